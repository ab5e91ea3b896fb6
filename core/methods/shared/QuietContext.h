#pragma once
#include "core/jobs/RunContext.h"

namespace gleaner {

/// Progress and stop as in `context`, which must outlive it, but failures of samples go nowhere: for rows that were
/// gone through before.
inline RunContext silent(RunContext &context)
{
    return RunContext(
        {context.seed(), context.threads(), context.precision(), QStringLiteral("cpu")},
        {[&context] { return context.stopRequested(); },
         [&context](qint64 done, qint64 total, const QString &what) { context.progress(done, total, what); },
         {}});
}

} // namespace gleaner
