#include "widgets/panels/CuratePanel.h"

#include "core/models/capabilities/Capabilities.h"
#include "widgets/itemmodels/CurationModel.h"
#include "widgets/itemmodels/Numbers.h"
#include "widgets/panels/CurateControls.h"
#include "widgets/panels/ModelChoice.h"
#include "widgets/panels/Pieces.h"
#include "widgets/panels/Runs.h"
#include "widgets/panels/Workspace.h"
#include "widgets/theme/Theme.h"
#include "widgets/views/EmptyState.h"
#include "widgets/views/NumberDelegate.h"
#include "widgets/views/ProgressStrip.h"
#include "widgets/views/TextView.h"

#include <QComboBox>
#include <QFileDialog>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QSlider>
#include <QSpinBox>
#include <QSplitter>
#include <QStackedLayout>
#include <QTabBar>
#include <QTableView>

namespace gleaner {

namespace {

constexpr int sideWidth = 236, perMille = 1000, rowHeight = 26, pictureSide = 112;

} // namespace

CuratePanel::CuratePanel(Workspace &workspace, QWidget *parent)
    : Panel(QStringLiteral("curate"), tr("Curate"), QStringLiteral("curate"), workspace, parent),
      m_live(workspace.jobs(), this), m_drawing(workspace.jobs(), this), m_looking(workspace.jobs(), this)
{
    makeHeader();
    makeBudget();
    auto *line = new QHBoxLayout;
    line->setSpacing(Space::m);
    auto *stage = new QWidget(this);
    m_stage = new QStackedLayout(stage);
    m_stage->addWidget(makeStage());
    line->addWidget(stage, 1);
    line->addWidget(makeSide());
    body()->addLayout(line, 1);
    makeStates();
    connect(&workspace, &Workspace::currentDataChanged, this, &CuratePanel::follow);
    connect(&workspace.runs(), &Runs::runFinished, this, &CuratePanel::judged);
    connect(&workspace.runs(), &Runs::runChanged, this, [this](int id) {
        if (id == m_judging)
            tell();
    });
    follow();
}

QString CuratePanel::exampleData() { return QStringLiteral("grades:count=20000,capabilities=6"); }

void CuratePanel::makeHeader()
{
    auto *open = makeButton(QStringLiteral("curate.open"), tr("Open a pool…"),
                            tr("A table with grades: CSV, JSON Lines or NPZ, a row for each sample"), this);
    connect(open, &QPushButton::clicked, this, &CuratePanel::chooseFile);
    m_judge = new ModelChoice(workspace(), Capability::VisionLanguageModel, QStringLiteral("zoo:scenes-vlm"), {}, this);
    describe(m_judge, QStringLiteral("curate.judge"), tr("Judge"),
             tr("The vision–language model that grades rows without grades; it must follow instructions"));
    m_run =
        makeButton(QStringLiteral("curate.run"), tr("Keep as a run"),
                   tr("Runs mmSSR with what is set here: figures, table and manifest stay with the other runs"), this);
    m_save = makePrimaryButton(QStringLiteral("curate.save"), tr("Save the training set…"),
                               tr("Writes the kept rows as a data set, and its manifest beside it"), this);
    connect(m_run, &QPushButton::clicked, this, &CuratePanel::run);
    connect(m_save, &QPushButton::clicked, this, &CuratePanel::chooseTrainingSet);
    for (QWidget *each : {static_cast<QWidget *>(m_judge), static_cast<QWidget *>(open), static_cast<QWidget *>(m_run),
                          static_cast<QWidget *>(m_save)})
        addAction(each);
}

void CuratePanel::makeBudget()
{
    m_slider = new QSlider(Qt::Horizontal, this);
    m_slider->setRange(0, perMille);
    m_slider->setPageStep(perMille / 20);
    describe(m_slider, QStringLiteral("curate.budget"), tr("Budget"),
             tr("Share of the pool to keep, in steps of a tenth of a percent; the selection follows at once"));
    m_rows = new QSpinBox(this);
    m_rows->setGroupSeparatorShown(true);
    m_rows->setFocusPolicy(Qt::StrongFocus);
    m_rows->setKeyboardTracking(false);
    m_rows->setMinimumWidth(104);
    describe(m_rows, QStringLiteral("curate.rows"), tr("Budget in rows"), tr("Rows to keep"));
    m_share = makeLabel({}, "secondary", this);
    m_share->setObjectName(QStringLiteral("curate.share"));
    m_share->setMinimumWidth(m_share->fontMetrics().horizontalAdvance(QStringLiteral("100.0 %")));
    QLabel *name = makeLabel(tr("Budget"), "strong", this);
    name->setBuddy(m_slider);
    auto *line = new QHBoxLayout;
    line->setSpacing(Space::s);
    line->addWidget(name);
    line->addWidget(m_slider, 1);
    line->addWidget(m_rows);
    line->addWidget(m_share);
    body()->addLayout(line);
    m_readout = makeElidingLabel("secondary", this);
    m_readout->setObjectName(QStringLiteral("curate.readout"));
    m_which = new QComboBox(this);
    m_which->addItems({tr("All rows"), tr("Kept"), tr("Dropped")});
    describe(m_which, QStringLiteral("curate.which"), tr("Rows shown"),
             tr("All rows as in the pool, those kept in the order they were taken, or those dropped"));
    connect(m_which, &QComboBox::currentIndexChanged, this, &CuratePanel::askSoon);
    auto *told = new QHBoxLayout;
    told->addWidget(m_readout, 1);
    told->addWidget(m_which);
    body()->addLayout(told);
    connect(m_slider, &QSlider::valueChanged, this, [this](int value) {
        setBudget(int(qint64(value) * m_rows->maximum() / perMille));
        touch();
    });
    connect(m_slider, &QSlider::sliderPressed, this, [this] {
        if (m_selection)
            m_gesture = std::make_unique<Selection::Gesture>(*m_selection);
    });
    connect(m_slider, &QSlider::sliderReleased, this, [this] {
        if (!m_live.busy())
            m_gesture.reset();
    });
    connect(m_rows, &QSpinBox::valueChanged, this, [this](int rows) {
        setBudget(rows);
        touch();
    });
}

QWidget *CuratePanel::makeStage()
{
    m_tabs = new QTabBar(this);
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    describe(m_tabs, QStringLiteral("curate.tabs"), tr("What is shown"),
             tr("Rows and reasons, or a figure of the selection"));
    const std::pair<QString, QString> tabs[] = {
        {QStringLiteral("rows"), tr("Rows")},        {QStringLiteral("taken"), tr("Kept")},
        {QStringLiteral("left-out"), tr("Dropped")}, {QStringLiteral("counts"), tr("On offer")},
        {QStringLiteral("budgets"), tr("Budgets")},  {QStringLiteral("metrics"), tr("Numbers")}};
    for (const auto &[id, title] : tabs)
        m_tabs->setTabData(m_tabs->addTab(title), id);
    auto *pages = new QWidget(this);
    m_pages = new QStackedLayout(pages);
    m_pages->addWidget(makeRows());
    m_figurePage = new QWidget(pages);
    auto *figure = new QVBoxLayout(m_figurePage);
    figure->setContentsMargins(0, 0, 0, 0);
    m_pages->addWidget(m_figurePage);
    m_reason = makeReason();
    auto *split = new QSplitter(Qt::Vertical, this);
    split->setChildrenCollapsible(false);
    split->setHandleWidth(Space::s);
    split->addWidget(pages);
    split->addWidget(m_reason);
    split->setStretchFactor(0, 1);
    split->setSizes({400, 120});
    connect(m_tabs, &QTabBar::currentChanged, this, [this](int tab) {
        m_pages->setCurrentIndex(tab == 0 ? 0 : 1);
        m_reason->setVisible(tab == 0);
        tell();
        showFigure();
    });
    auto *stage = new QWidget(this);
    auto *column = new QVBoxLayout(stage);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Space::xs);
    column->addWidget(m_tabs);
    column->addWidget(split, 1);
    return stage;
}

