#pragma once
#include <cstdint>

namespace gleaner {

/// How the learning rate changes over a training: it rises in a straight line over `warmUp` steps, then stays, or falls
/// to `lowest` of itself in a straight line or along half a cosine.
struct Schedule {
    enum class Shape { Constant, Linear, Cosine };
    Shape shape = Shape::Constant;
    int64_t steps = 1000; ///< of the whole training
    int64_t warmUp = 0;   ///< steps
    double lowest = 0;    ///< share of the rate that is left in the end

    /// Share of the full rate at step 0, 1, …; the first step of a warm-up of w is 1 / w.
    double at(int64_t step) const;
};

} // namespace gleaner
