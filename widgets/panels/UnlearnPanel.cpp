#include "widgets/panels/UnlearnPanel.h"

#include "widgets/panels/Pieces.h"
#include "widgets/panels/ReceiptPage.h"
#include "widgets/panels/ReportAdder.h"
#include "widgets/panels/Runs.h"
#include "widgets/panels/SelectionLink.h"
#include "widgets/panels/UnlearnForm.h"
#include "widgets/panels/Workspace.h"
#include "widgets/theme/Theme.h"
#include "widgets/views/ArtifactView.h"
#include "widgets/views/EmptyState.h"
#include "widgets/views/ProgressStrip.h"

#include <QApplication>
#include <QClipboard>
#include <QFileInfo>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QStyle>
#include <QVBoxLayout>

namespace gleaner {

namespace {

constexpr int sideWidth = 308;

/// What a receipt shows first, whichever method wrote it; the other figures follow.
const QStringList firstOnThePage{"comparison",      "side-by-side", "samples",    "prompts",
                                 "token-distances", "membership",   "relearning", "quantization",
                                 "weight-change",   "times",        "manifest",   "metrics"};

std::vector<Artifact> inReceiptOrder(std::vector<Artifact> artifacts)
{
    const auto place = [](const Artifact &artifact) {
        const qsizetype at = firstOnThePage.indexOf(artifact.name);
        return at < 0 ? firstOnThePage.size() : at;
    };
    std::ranges::stable_sort(artifacts, {}, place);
    return artifacts;
}

} // namespace

UnlearnPanel::UnlearnPanel(Workspace &workspace, QWidget *parent)
    : Panel(QStringLiteral("unlearn"), tr("Unlearn"), QStringLiteral("unlearn"), workspace, parent)
{
    m_report = makeButton(QStringLiteral("unlearn.report"), tr("Add to report"),
                          tr("Puts the whole receipt into the report, with the record of its run"), this);
    m_figures = makeButton(QStringLiteral("unlearn.figures"), tr("As a run"),
                           tr("Shows this run among the others, view by view"), this);
    m_open = makeButton(QStringLiteral("unlearn.open"), tr("Open the unlearned model"),
                        tr("Opens the checkpoint that the run has written; the original stays as it was"), this);
    for (QPushButton *each : {m_open, m_report, m_figures})
        addAction(each);
    connect(m_report, &QPushButton::clicked, this, &UnlearnPanel::addToReport);
    connect(m_figures, &QPushButton::clicked, this, [this] { Q_EMIT panelRequested(QStringLiteral("runs")); });
    connect(m_open, &QPushButton::clicked, this, &UnlearnPanel::openUnlearned);
    auto *line = new QHBoxLayout;
    line->setSpacing(Space::m);
    line->addWidget(makeSide());
    line->addWidget(makePage(), 1);
    body()->addLayout(line, 1);
    connect(m_form, &UnlearnForm::changed, this, &UnlearnPanel::tell);
    connect(&workspace, &Workspace::dataSetsChanged, this, &UnlearnPanel::tell);
    connect(&workspace.runs(), &Runs::runFinished, this, &UnlearnPanel::finished);
    connect(&workspace.runs(), &Runs::listChanged, this, &UnlearnPanel::tell);
    tell();
}

QWidget *UnlearnPanel::makeSide()
{
    auto *side = new QWidget(this);
    side->setFixedWidth(sideWidth);
    m_form = new UnlearnForm(workspace(), side);
    auto *scroll = new QScrollArea(side);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    showThrough(scroll);
    scroll->setWidget(m_form);
    scroll->setFocusPolicy(Qt::NoFocus);
    m_against = makeLabel({}, "bad", side);
    m_against->setObjectName(QStringLiteral("unlearn.against"));
    m_against->setWordWrap(true);
    m_start = makePrimaryButton(QStringLiteral("unlearn.run"), tr("Forget"),
                                tr("Runs the method on a copy of the model, on a worker thread"), side);
    m_copy = makeButton(QStringLiteral("unlearn.copy"), tr("Copy as command"),
                        tr("Copies the command line that does the very same"), side);
    connect(m_start, &QPushButton::clicked, this, &UnlearnPanel::start);
    connect(m_copy, &QPushButton::clicked, this, &UnlearnPanel::copyCommand);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(Space::s);
    buttons->addWidget(m_start, 1);
    buttons->addWidget(m_copy);
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Space::s);
    column->addWidget(scroll, 1);
    column->addWidget(makeLine(side));
    column->addWidget(m_against);
    column->addLayout(buttons);
    return side;
}

QWidget *UnlearnPanel::makePage()
{
    auto *stage = new QWidget(this);
    auto *column = new QVBoxLayout(stage);
    column->setContentsMargins(0, 0, 0, 0);
    m_page = new ReceiptPage(QStringLiteral("unlearn.page"), stage);
    m_empty = new EmptyState(QStringLiteral("unlearn"), {}, tr("Try it on digits"), stage);
    m_empty->setObjectName(QStringLiteral("unlearn.empty"));
    m_empty->button()->setToolTip(tr("A small network learns hand-drawn digits and forgets one of them, in seconds"));
    m_emptyPage = centered(m_empty, stage);
    column->addWidget(m_page, 1);
    column->addWidget(m_emptyPage, 1);
    connect(m_empty, &EmptyState::actionRequested, this, &UnlearnPanel::tryExample);
    connect(m_page, &ReceiptPage::viewMade, this, [this](ArtifactView *view) { linkToSelection(view, workspace()); });
    connect(m_page, &ReceiptPage::addToReportRequested, this, [this](const ArtifactView &view) {
        const Runs::Run *run = workspace().runs().run(m_run);
        addViewToReport(workspace(), view, run ? std::optional(run->record) : std::nullopt);
    });
    connect(m_page, &ReceiptPage::problemOccurred, this,
            [this](const QString &what, const QString &where, const QString &remedy) {
                workspace().addProblem({what, where, remedy, ExitCode::OutputUnwritable});
            });
    return stage;
}

