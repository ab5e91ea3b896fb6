#pragma once
#include "core/jobs/RunContext.h"

#include <QElapsedTimer>
#include <QFutureWatcher>
#include <QObject>
#include <QPointer>
#include <QThreadPool>
#include <memory>
#include <optional>

namespace gleaner {

/// One piece of work on a worker thread, seen from the thread that started it.
class Job : public QObject {
    Q_OBJECT

public:
    enum class State { Queued, Running, Finished, Stopped, Failed };
    Q_ENUM(State)

    const QString &title() const { return m_title; }
    State state() const { return m_state; }
    bool ended() const { return m_state != State::Queued && m_state != State::Running; }
    /// 0…1, or negative while nothing is known.
    double fraction() const { return m_fraction; }
    /// "Encoding pictures", in the user's language.
    const QString &activity() const { return m_activity; }
    /// Estimated from the rate so far; negative while unknown.
    double secondsLeft() const;
    double secondsElapsed() const { return double(m_clock.elapsed()) / 1000; }
    const Problem &problem() const { return m_problem; }   ///< of a failed job
    const Problems &failures() const { return m_failures; } ///< samples stepped over

    /// Asks the work to stop; `endedJob` follows within 200 ms of its next stop point.
    void stop();

Q_SIGNALS:
    void progressed();
    void partial(const gleaner::Artifact &artifact);
    void endedJob(); ///< once, whatever the outcome; state() tells

private:
    friend class JobRunner;
    Job(QString title, QObject *parent);
    void conclude(State state);

    QString m_title, m_activity;
    State m_state = State::Queued;
    double m_fraction = -1;
    Problem m_problem;
    Problems m_failures;
    QElapsedTimer m_clock;
    QFutureWatcher<Artifact> m_watcher;
};

/// Owns all worker threads: progress, stopping, LibTorch's per-thread state and the conversion of exceptions to
/// Problems happen here and nowhere else. Lives in the window's (or the command line's) thread.
class JobRunner : public QObject {
    Q_OBJECT

public:
    explicit JobRunner(QObject *parent = nullptr);
    ~JobRunner() override; ///< stops all jobs and waits for them

    /// Runs `work` on a worker thread, then `done(result)` in this thread if it finished and `owner` still lives.
    template <typename Result>
    Job *start(const QString &title, const RunContext::Settings &settings, std::function<Result(RunContext &)> work,
               QObject *owner, std::function<void(Result)> done)
    {
        auto result = std::make_shared<std::optional<Result>>();
        Job *job = launch(title, settings, [work, result](RunContext &context) { result->emplace(work(context)); });
        connect(job, &Job::endedJob, owner, [job, result, done] {
            if (job->state() == Job::State::Finished)
                done(std::move(**result));
        });
        return job;
    }

    /// Jobs not yet ended, oldest first.
    QList<Job *> running() const { return m_running; }
    /// Short work for views (thumbnails); batch work never waits in this pool.
    QThreadPool *interactivePool() { return &m_interactive; }
    /// Calls `work` here and now with the per-thread state a job has; for tools and tests.
    static void inThisThread(const RunContext::Settings &settings, const std::function<void()> &work);
    static int threadsOf(const RunContext::Settings &settings);

Q_SIGNALS:
    void jobStarted(gleaner::Job *job);
    void jobEnded(gleaner::Job *job);

private:
    Job *launch(const QString &title, const RunContext::Settings &settings, std::function<void(RunContext &)> work);

    QThreadPool m_batch, m_interactive;
    QList<Job *> m_running;
};

} // namespace gleaner
