#include "widgets/panels/ColumnCharts.h"

#include "widgets/panels/Pieces.h"
#include "widgets/panels/ReportAdder.h"
#include "widgets/panels/Runs.h"
#include "widgets/panels/SelectionLink.h"
#include "widgets/panels/Workspace.h"
#include "widgets/theme/Theme.h"
#include "widgets/views/RowsView.h"
#include "widgets/views/ViewFrame.h"
#include "widgets/views/ViewRegistry.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>

namespace gleaner {

namespace {

constexpr int chartHeight = 240, chartsAcross = 2, chartsAtFirst = 4;

/// Something to compare: neither the same everywhere nor different in every row of a text.
bool isTelling(const RowColumn &column)
{
    QSet<QString> seen;
    for (const Table::Cell &cell : column.cells)
        if (const double *number = std::get_if<double>(&cell))
            seen.insert(QString::number(*number));
        else if (const QString *text = std::get_if<QString>(&cell))
            seen.insert(*text);
    return seen.size() > 1 && (!column.text || seen.size() <= 64);
}

} // namespace

ColumnCharts::ColumnCharts(Workspace &workspace, QWidget *parent) : QWidget(parent), m_workspace(workspace)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, Space::s, 0, 0);
    column->setSpacing(Space::s);
    column->addWidget(makeHeader());
    m_none = makeLabel(tr("Choose columns and add a chart; dragging over one chooses rows in all."), "secondary", this);
    m_none->setWordWrap(true);
    column->addWidget(m_none);
    auto *content = new QWidget;
    m_grid = new QGridLayout(content);
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setSpacing(Space::s);
    auto *scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setWidget(content);
    showThrough(scroll);
    content->setAutoFillBackground(false);
    column->addWidget(scroll, 1);
    connect(&workspace.runs(), &Runs::runFinished, this, &ColumnCharts::refill);
}

QWidget *ColumnCharts::makeHeader()
{
    auto *header = new QWidget(this);
    auto *row = new QHBoxLayout(header);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(Space::s);
    const auto addBox = [&](const char *id, const QString &name, const QString &tip) {
        auto *box = new QComboBox(header);
        describe(box, QString::fromLatin1(id), name, tip);
        box->setMinimumContentsLength(10);
        box->setMinimumWidth(72); // where names are long, rather a short box than a wide window
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        row->addWidget(makeLabel(name, "secondary", header));
        row->addWidget(box);
        return box;
    };
    m_x = addBox("charts.x", tr("Across"), tr("The column whose values run across the chart"));
    m_y = addBox("charts.y", tr("Up"), tr("The column whose values run up; “rows” counts them: a histogram"));
    m_color = addBox("charts.color", tr("Color"), tr("The column whose values color the points"));
    m_add = makePrimaryButton(QStringLiteral("charts.add"), tr("Add chart"), tr("Adds a chart of these columns"), header);
    row->addWidget(m_add);
    row->addStretch(1);
    connect(m_add, &QPushButton::clicked, this, &ColumnCharts::addChosen);
    connect(m_y, &QComboBox::currentIndexChanged, this, [this](int index) { m_color->setEnabled(index > 0); });
    return header;
}

void ColumnCharts::setData(const QString &uri)
{
    if (uri == m_uri)
        return;
    m_uri = uri;
    m_begun = false;
    for (ViewFrame *each : m_frames)
        delete each;
    m_frames.clear();
    refill();
    arrange();
    if (isVisible())
        begin();
}

void ColumnCharts::refill()
{
    m_columns = m_uri.isEmpty() ? std::vector<RowColumn>() : rowColumns(m_workspace, m_uri);
    for (QComboBox *box : {m_x, m_y, m_color}) {
        const QSignalBlocker quiet(box);
        const QString before = box->currentText();
        box->clear();
        if (box == m_y)
            box->addItem(tr("rows"), -1);
        if (box == m_color)
            box->addItem(tr("one"), -1);
        for (size_t each = 0; each < m_columns.size(); ++each)
            if (box != m_color || m_columns[each].text)
                box->addItem(m_columns[each].name, int(each));
        box->setCurrentIndex(std::max(box->findText(before), 0));
    }
    m_color->setEnabled(m_y->currentIndex() > 0);
    m_add->setEnabled(!m_columns.empty());
    m_none->setText(m_columns.empty() ? tr("This data set has no columns of numbers or labels to draw.")
                                      : tr("Choose columns and add a chart; dragging over one chooses rows in all."));
}

/// Two telling numbers against each other, and what is told most by a histogram.
void ColumnCharts::begin()
{
    if (m_begun)
        return;
    m_begun = true;
    std::vector<const RowColumn *> numbers, labels;
    for (const RowColumn &each : m_columns)
        if (isTelling(each))
            (each.text ? labels : numbers).push_back(&each);
    if (numbers.size() > 1)
        add(*numbers[0], numbers[1], labels.empty() ? nullptr : labels.front());
    numbers.insert(numbers.end(), labels.begin(), labels.end());
    for (size_t each = 0; each < numbers.size() && m_frames.size() < chartsAtFirst; ++each)
        add(*numbers[each], nullptr, nullptr);
}

void ColumnCharts::addChosen()
{
    const auto column = [this](const QComboBox *box) {
        const int index = box->currentData().toInt();
        return index < 0 ? nullptr : &m_columns[size_t(index)];
    };
    add(*column(m_x), column(m_y), column(m_color));
}

void ColumnCharts::add(const RowColumn &x, const RowColumn *y, const RowColumn *color)
{
    ArtifactView *view = makeView(rowChart(m_uri, x, y, color), this);
    auto *frame = new ViewFrame(view, this);
    frame->setMinimumHeight(chartHeight);
    QToolButton *close = makeTool(QStringLiteral("charts.remove"), QStringLiteral("close"), tr("Removes this chart"), frame);
    frame->addTool(close);
    connect(close, &QToolButton::clicked, this, [this, frame] { remove(frame); });
    connect(frame, &ViewFrame::addToReportRequested, this, [this, view] { addViewToReport(m_workspace, *view, {}); });
    connect(frame, &ViewFrame::problemOccurred, this,
            [this](const QString &what, const QString &where, const QString &remedy) {
                m_workspace.addProblem({what, where, remedy, ExitCode::OutputUnwritable});
            });
    linkToSelection(view, m_workspace);
    m_frames.push_back(frame);
    arrange();
}

void ColumnCharts::remove(ViewFrame *frame)
{
    std::erase(m_frames, frame);
    frame->deleteLater(); // its button is still being clicked
    frame->hide();
    arrange();
}

void ColumnCharts::arrange()
{
    for (size_t place = 0; place < m_frames.size(); ++place)
        m_grid->addWidget(m_frames[place], int(place) / chartsAcross, int(place) % chartsAcross);
    m_none->setVisible(m_frames.empty());
}

std::vector<RowsView *> ColumnCharts::views() const
{
    std::vector<RowsView *> views;
    for (const ViewFrame *each : m_frames)
        views.push_back(qobject_cast<RowsView *>(each->artifactView()));
    return views;
}

} // namespace gleaner
