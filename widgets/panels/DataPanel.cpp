#include "widgets/panels/DataPanel.h"

#include "widgets/itemmodels/DataSetModel.h"
#include "widgets/panels/ColumnCharts.h"
#include "widgets/panels/Pieces.h"
#include "widgets/panels/Workspace.h"
#include "widgets/theme/Theme.h"
#include "widgets/views/EmptyState.h"
#include "widgets/views/ProgressStrip.h"
#include "widgets/views/TableSelection.h"
#include "widgets/views/ThumbnailGrid.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QTabBar>
#include <QTabWidget>
#include <QTableView>
#include <QVBoxLayout>
#include <numeric>

namespace gleaner {

namespace {

QTableView *makeTable(QAbstractItemModel *model, const QString &spoken, QWidget *parent)
{
    auto *table = new QTableView(parent);
    table->setModel(model);
    table->setShowGrid(false);
    table->setWordWrap(false);
    table->verticalHeader()->hide();
    table->verticalHeader()->setDefaultSectionSize(26);
    table->horizontalHeader()->setStretchLastSection(true);
    table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    table->horizontalHeader()->setDefaultSectionSize(150);
    describe(table, QStringLiteral("data.columns"), spoken, {});
    return table;
}

} // namespace

DataPanel::DataPanel(Workspace &workspace, QWidget *parent)
    : Panel(QStringLiteral("data"), tr("Data"), QStringLiteral("data"), workspace, parent)
{
    m_grid = new ThumbnailGrid(workspace.jobs().interactivePool(), this);
    describe(m_grid, QStringLiteral("data.grid"), tr("Pictures of the data set"), {});

    connect(m_grid, &ThumbnailGrid::activated, this, [this] { Q_EMIT panelRequested(QStringLiteral("attention")); });

    auto *pictures = new QWidget(this);
    m_filterRow = new QHBoxLayout;
    m_filterRow->setSpacing(Space::s);
    m_filterRow->addStretch(1);
    QWidget *zoom = makeZoomSlider(m_grid, pictures);
    zoom->setMaximumWidth(140);
    m_filterRow->addWidget(zoom);
    auto *column = new QVBoxLayout(pictures);
    column->setContentsMargins(0, Space::s, 0, 0);
    column->addLayout(m_filterRow);
    column->addWidget(m_grid, 1);

    m_rows = new DataSetModel({}, this);
    m_about = new QLabel(this);
    m_about->setWordWrap(true);
    m_about->setTextFormat(Qt::RichText);
    m_about->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_about->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_about->setMargin(Space::l);
    describe(m_about, QStringLiteral("data.description"), tr("About the data set"),
             tr("What is known about the data set"));
    auto *scroll = new QScrollArea(this);
    scroll->setWidget(m_about);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);

    m_tabs = new QTabWidget(this);
    m_tabs->setDocumentMode(true);
    m_tabs->tabBar()->setDrawBase(false);
    m_tabs->addTab(pictures, tr("Pictures"));
    QTableView *table = makeTable(m_rows, tr("Rows and columns of the data set"), this);
    m_marked = new TableSelection(table);
    m_tabs->addTab(table, tr("Columns"));
    m_charts = new ColumnCharts(workspace, this);
    const int charts = m_tabs->addTab(m_charts, tr("Charts"));
    connect(m_tabs, &QTabWidget::currentChanged, m_charts, [this, charts](int tab) {
        if (tab == charts)
            m_charts->begin();
    });
    m_tabs->addTab(scroll, tr("Description"));
    describe(m_tabs->tabBar(), QStringLiteral("data.tabs"), tr("Parts of the data set"),
             tr("Pictures, columns, charts, description"));
    body()->addWidget(m_tabs);

    m_empty = new EmptyState(QStringLiteral("data"), tr("Drop a folder of pictures here, or open one, to look at it."),
                             tr("Open a folder…"), this);
    m_empty->setObjectName(QStringLiteral("data.empty"));
    connect(m_empty, &EmptyState::actionRequested, this, &Panel::openDataRequested);

