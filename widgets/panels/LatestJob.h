#pragma once
#include "core/jobs/JobRunner.h"
#include "core/support/StopPoint.h"

#include <QFuture>
#include <QPromise>
#include <QtConcurrentRun>
#include <variant>

namespace gleaner {

/// For interactive views: the newest question wins. An older one is stopped, its answer never arrives, and the owner
/// may die at any time. Runs in the runner's interactive pool with the per-thread state of a job.
template <typename Result> class LatestJob {
public:
    LatestJob(JobRunner &runner, QObject *owner) : m_runner(runner), m_owner(owner) {}
    ~LatestJob() { stop(); }
    LatestJob(const LatestJob &) = delete;
    LatestJob &operator=(const LatestJob &) = delete;

    /// `work()` runs elsewhere; then `done(result)` or `failed(problem)` in the owner's thread.
    void start(std::function<Result()> work, std::function<void(const Result &)> done,
               std::function<void(const Problem &)> failed)
    {
        stop();
        m_busy = true;
        auto future = QtConcurrent::run(m_runner.interactivePool(),
                                        [work = std::move(work)](QPromise<Answer> &promise) { answer(promise, work); });
        m_future = future;
        future.then(m_owner, [this, ticket = ++m_ticket, done, failed](const Answer &given) {
            if (ticket != m_ticket)
                return;
            m_busy = false;
            if (const auto *result = std::get_if<Result>(&given))
                done(*result);
            else if (const auto *problem = std::get_if<Problem>(&given))
                failed(*problem);
        });
    }
    void stop()
    {
        // Only one whose answer has not come: canceling a future whose continuation is gone is fatal in Qt 6.4.
        if (m_busy)
            m_future.cancel();
        m_busy = false;
        ++m_ticket;
    }
    bool busy() const { return m_busy; }

private:
    using Answer = std::variant<std::monostate, Result, Problem>;

    static void answer(QPromise<Answer> &promise, const std::function<Result()> &work)
    {
        const StopScope scope([&promise] { return promise.isCanceled(); });
        try {
            std::optional<Result> result;
            JobRunner::inThisThread({}, [&] { result.emplace(work()); });
            promise.addResult(Answer(std::move(*result)));
        } catch (const Stopped &) {
            promise.addResult(Answer());
        } catch (...) {
            promise.addResult(Answer(currentProblem({})));
        }
    }

    JobRunner &m_runner;
    QObject *m_owner;
    QFuture<Answer> m_future;
    quint64 m_ticket = 0;
    bool m_busy = false;
};

} // namespace gleaner
