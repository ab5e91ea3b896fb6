#include "core/methods/curation/PoolJudge.h"
#include "widgets/itemmodels/CurationModel.h"
#include "widgets/itemmodels/Numbers.h"
#include "widgets/panels/CurateControls.h"
#include "widgets/panels/CuratePanel.h"
#include "widgets/panels/ModelChoice.h"
#include "widgets/panels/Runs.h"
#include "widgets/panels/Workspace.h"
#include "widgets/views/EmptyState.h"
#include "widgets/views/ProgressStrip.h"

#include <QSignalBlocker>
#include <QSpinBox>
#include <QStackedLayout>

namespace gleaner {

namespace {

bool hasGrades(const GradedPool &pool)
{
    return std::ranges::any_of(pool.grades, [](int8_t grade) { return grade >= 0; });
}

MmssrFindings readPool(const Workspace::Data &data, const QString &columns, RunContext &context)
{
    context.progress(0, 1, QCoreApplication::translate("CuratePanel", "Reading the grades"));
    MmssrFindings pool;
    pool.data = data.dataSet;
    pool.uri = data.uri;
    gradePool(pool, nullptr, columns, context);
    if (!hasGrades(pool.pool()))
        throw ProblemError(
            {QCoreApplication::translate("CuratePanel", "No column of grades holds a whole number from 0 to %1")
                 .arg(GradedPool::highest),
             data.uri, QCoreApplication::translate("CuratePanel", "Name columns of grades, such as 0 to 5."),
             ExitCode::InputUnreadable});
    pool.top = bestGrade(pool.pool());
    return pool;
}

} // namespace
void CuratePanel::follow()
{
    if (m_selection)
        disconnect(m_selection, nullptr, this, nullptr);
    m_gesture.reset();
    m_selection = workspace().currentSelection();
    if (m_selection)
        connect(m_selection, &Selection::currentChanged, this, &CuratePanel::showRow);
    load();
}

/// The grades of the current data set, read on a worker thread.
void CuratePanel::load()
{
    if (m_opening)
        m_opening->stop();
    m_opening = nullptr;
    m_live.stop();
    m_drawing.stop();
    m_again = m_touched = false;
    m_curation = nullptr;
    m_pool = {};
    m_model->setCuration(nullptr, {});
    m_due = !isVisible();
    const Workspace::Data *source = workspace().currentData();
    if (m_due || !source) {
        showEmpty(m_empty);
        return tell();
    }
    try {
        if (scoreColumns(*source->dataSet, m_controls->columns()).isEmpty()) {
            if (hasDialogues(*source->dataSet))
                showUngraded(tr("These dialogues have no grades. A vision–language model can judge them, or name "
                                "columns that hold grades."),
                             true);
            else
                showUngraded(tr("These rows have no grades: no column of numbers whose name begins or ends with "
                                "“score”, and no dialogues that a model could judge."),
                             false);
            return;
        }
    } catch (const ProblemError &error) {
        workspace().addProblem(error.problem());
        return showUngraded(error.problem().sentence(), false);
    }
    m_opening = workspace().jobs().start<MmssrFindings>(
        tr("Reading the grades of %1").arg(source->dataSet->name()), {},
        [source = *source, columns = m_controls->columns()](RunContext &context) {
            return readPool(source, columns, context);
        },
        this,
        [this](MmssrFindings pool) {
            const Workspace::Data *now = workspace().currentData();
            if (now && now->uri == pool.uri)
                setPool(std::move(pool));
        });
    workspace().watch(m_opening);
    progress()->follow(m_opening);
    m_stage->setCurrentIndex(0);
    showContent();
    connect(m_opening, &Job::endedJob, this, [this, job = m_opening.data()] {
        if (m_opening != job)
            return;
        m_opening = nullptr;
        if (job->state() == Job::State::Failed)
            showUngraded(job->problem().sentence(), false);
        else if (job->state() == Job::State::Stopped)
            showUngraded(tr("Stopped before all grades were read."), false);
        tell();
    });
    tell();
}

void CuratePanel::showUngraded(const QString &sentence, bool judgeable)
{
    EmptyState *state = judgeable ? m_judgeable : m_ungraded;
    state->setSentence(sentence);
    m_stage->setCurrentWidget(state->parentWidget());
    showContent();
    tell();
}

void CuratePanel::setPool(MmssrFindings pool)
{
    m_pool = std::move(pool);
    m_controls->setCapabilities(m_pool.pool().capabilities, m_pool.top);
    {
        const QSignalBlocker quiet(m_rows);
        m_rows->setRange(0, m_pool.pool().rows);
    }
    setBudget(budgetOf(m_pool.pool().rows, m_ratio));
    m_stage->setCurrentIndex(0);
    showContent();
    ask();
    tell();
}

RunRequest CuratePanel::request() const
{
    RunRequest request;
    request.method = findMethod(QStringLiteral("mmssr"));
    request.inputs.set(QStringLiteral("data"), {m_pool.uri, m_pool.data, nullptr});
    std::map<QString, QString> typed = m_controls->parameters();
    typed[QStringLiteral("ratio")] = QString::number(std::max(m_ratio, 1e-4), 'g', 17);
    request.parameters = Parameters::parse(request.method->declaration(), typed);
    return request;
}

void CuratePanel::run()
{
    if (!m_curation)
        return;
    try {
        workspace().runs().start(request());
        Q_EMIT panelRequested(QStringLiteral("runs"));
    } catch (const ProblemError &error) {
        workspace().addProblem(error.problem());
    }
}

/// An ordinary run of mmSSR with a judge; its table of grades comes back as the pool.
void CuratePanel::judge()
{
    const Workspace::Data *source = workspace().currentData();
    if (!source || m_judging != 0)
        return;
    const Workspace::Network *network = workspace().model(m_judge->uri());
    RunRequest request;
    request.method = findMethod(QStringLiteral("mmssr"));
    request.inputs.set(QStringLiteral("data"), {source->uri, source->dataSet, nullptr});
    request.inputs.set(QStringLiteral("model"), {m_judge->uri(), nullptr, network ? network->model : nullptr});
    request.parameters = Parameters::defaults(request.method->declaration());
    m_judgedUri = source->uri;
    m_judging = workspace().runs().start(request);
    progress()->follow(workspace().runs().run(m_judging)->job);
    tell();
}

void CuratePanel::judged(int run)
{
    if (run != m_judging)
        return;
    m_judging = 0;
    const Workspace::Data *source = workspace().currentData();
    const Artifact *grades = workspace().runs().run(run)->results->find(QStringLiteral("grades"));
    if (!grades || !source || source->uri != m_judgedUri)
        return tell();
    try {
        MmssrFindings pool;
        pool.data = source->dataSet;
        pool.uri = source->uri;
        pool.judged = true;
        pool.gradedBy = tr("Graded by %1.").arg(m_judge->uri());
        pool.graded =
            std::make_shared<const GradedPool>(poolOfGrades(*grades->as<Table>(), int(source->dataSet->rows())));
        pool.top = bestGrade(pool.pool());
        if (!hasGrades(pool.pool()))
            throw ProblemError({tr("The judge gave no grade at all"), m_judge->uri(),
                                tr("Choose a vision–language model that follows instructions; the small ones of the "
                                   "zoo do not."),
                                ExitCode::ModelRefused});
        setPool(std::move(pool));
    } catch (const ProblemError &error) {
        workspace().addProblem(error.problem());
        showUngraded(error.problem().sentence(), true);
    }
}

void CuratePanel::saveTo(const QString &out)
{
    if (!m_curation || m_saving)
        return;
    m_saving = workspace().jobs().start<WrittenData>(
        tr("Saving the training set"), {},
        [curation = m_curation, out](RunContext &context) { return writeTrainingSet(*curation, out, context); }, this,
        [this](const WrittenData &written) {
            workspace().note(
                tr("Saved %1 rows as %2: %3, with its manifest %4")
                    .arg(wholeCount(written.rows), written.format, written.path, manifestPath(written.path)));
            if (!written.leftOut.isEmpty())
                workspace().addProblem({tr("The format %1 has no place for some columns").arg(written.format),
                                        written.leftOut.join(QStringLiteral(", ")),
                                        tr("Choose JSON Lines or safetensors to keep them.")});
        });
    workspace().watch(m_saving);
    progress()->follow(m_saving);
    connect(m_saving, &Job::endedJob, this, [this] {
        m_saving = nullptr;
        tell();
    });
    tell();
}

} // namespace gleaner
