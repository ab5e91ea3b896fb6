#pragma once
#include "core/jobs/RunContext.h"

#include <functional>

namespace gleaner {

/// One progress bar over a run of several stages. Each stage has a weight in units of the caller's choice (pictures,
/// trials); the bar never jumps back.
class StagedProgress {
public:
    StagedProgress(RunContext &context, qint64 totalWeight) : m_context(context), m_total(totalWeight) {}

    /// Runs `work` with a context of its own whose progress fills this stage; failed samples reach the run's context.
    void stage(qint64 weight, const std::function<void(RunContext &)> &work);
    /// A stage that is over at once; also a stop point.
    void step(qint64 weight, const QString &what);
    RunContext &context() { return m_context; }

private:
    RunContext &m_context;
    qint64 m_total, m_done = 0;
};

} // namespace gleaner
