#include "app/cli/Blocking.h"

#include "app/cli/Interrupt.h"
#include "app/cli/Terminal.h"

#include <QEventLoop>

namespace gleaner {

ExitCode runToEnd(const QString &title, const RunContext::Settings &settings, const std::string &progress,
                  std::function<void(RunContext &)> work)
{
    Interrupt::stopIfReceived();
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
    if (Interrupt *interrupt = Interrupt::current())
        QObject::connect(interrupt, &Interrupt::happened, job, &Job::stop);
    Job::State state = Job::State::Running;
    Problem problem;
    bool partly = false;
    QObject::connect(job, &Job::endedJob, &loop, [&] {
        state = job->state();
        problem = job->problem();
        partly = !job->failures().isEmpty();
        loop.quit();
    });
    loop.exec();
    if (state == Job::State::Stopped)
        throw Stopped();
    if (state == Job::State::Failed)
        throw ProblemError(problem);
    return partly ? ExitCode::SomeSamplesFailed : ExitCode::Done;
}

} // namespace gleaner
