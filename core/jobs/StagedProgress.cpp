#include "core/jobs/StagedProgress.h"

#include <algorithm>

namespace gleaner {

void StagedProgress::stage(qint64 weight, const std::function<void(RunContext &)> &work)
{
    const auto report = [this, weight](qint64 done, qint64 total, const QString &what) {
        const double share = total > 0 ? std::clamp(double(done) / double(total), 0.0, 1.0) : 0;
        m_context.progress(m_done + qint64(share * double(weight)), m_total, what);
    };
    RunContext inner({m_context.seed(), m_context.threads(), m_context.precision(), QStringLiteral("cpu")},
                     {[this] { return m_context.stopRequested(); }, report,
                      [this](const Artifact &artifact) { m_context.partial(artifact); }});
    work(inner);
    for (const Problem &failure : inner.failures())
        m_context.sampleFailed(failure);
    m_done += weight;
}

void StagedProgress::step(qint64 weight, const QString &what)
{
    m_done += weight;
    m_context.progress(m_done, m_total, what);
}

} // namespace gleaner
