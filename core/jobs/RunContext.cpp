#include "core/jobs/RunContext.h"

namespace gleaner {

RunContext::RunContext(Settings settings, Channel channel)
    : m_settings(std::move(settings)), m_channel(std::move(channel))
{
}

void RunContext::stopIfRequested() const
{
    if (stopRequested())
        throw Stopped();
}

void RunContext::progress(qint64 done, qint64 total, const QString &what)
{
    stopIfRequested();
    if (m_channel.progress)
        m_channel.progress(done, total, what);
}

void RunContext::partial(const Artifact &artifact)
{
    if (m_channel.partial)
        m_channel.partial(artifact);
}

} // namespace gleaner