QWidget *CuratePanel::makeRows()
{
    m_model = new CurationModel(this);
    m_table = new QTableView(this);
    m_table->setModel(m_model);
    m_table->setItemDelegate(new NumberDelegate(m_table));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setTabKeyNavigation(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->verticalHeader()->setDefaultSectionSize(rowHeight);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->setMinimumHeight(100);
    describe(m_table, QStringLiteral("curate.table"), tr("Rows, and why each was kept or dropped"), {});
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex &now) {
        if (const int row = m_model->rowOf(now); row >= 0 && m_selection)
            m_selection->setCurrent(row);
    });
    return m_table;
}

QWidget *CuratePanel::makeReason()
{
    m_why = new TextView(this);
    m_why->setArtifact({QStringLiteral("item"), tr("Why this row"), {}, Text{}});
    m_why->layout()->setContentsMargins(0, 0, 0, 0);
    m_why->setMinimumHeight(72);
    // Its frame is the browser's own, beside which letters would stand without a gap.
    m_why->findChild<QAbstractScrollArea *>()->setStyleSheet(
        QStringLiteral("QTextBrowser { padding: %1px; }").arg(Space::s));
    describe(m_why, QStringLiteral("curate.why"), tr("Why this row"), tr("Grades, styles and reasons of one row"));
    m_picture = new QLabel(this);
    m_picture->setFixedSize(pictureSide, pictureSide);
    m_picture->setAlignment(Qt::AlignCenter);
    m_picture->setVisible(false);
    describe(m_picture, QStringLiteral("curate.picture"), tr("The row's picture"), {});
    auto *reason = new QWidget(this);
    auto *line = new QHBoxLayout(reason);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(Space::s);
    line->addWidget(m_picture, 0, Qt::AlignTop);
    line->addWidget(m_why, 1);
    return reason;
}