    connect(&workspace, &Workspace::currentDataChanged, this, &DataPanel::showCurrent);
    connect(&workspace, &Workspace::openingChanged, this, &DataPanel::showState);
    showCurrent();
}

void DataPanel::showCurrent()
{
    const Workspace::Data *current = workspace().currentData();
    m_dataSet = current ? current->dataSet : nullptr;
    m_grid->setSelection(current ? current->selection : nullptr);
    m_marked->setSelection(nullptr);
    m_rows->setDataSet(m_dataSet);
    m_charts->setData(current ? current->uri : QString());
    m_marked->setSelection(current ? current->selection : nullptr);
    m_about->setText(m_dataSet ? dataSetPage(*m_dataSet) : QString());
    makeFilters();
    if (m_dataSet)
        setTitle(m_dataSet->name(), factsOf(*m_dataSet));
    else
        setTitle(tr("Data"));
    showState();
}

void DataPanel::showState()
{
    progress()->follow(workspace().openingData());
    showEmpty(m_dataSet ? nullptr : m_empty);
}

QString DataPanel::factsOf(const DataSet &dataSet) const
{
    QStringList facts{tr("%1 rows").arg(wholeCount(dataSet.rows()))};
    if (const auto labels = dataSet.first<LabelColumn>())
        facts.append(tr("%1 classes").arg(labels->classes().size()));
    facts.append(dataSet.source().format);
    facts.append(dataSet.source().uri);
    return facts.join(QStringLiteral("  ·  "));
}

/// One filter per label column: class, split, domain.
void DataPanel::makeFilters()
{
    for (const auto &[box, column] : m_filters)
        delete box;
    m_filters.clear();
    if (!m_dataSet)
        return;
    for (const ColumnPtr &each : m_dataSet->columns()) {
        if (each->kind() != Column::Kind::Label || m_filters.size() == 3)
            continue;
        const auto labels = std::static_pointer_cast<const LabelColumn>(each);
        std::vector<int> counts(size_t(labels->classes().size()), 0);
        for (const int code : labels->codes())
            if (code >= 0)
                ++counts[size_t(code)];
        auto *box = new QComboBox(this);
        const bool isClass = m_filters.empty();
        describe(box, isClass ? QStringLiteral("data.class") : QStringLiteral("data.filter.") + each->name(),
                 tr("Show only one value of “%1”").arg(each->name()),
                 tr("Show only the pictures with one value of “%1”").arg(each->name()));
        box->addItem(tr("%1: all").arg(each->name()), -1);
        for (int i = 0; i < labels->classes().size(); ++i)
            box->addItem(QStringLiteral("%1  (%2)").arg(labels->classes().at(i), wholeCount(counts[size_t(i)])), i);
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(12);
        connect(box, &QComboBox::currentIndexChanged, this, &DataPanel::applyFilters);
        m_filterRow->insertWidget(int(m_filters.size()), box);
        m_filters.emplace_back(box, labels);
    }
}

void DataPanel::applyFilters()
{
    std::vector<int> rows(size_t(m_dataSet->rows()));
    std::iota(rows.begin(), rows.end(), 0);
    bool all = true;
    for (const auto &[box, column] : m_filters) {
        const int wanted = box->currentData().toInt();
        if (wanted < 0)
            continue;
        all = false;
        std::erase_if(rows, [&column = column, wanted](int row) { return column->code(row) != wanted; });
    }
    if (all)
        m_grid->showAllRows();
    else
        m_grid->setRows(std::move(rows));
}

bool DataPanel::settled() const
{
    if (!m_dataSet || !m_grid->isVisible())
        return true;
    const QRect seen = m_grid->viewport()->rect();
    for (int item = 0; item < m_grid->itemCount(); ++item) {
        const int row = m_grid->rowOfItem(item);
        const QRect tile = m_grid->itemRect(row);
        if (tile.top() > seen.bottom())
            break;
        if (tile.intersects(seen) && !m_grid->isLoaded(row))
            return false;
    }
    return true;
}

void DataPanel::prepare() { m_tabs->setCurrentIndex(0); }

} // namespace gleaner
