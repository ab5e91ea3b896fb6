#include "app/cli/Blocking.h"

#include "app/cli/Terminal.h"

#include <QEventLoop>
#include <QSocketNotifier>
#include <array>
#include <csignal>
#include <sys/socket.h>
#include <unistd.h>

namespace gleaner {

namespace {

/// Signals reach the event loop through a socket pair: a handler may do nothing but write.
class SignalGuard : public QObject {
public:
    explicit SignalGuard(std::function<void()> onSignal)
    {
        if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, s_sockets.data()) == 0) {
            m_notifier = std::make_unique<QSocketNotifier>(s_sockets[1], QSocketNotifier::Read);
            connect(m_notifier.get(), &QSocketNotifier::activated, this, [onSignal] {
                char byte = 0;
                if (::read(s_sockets[1], &byte, 1) == 1)
                    onSignal();
            });
        }
        struct sigaction action = {};
        action.sa_handler = [](int number) {
            s_received = number;
            const char byte = 1;
            [[maybe_unused]] const ssize_t written = ::write(s_sockets[0], &byte, 1);
        };
        for (size_t i = 0; i < numbers.size(); ++i)
            ::sigaction(numbers[i], &action, &m_before[i]);
    }
    ~SignalGuard() override
    {
        for (size_t i = 0; i < numbers.size(); ++i)
            ::sigaction(numbers[i], &m_before[i], nullptr);
        m_notifier.reset();
        ::close(s_sockets[0]);
        ::close(s_sockets[1]);
    }
    static ExitCode exitCode() { return s_received == SIGTERM ? ExitCode::Terminated : ExitCode::Interrupted; }

private:
    static constexpr std::array numbers{SIGINT, SIGTERM};
    static inline std::array<int, 2> s_sockets{-1, -1};
    static inline volatile std::sig_atomic_t s_received = 0;
    std::unique_ptr<QSocketNotifier> m_notifier;
    std::array<struct sigaction, 2> m_before = {};
};

} // namespace

ExitCode runToEnd(const QString &title, const RunContext::Settings &settings, const std::string &progress,
                  std::function<void(RunContext &)> work)
{
    JobRunner runner;
    QEventLoop loop;
    ProgressReporter reporter(QString::fromStdString(progress));
    Job *job = runner.start<bool>(
        title, settings,
        [work = std::move(work)](RunContext &context) {
            work(context);
            return true;
        },
        &loop, [](bool) {});
    reporter.follow(job);
    const SignalGuard guard([job] { job->stop(); });
    ExitCode code = ExitCode::Done;
    Problem problem;
    QObject::connect(job, &Job::endedJob, &loop, [&] {
        if (job->state() == Job::State::Stopped)
            code = SignalGuard::exitCode();
        else if (!job->failures().isEmpty())
            code = ExitCode::SomeSamplesFailed;
        if (job->state() == Job::State::Failed) {
            problem = job->problem();
            code = problem.code;
        }
        loop.quit();
    });
    loop.exec();
    if (!problem.what.isEmpty())
        throw ProblemError(problem);
    return code;
}

} // namespace gleaner
