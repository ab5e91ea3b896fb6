#include "core/jobs/JobRunner.h"

#include "core/support/StopPoint.h"

#include <ATen/Parallel.h>
#include <QCoreApplication>
#include <QPromise>
#include <QThread>
#include <QtConcurrentRun>
#include <algorithm>
#include <c10/core/GradMode.h>
#include <opencv2/core/utility.hpp>

namespace gleaner {

namespace {

constexpr int progressSteps = 10000;
constexpr int batchJobs = 2;

/// How the work ended, handed from the worker thread to the Job.
struct Ending {
    Job::State state = Job::State::Running;
    Problem problem;
    Problems failures;
};

/// LibTorch keeps gradient mode and thread count per thread (OpenMP's team size is a property of the calling thread).
void prepareThread(const RunContext::Settings &settings)
{
    at::set_num_threads(JobRunner::threadsOf(settings));
    cv::setNumThreads(1);
    c10::GradMode::set_enabled(false);
}

RunContext::Channel channelTo(QPromise<Artifact> &promise)
{
    RunContext::Channel channel;
    channel.stopRequested = [&promise] { return promise.isCanceled(); };
    channel.progress = [&promise](qint64 done, qint64 total, const QString &what) {
        const double share = total > 0 ? std::clamp(double(done) / double(total), 0.0, 1.0) : 0.0;
        promise.setProgressValueAndText(int(share * progressSteps), what);
    };
    channel.partial = [&promise](const Artifact &artifact) { promise.addResult(artifact); };
    return channel;
}

Ending runGuarded(const RunContext::Settings &settings, QPromise<Artifact> &promise, const QString &title,
                  const std::function<void(RunContext &)> &work)
{
    Ending ending;
    RunContext context(settings, channelTo(promise));
    const StopScope scope([&promise] { return promise.isCanceled(); });
    try {
        prepareThread(settings);
        context.stopIfRequested();
        work(context);
        ending.state = Job::State::Finished;
    } catch (const Stopped &) {
        ending.state = Job::State::Stopped;
    } catch (...) {
        ending.state = Job::State::Failed;
        ending.problem = currentProblem(title);
    }
    ending.failures = context.failures();
    return ending;
}

} // namespace

Job::Job(QString title, QObject *parent) : QObject(parent), m_title(std::move(title))
{
    m_clock.start();
    connect(&m_watcher, &QFutureWatcherBase::started, this, [this] {
        if (!ended())
            m_state = State::Running;
    });
    connect(&m_watcher, &QFutureWatcherBase::progressValueChanged, this, [this](int value) {
        m_fraction = double(value) / progressSteps;
        m_activity = m_watcher.progressText();
        Q_EMIT progressed();
    });
    connect(&m_watcher, &QFutureWatcherBase::progressTextChanged, this, [this](const QString &text) {
        m_activity = text;
        Q_EMIT progressed();
    });
    connect(&m_watcher, &QFutureWatcherBase::resultReadyAt, this,
            [this](int index) { Q_EMIT partial(m_watcher.resultAt(index)); });
}

double Job::secondsLeft() const
{
    if (m_fraction <= 0.001)
        return -1;
    return secondsElapsed() * (1 - m_fraction) / m_fraction;
}

void Job::stop() { m_watcher.cancel(); }

void Job::conclude(State state)
{
    m_state = state;
    Q_EMIT endedJob();
}

JobRunner::JobRunner(QObject *parent) : QObject(parent)
{
    m_batch.setMaxThreadCount(batchJobs);
    m_batch.setExpiryTimeout(-1);
    m_interactive.setMaxThreadCount(std::max(2, QThread::idealThreadCount()));
}

JobRunner::~JobRunner()
{
    const QList<Job *> jobs = m_running;
    for (Job *job : jobs)
        job->stop();
    m_interactive.clear();
    m_batch.waitForDone();
    m_interactive.waitForDone();
}

int JobRunner::threadsOf(const RunContext::Settings &settings)
{
    return settings.threads > 0 ? settings.threads : QThread::idealThreadCount();
}

void JobRunner::inThisThread(const RunContext::Settings &settings, const std::function<void()> &work)
{
    const bool gradients = c10::GradMode::is_enabled();
    const int threads = at::get_num_threads();
    prepareThread(settings);
    work();
    at::set_num_threads(threads);
    c10::GradMode::set_enabled(gradients);
}

Job *JobRunner::launch(const QString &title, const RunContext::Settings &settings,
                       std::function<void(RunContext &)> work)
{
    auto *job = new Job(title, this);
    auto ending = std::make_shared<Ending>();
    m_running.append(job);
    connect(&job->m_watcher, &QFutureWatcherBase::finished, job, [this, job, ending] {
        // A job canceled before its turn never ran.
        if (ending->state == Job::State::Running)
            ending->state = Job::State::Stopped;
        job->m_problem = ending->problem;
        job->m_failures = ending->failures;
        m_running.removeOne(job);
        job->conclude(ending->state);
        Q_EMIT jobEnded(job);
        job->deleteLater();
    });
    job->m_watcher.setFuture(
        QtConcurrent::run(&m_batch, [settings, title, ending, work = std::move(work)](QPromise<Artifact> &promise) {
            promise.setProgressRange(0, progressSteps);
            *ending = runGuarded(settings, promise, title, work);
        }));
    Q_EMIT jobStarted(job);
    return job;
}

} // namespace gleaner