void UnlearnPanel::prepare()
{
    if (m_run == 0 && settled())
        tryExample();
}

void UnlearnPanel::tryExample()
{
    const QString example = QStringLiteral("digits:count=600");
    if (Job *job = workspace().openData(example)) {
        m_opening = job;
        // Once the workspace has taken it up.
        connect(job, &Job::endedJob, this, &UnlearnPanel::startExample, Qt::QueuedConnection);
        return tell();
    }
    startExample();
}

void UnlearnPanel::startExample()
{
    m_opening = nullptr;
    m_form->chooseModel({});
    m_form->chooseMethod(QStringLiteral("laf"));
    m_form->setTyped({{QStringLiteral("forget-kind"), QStringLiteral("class")},
                      {QStringLiteral("forget"), QStringLiteral("3")},
                      {QStringLiteral("seeds"), QStringLiteral("1")}});
    start();
}

void UnlearnPanel::start()
{
    try {
        const RunRequest request = m_form->request();
        m_failure.clear();
        m_page->setArtifacts({});
        m_run = workspace().runs().start(request);
    } catch (const ProblemError &error) {
        workspace().addProblem(error.problem());
        return tell();
    }
    m_job = workspace().runs().run(m_run)->job;
    progress()->follow(m_job);
    if (m_start->hasFocus())
        if (auto *stop = progress()->findChild<QPushButton *>(QStringLiteral("progress.stop")))
            stop->setFocus();
    connect(m_job, &Job::endedJob, this, [this, run = m_run] { ended(run); });
    tell();
}

void UnlearnPanel::finished(int run)
{
    if (run == m_run)
        m_page->setArtifacts(inReceiptOrder(workspace().runs().run(run)->results->artifacts));
    tell();
}

void UnlearnPanel::ended(int run)
{
    if (run != m_run)
        return;
    if (m_job && m_job->state() == Job::State::Failed)
        m_failure = m_job->problem().sentence();
    else if (m_job && m_job->state() == Job::State::Stopped)
        m_failure = tr("Stopped. The original is as it was, and nothing was kept.");
    m_job = nullptr;
    tell();
}

void UnlearnPanel::copyCommand()
{
    try {
        QApplication::clipboard()->setText(m_form->request().command());
        workspace().note(tr("Copied: %1").arg(m_form->request().command()));
    } catch (const ProblemError &error) {
        workspace().addProblem(error.problem());
    }
}

QString UnlearnPanel::savedTo() const
{
    const Runs::Run *run = workspace().runs().run(m_run);
    const QString folder = run && run->results ? run->record.parameters["save-to"].toString() : QString();
    return QFileInfo(folder).isDir() ? folder : QString();
}

void UnlearnPanel::openUnlearned()
{
    QString original;
    for (const RunRecord::Input &input : workspace().runs().run(m_run)->record.inputs)
        if (input.role == QLatin1String("model"))
            original = input.uri;
    workspace().openModel(UnlearnForm::unlearnedUri(original, savedTo()));
}

void UnlearnPanel::addToReport()
{
    if (const Runs::Run *run = workspace().runs().run(m_run))
        for (const Artifact &artifact : m_page->artifacts())
            if (firstOnThePage.contains(artifact.name))
                addArtifactToReport(workspace(), artifact, run->record);
}

void UnlearnPanel::tell()
{
    const Runs::Run *run = workspace().runs().run(m_run);
    const bool there = run && run->results && !m_page->artifacts().empty();
    QString against, command;
    try {
        const RunRequest request = m_form->request();
        command = request.command();
        const bool open = std::ranges::all_of(
            request.inputs.all(), [](const auto &each) { return each.second.dataSet || each.second.model; });
        if (const Problems found = open ? request.method->check(request.inputs, request.parameters) : Problems();
            !found.isEmpty())
            against = found.first().sentence();
    } catch (const ProblemError &error) {
        against = error.problem().sentence();
    }
    m_against->setText(against);
    m_against->setVisible(!against.isEmpty());
    m_start->setEnabled(against.isEmpty() && settled());
    m_copy->setEnabled(against.isEmpty());
    m_page->setVisible(there);
    m_emptyPage->setVisible(!there);
    m_empty->button()->setVisible(settled());
    m_empty->setSentence(!settled()             ? tr("The receipt appears here when the run has ended.")
                         : !m_failure.isEmpty() ? m_failure
                                                : tr("Choose at the left what a copy of your model is to forget. Then "
                                                     "this page shows what changed, what it cost, and whether it can "
                                                     "be told or undone."));
    m_report->setVisible(there);
    m_figures->setVisible(there);
    m_open->setVisible(there && !savedTo().isEmpty());
    setTitle(tr("Unlearn"), there ? run->title + QStringLiteral("  ·  ") + run->record.inputs.first().uri : QString());
    setBadge(there && !command.isEmpty() && command != run->record.command ? tr("other values now") : QString(),
             tr("The form holds other values than this receipt is of; press Forget to see theirs."));
}

QJsonObject UnlearnPanel::state() const { return m_form->state(); }

void UnlearnPanel::restoreState(const QJsonObject &state)
{
    if (!state.isEmpty())
        m_form->setState(state);
}

} // namespace gleaner
