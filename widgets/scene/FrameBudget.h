#pragma once
#include "widgets/scene/PointActor.h"

#include <QElapsedTimer>

namespace gleaner {

/// How many points a view draws while it moves: as many as this machine draws thirty times a second, and never fewer
/// than the first part of the cloud.
class FrameBudget {
public:
    int most() const { return m_most; }
    void begin() { m_clock.start(); }
    /// Counts a moving picture of `points`.
    void end(int points)
    {
        const qint64 took = m_clock.elapsed();
        if (took > slow)
            m_most = std::max(m_most / 2, PointActor::coarseCount);
        else if (took < quick && m_most < points)
            m_most *= 2;
    }

private:
    static constexpr qint64 quick = 12, slow = 33; ///< ms
    QElapsedTimer m_clock;
    int m_most = PointActor::coarseCount;
};

} // namespace gleaner
