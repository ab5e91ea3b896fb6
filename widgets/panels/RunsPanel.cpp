#include "widgets/panels/RunsPanel.h"

#include "widgets/itemmodels/RunListModel.h"
#include "widgets/panels/Pieces.h"
#include "widgets/panels/ReportAdder.h"
#include "widgets/panels/RunningJobs.h"
#include "widgets/panels/Runs.h"
#include "widgets/panels/SelectionLink.h"
#include "widgets/panels/ViewStage.h"
#include "widgets/panels/Workspace.h"
#include "widgets/theme/Theme.h"
#include "widgets/views/ArtifactView.h"
#include "widgets/views/EmptyState.h"

#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QSplitter>
#include <QTableView>
#include <QVBoxLayout>

namespace gleaner {

RunsPanel::RunsPanel(Workspace &workspace, QWidget *parent)
    : Panel(QStringLiteral("runs"), tr("Runs"), QStringLiteral("runs"), workspace, parent)
{
    m_copy = makeButton(QStringLiteral("runs.copy"), tr("Copy as command"),
                        tr("Copies the command that repeats the chosen run"), this);
    m_forget = makeButton(QStringLiteral("runs.forget"), tr("Take off the list"),
                          tr("Takes the chosen run off this list; its files stay"), this);
    addAction(m_copy);
    addAction(m_forget);
    connect(m_copy, &QPushButton::clicked, this, &RunsPanel::copyCommand);
    connect(m_forget, &QPushButton::clicked, this, [this] { this->workspace().runs().forget(m_shown); });

    body()->addWidget(new RunningJobs(workspace.jobs(), this));
    auto *split = new QSplitter(Qt::Vertical, this);
    split->setChildrenCollapsible(false);
    split->setHandleWidth(Space::s);
    split->addWidget(makeList());
    split->addWidget(makeStage());
    split->setStretchFactor(1, 1);
    split->setSizes({110, 500});
    body()->addWidget(split, 1);

    m_empty =
        new EmptyState(QStringLiteral("runs"), tr("Nothing has run yet. Choose a method at the right and press Run."),
                       tr("Run the example"), this);
    m_empty->setObjectName(QStringLiteral("runs.empty"));
    connect(m_empty, &EmptyState::actionRequested, this, [this] { Q_EMIT exampleRequested(); });

    connect(&workspace.runs(), &Runs::listChanged, this, &RunsPanel::refreshList);
    connect(&workspace.runs(), &Runs::runChanged, this, &RunsPanel::refreshRun);
    connect(&workspace.runs(), &Runs::runFinished, this, &RunsPanel::showRun);
    connect(&workspace, &Workspace::plannedCommandChanged, this, &RunsPanel::showStale);
    refreshList();
}

QWidget *RunsPanel::makeList()
{
    m_model = new RunListModel({}, this);
    m_list = new QTableView(this);
    m_list->setModel(m_model);
    m_list->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_list->setSelectionMode(QAbstractItemView::SingleSelection);
    m_list->setShowGrid(false);
    m_list->setWordWrap(false);
    m_list->setMinimumHeight(84);
    m_list->setTextElideMode(Qt::ElideMiddle);
    m_list->setTabKeyNavigation(false);
    m_list->verticalHeader()->hide();
    m_list->verticalHeader()->setDefaultSectionSize(26);
    m_list->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_list->horizontalHeader()->setSectionResizeMode(RunListModel::InputsColumn, QHeaderView::Stretch);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    describe(m_list, QStringLiteral("runs.list"), tr("Runs, newest first"), {});
    connect(m_list->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &RunsPanel::chosen);
    return m_list;
}

QWidget *RunsPanel::makeStage()
{
    auto *below = new QWidget(this);
    auto *column = new QVBoxLayout(below);
    column->setContentsMargins(0, 0, 0, 0);
    m_stage = new ViewStage(below);
    m_stage->setObjectName(QStringLiteral("runs.stage"));
    column->addWidget(m_stage, 1);
    m_pick = new EmptyState(QStringLiteral("runs"), {}, {}, below);
    m_pick->setObjectName(QStringLiteral("runs.pick"));
    m_pickPage = centered(m_pick, below);
    column->addWidget(m_pickPage, 1);
    below->setMinimumHeight(200);
    connect(m_stage, &ViewStage::viewMade, this, &RunsPanel::link);
    connect(m_stage, &ViewStage::addToReportRequested, this, [this](const ArtifactView &view) {
        const Runs::Run *run = workspace().runs().run(m_shown);
        addViewToReport(workspace(), view, run ? std::optional(run->record) : std::nullopt);
    });
    connect(m_stage, &ViewStage::problemOccurred, this,
            [this](const QString &what, const QString &where, const QString &remedy) {
                workspace().addProblem({what, where, remedy, ExitCode::OutputUnwritable});
            });
    return below;
}

void RunsPanel::refreshList()
{
    QList<RunListModel::Run> rows;
    m_ids.clear();
    for (const Runs::Run &run : workspace().runs().all()) {
        if (run.running())
            continue;
        rows.append({run.record, run.folder});
        m_ids.push_back(run.id);
    }
    {
        const QSignalBlocker quiet(m_list->selectionModel());
        m_model->setRuns(rows);
    }
    const auto place = std::ranges::find(m_ids, m_shown);
    if (place != m_ids.end()) {
        const QSignalBlocker quiet(m_list->selectionModel());
        m_list->selectRow(int(place - m_ids.begin()));
    } else {
        const QSignalBlocker quiet(m_list->selectionModel());
        m_list->selectionModel()->clear(); // what is shown still runs: it stands above the list
    }
    m_list->viewport()->update();
    showState();
    if (m_shown != 0 && !workspace().runs().run(m_shown))
        showRun(0);
}

void RunsPanel::showState()
{
    const auto &runs = workspace().runs().all();
    const auto running = std::ranges::count_if(runs, [](const Runs::Run &run) { return run.running(); });
    setTitle(tr("Runs"), runs.isEmpty() ? QString()
                         : running == 0 ? tr("%1 ended").arg(runs.size())
                                        : tr("%1 running  ·  %2 ended").arg(running).arg(runs.size() - running));
    showEmpty(runs.isEmpty() ? m_empty : nullptr);
    m_copy->setVisible(m_shown != 0);
    const Runs::Run *shown = workspace().runs().run(m_shown);
    m_forget->setVisible(shown && !shown->running());
    m_list->setVisible(!m_ids.empty());
    showStale();
}

/// What is shown was made with other inputs or parameters than the inspector now holds.
void RunsPanel::showStale()
{
    const Runs::Run *run = workspace().runs().run(m_shown);
    const Method *method = workspace().method();
    const bool sameMethod = run && method && run->record.method == QLatin1String(method->declaration().id);
    const bool stale = sameMethod && run->results && !workspace().plannedCommand().isEmpty() &&
                       run->record.command != workspace().plannedCommand();
    setBadge(stale ? tr("other values now") : QString(),
             tr("The inspector holds other inputs or parameters than this run had; press Run to see theirs."));
}

void RunsPanel::chosen(const QModelIndex &index)
{
    if (!index.isValid() || size_t(index.row()) >= m_ids.size())
        return;
    const int id = m_ids[size_t(index.row())];
    showRun(id);
    workspace().runs().load(id);
}

void RunsPanel::showRun(int id)
{
    m_shown = id;
    refreshRun(id);
    const auto place = std::ranges::find(m_ids, id);
    if (place != m_ids.end()) {
        const QSignalBlocker quiet(m_list->selectionModel());
        m_list->selectRow(int(place - m_ids.begin()));
    } else {
        const QSignalBlocker quiet(m_list->selectionModel());
        m_list->selectionModel()->clear();
        m_list->viewport()->update();
    }
    showState();
}

/// Result, live part, or the reason why there is neither.
void RunsPanel::refreshRun(int id)
{
    const Runs::Run *run = workspace().runs().run(id);
    if (run && run->running() && m_shown != id && !run->partial.empty() && m_stage->artifacts().empty())
        m_shown = id;
    if (id != m_shown)
        return;
    std::vector<Artifact> artifacts = !run           ? std::vector<Artifact>()
                                      : run->results ? run->results->artifacts
                                                     : run->partial;
    m_stage->setArtifacts(artifacts, run && run->running() ? tr("live") : QString());
    m_stage->setVisible(!artifacts.empty());
    m_pickPage->setVisible(artifacts.empty());
    if (!run)
        m_pick->setSentence(tr("Choose a run above to see its results."));
    else if (run->running())
        m_pick->setSentence(tr("The first results appear here as soon as they are known."));
    else if (!run->record.problems.isEmpty() && run->record.outcome == RunRecord::Outcome::Failed)
        m_pick->setSentence(run->record.problems.first().sentence());
    else if (run->record.outcome == RunRecord::Outcome::Stopped)
        m_pick->setSentence(tr("This run was stopped before it had results."));
    else
        m_pick->setSentence(tr("Opening the results…"));
    showState();
}

void RunsPanel::link(ArtifactView *view) { linkToSelection(view, workspace()); }

void RunsPanel::copyCommand()
{
    if (const Runs::Run *run = workspace().runs().run(m_shown))
        QApplication::clipboard()->setText(run->record.command);
}

void RunsPanel::prepare()
{
    if (m_shown == 0 && !m_ids.empty())
        chosen(m_model->index(0, 0));
}

} // namespace gleaner
