#include "core/models/training/Schedule.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace gleaner {

double Schedule::at(int64_t step) const
{
    if (step < warmUp)
        return double(step + 1) / double(warmUp);
    if (shape == Shape::Constant)
        return 1;
    const double done = std::clamp(double(step - warmUp) / double(std::max<int64_t>(1, steps - warmUp)), 0.0, 1.0);
    const double left = shape == Shape::Linear ? 1 - done : 0.5 * (1 + std::cos(std::numbers::pi * done));
    return lowest + (1 - lowest) * left;
}

} // namespace gleaner
