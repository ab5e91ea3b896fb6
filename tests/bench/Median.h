#pragma once
#include <algorithm>
#include <vector>

namespace gleaner::bench {

/// Of at least one number; of an even count the upper one of the middle.
inline double median(std::vector<double> values)
{
    std::ranges::sort(values);
    return values[values.size() / 2];
}

} // namespace gleaner::bench
