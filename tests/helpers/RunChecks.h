#pragma once
#include "tests/helpers/JobResults.h"

namespace gleaner::tests {

/// Whether a run whose stop was requested from the beginning is stopped.
inline bool stopsWhenAsked(const MethodRun &run)
{
    RunContext::Channel channel;
    channel.stopRequested = [] { return true; };
    RunContext context({}, channel);
    try {
        run(context);
    } catch (const Stopped &) {
        return true;
    }
    return false;
}

/// The share of its progress that a run ends with; −1 where it fell on the way.
inline double lastProgress(const MethodRun &run)
{
    double last = 0;
    bool fell = false;
    RunContext::Channel channel;
    channel.progress = [&](qint64 done, qint64 total, const QString &) {
        fell = fell || double(done) / double(total) < last;
        last = double(done) / double(total);
    };
    RunContext context({}, channel);
    JobRunner::inThisThread({}, [&] { run(context); });
    return fell ? -1 : last;
}

} // namespace gleaner::tests