QWidget *CuratePanel::makeSide()
{
    m_controls = new CurateControls(this);
    connect(m_controls, &CurateControls::changed, this, &CuratePanel::touch);
    connect(m_controls, &CurateControls::columnsChanged, this, &CuratePanel::load);
    auto *scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    showThrough(scroll);
    scroll->setWidget(m_controls);
    scroll->setFixedWidth(sideWidth);
    scroll->setFocusPolicy(Qt::NoFocus);
    return scroll;
}

void CuratePanel::makeStates()
{
    m_empty = new EmptyState(QStringLiteral("curate"),
                             tr("Open a pool of samples with grades, and a slider keeps the best of them: as many as "
                                "you can afford, of every style, each with its reason."),
                             tr("Try a graded pool"), this);
    m_empty->setObjectName(QStringLiteral("curate.empty"));
    m_ungraded = new EmptyState(QStringLiteral("curate"), {}, tr("Try a graded pool"), this);
    m_ungraded->setObjectName(QStringLiteral("curate.ungraded"));
    m_judgeable = new EmptyState(QStringLiteral("curate"), {}, tr("Have them judged"), this);
    m_judgeable->setObjectName(QStringLiteral("curate.judgeable"));
    describe(m_judgeable->button(), QStringLiteral("curate.ask"), tr("Have them judged"),
             tr("Runs mmSSR: the judge grades every row for every capability, which takes long on a processor"));
    for (EmptyState *state : {m_empty, m_ungraded})
        state->button()->setToolTip(tr("Opens generated rows with grades, to try the slider on"));
    for (EmptyState *state : {m_ungraded, m_judgeable})
        m_stage->addWidget(centered(state, this));
    const auto example = [this] { workspace().openData(exampleData()); };
    connect(m_empty, &EmptyState::actionRequested, this, example);
    connect(m_ungraded, &EmptyState::actionRequested, this, example);
    connect(m_judgeable, &EmptyState::actionRequested, this, &CuratePanel::judge);
}

void CuratePanel::chooseFile()
{
    const QString path = QFileDialog::getOpenFileName(this, tr("Open a pool"), {},
                                                      tr("Tables (*.csv *.tsv *.jsonl *.json *.npz);;All files (*)"));
    if (!path.isEmpty())
        workspace().openData(path);
}

void CuratePanel::chooseTrainingSet()
{
    const QString out = QFileDialog::getSaveFileName(
        this, tr("Save the training set"), QStringLiteral("training-set.jsonl"),
        tr("JSON Lines (*.jsonl);;Table (*.csv);;COCO (*.json);;Arrays (*.npz);;Safetensors (*.safetensors)"));
    if (!out.isEmpty())
        saveTo(out);
}

bool CuratePanel::settled() const
{
    return !m_opening && !m_saving && !m_live.busy() && !m_again && !m_drawing.busy() && !m_looking.busy() &&
           m_judging == 0;
}

void CuratePanel::prepare()
{
    if (!m_pool.graded && !m_opening && m_judging == 0)
        workspace().openData(exampleData());
}

QJsonObject CuratePanel::state() const
{
    QJsonObject state = m_controls->state();
    state["ratio"] = m_ratio;
    state["tab"] = m_tabs->currentIndex();
    state["rows"] = m_which->currentIndex();
    return state;
}

void CuratePanel::restoreState(const QJsonObject &state)
{
    if (state.isEmpty())
        return;
    m_controls->setState(state);
    m_ratio = std::clamp(state["ratio"].toDouble(m_ratio), 0.0, 1.0);
    m_tabs->setCurrentIndex(std::clamp(state["tab"].toInt(), 0, m_tabs->count() - 1));
    m_which->setCurrentIndex(std::clamp(state["rows"].toInt(), 0, m_which->count() - 1));
    load();
}

void CuratePanel::showEvent(QShowEvent *event)
{
    Panel::showEvent(event);
    if (m_due)
        load();
}

} // namespace gleaner
