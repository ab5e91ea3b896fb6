#include "widgets/panels/Runs.h"

#include "core/results/RunStore.h"
#include "widgets/panels/Workspace.h"
#include "widgets/views/ViewRegistry.h"

#include <QDir>
#include <QTimer>
#include <algorithm>

namespace gleaner {

namespace {

constexpr int recentRuns = 100;

QString titleOf(const QString &methodId)
{
    const Method *method = findMethod(methodId);
    return method ? methodText(method->declaration().title) : methodId;
}

/// What can be said of a run before it has ended: everything but hashes and times.
RunRecord recordOf(const RunRequest &request)
{
    RunRecord record;
    record.method = QString::fromLatin1(request.method->declaration().id);
    record.version = request.method->declaration().version;
    record.parameters = request.parameters.toJson();
    for (const auto &[role, value] : request.inputs.all())
        record.inputs.append({role, value.uri, {}});
    record.seed = request.settings.seed;
    record.device = request.settings.device;
    record.started = QDateTime::currentDateTimeUtc();
    record.command = request.command();
    return record;
}

} // namespace

Runs::Runs(Workspace &workspace, bool kept, QObject *parent) : QObject(parent), m_workspace(workspace)
{
    // The list is read when the event loop runs: the window is there first, and a problem has somewhere to go.
    if (kept)
        QTimer::singleShot(0, this, &Runs::readHistory);
}

Runs::~Runs() = default;

void Runs::readHistory()
{
    try {
        m_store = std::make_unique<RunStore>();
        for (const RunStore::Entry &entry : m_store->entries(recentRuns)) {
            Run run;
            run.id = ++m_lastId;
            run.title = titleOf(entry.record.method);
            run.record = entry.record;
            run.folder = entry.folder;
            m_runs.append(std::move(run));
        }
    } catch (...) {
        m_workspace.addProblem(currentProblem(tr("Earlier runs")));
    }
    Q_EMIT listChanged();
}

void Runs::remember(const Run &run)
{
    try {
        if (m_store)
            m_store->add(run.record, run.folder);
    } catch (...) {
        m_workspace.addProblem(currentProblem(tr("Earlier runs")));
    }
}

Runs::Run *Runs::find(int id)
{
    const auto found = std::ranges::find_if(m_runs, [id](const Run &run) { return run.id == id; });
    return found == m_runs.end() ? nullptr : &*found;
}

const Runs::Run *Runs::run(int id) const { return const_cast<Runs *>(this)->find(id); }

int Runs::start(const RunRequest &request)
{
    const int id = ++m_lastId;
    Run run;
    run.id = id;
    run.title = methodText(request.method->declaration().title);
    run.record = recordOf(request);
    run.job = m_workspace.jobs().start<Results>(
        run.title, request.settings, [request](RunContext &context) { return execute(request, context); }, this,
        [this, id](Results results) { finished(id, std::move(results)); });
    Job *job = run.job;
    m_runs.prepend(std::move(run));
    m_workspace.watch(job);
    connect(job, &Job::partial, this, [this, id](const Artifact &artifact) {
        Run *live = find(id);
        if (!live)
            return;
        std::erase_if(live->partial, [&](const Artifact &each) { return each.name == artifact.name; });
        live->partial.push_back(artifact);
        Q_EMIT runChanged(id);
    });
    connect(job, &Job::endedJob, this, [this, id] { ended(id); });
    Q_EMIT listChanged();
    return id;
}

/// After finished(), where it finished.
void Runs::ended(int id)
{
    Run *run = find(id);
    if (!run || !run->job)
        return;
    run->ended = true;
    if (!run->results) {
        run->record.seconds = run->job->secondsElapsed();
        run->record.outcome =
            run->job->state() == Job::State::Failed ? RunRecord::Outcome::Failed : RunRecord::Outcome::Stopped;
        if (run->job->state() == Job::State::Failed)
            run->record.problems = {run->job->problem()};
        remember(*run);
    }
    Q_EMIT listChanged();
    Q_EMIT runChanged(id);
}

void Runs::finished(int id, Results results)
{
    Run *run = find(id);
    if (!run)
        return;
    run->record = results.record;
    run->results = std::make_shared<const Results>(std::move(results));
    run->partial.clear();
    m_workspace.note(tr("%1 finished in %2 s").arg(run->title).arg(run->record.seconds, 0, 'f', 1));
    Q_EMIT runFinished(id);
    if (m_store)
        drawNextFigure(id, 0, std::make_shared<std::map<QString, QByteArray>>());
}

/// Figures are drawn in this thread, one per turn of the event loop, so that the window stays quick.
void Runs::drawNextFigure(int id, size_t index, std::shared_ptr<std::map<QString, QByteArray>> figures)
{
    const Run *run = find(id);
    if (!run)
        return;
    if (index == run->results->artifacts.size()) {
        write(id, std::move(figures));
        return;
    }
    const Artifact &artifact = run->results->artifacts[index];
    (*figures)[artifact.name] = figurePng(artifact);
    QTimer::singleShot(0, this, [this, id, index, figures] { drawNextFigure(id, index + 1, figures); });
}

void Runs::write(int id, std::shared_ptr<std::map<QString, QByteArray>> figures)
{
    const Run *run = find(id);
    const QString folder = m_store->newRunFolder(run->record.method);
    Job *job = m_workspace.jobs().start<QString>(
        tr("Saving results"), {},
        [results = run->results, folder, figures](RunContext &) {
            ResultsWriter(folder).write(*results, [&](const Artifact &each) { return figures->at(each.name); });
            return folder;
        },
        this,
        [this, id](const QString &written) {
            if (Run *saved = find(id)) {
                saved->folder = written;
                remember(*saved);
            }
            Q_EMIT listChanged();
        });
    m_workspace.watch(job);
}

int Runs::open(const QString &folder)
{
    const QString path = Workspace::cleanUri(folder);
    const auto known = std::ranges::find_if(m_runs, [&](const Run &run) { return run.folder == path; });
    const int id = known == m_runs.end() ? ++m_lastId : known->id;
    if (known == m_runs.end()) {
        Run run;
        run.id = id;
        run.title = QDir(path).dirName();
        run.folder = path;
        m_runs.prepend(std::move(run));
        Q_EMIT listChanged();
    }
    load(id);
    return id;
}

void Runs::load(int id)
{
    const Run *run = find(id);
    if (!run || run->results || run->folder.isEmpty())
        return;
    Job *job = m_workspace.jobs().start<Results>(
        tr("Opening %1").arg(QDir(run->folder).dirName()), {},
        [folder = run->folder](RunContext &) { return readResults(folder); }, this,
        [this, id](Results results) {
            Run *read = find(id);
            if (!read)
                return;
            read->record = results.record;
            read->title = titleOf(results.record.method);
            read->results = std::make_shared<const Results>(std::move(results));
            Q_EMIT listChanged();
            Q_EMIT runFinished(id);
        });
    m_workspace.watch(job);
    connect(job, &Job::endedJob, this, [this, job, id] {
        if (job->state() == Job::State::Failed)
            forget(id);
    });
}

void Runs::forget(int id)
{
    m_runs.removeIf([id](const Run &run) { return run.id == id; });
    Q_EMIT listChanged();
}

QStringList Runs::folders() const
{
    QStringList folders;
    for (const Run &run : m_runs)
        if (!run.folder.isEmpty())
            folders.prepend(run.folder);
    return folders;
}

} // namespace gleaner
