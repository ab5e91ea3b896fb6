#pragma once
#include "core/support/Random.h"

#include <algorithm>
#include <numeric>

namespace gleaner {

/// Up to `atMost` of the rows 0 … rows − 1, each with the same chance, ascending; 0 takes all.
inline std::vector<int> drawnRows(int rows, int atMost, Random random)
{
    std::vector<int> drawn(static_cast<size_t>(rows));
    std::iota(drawn.begin(), drawn.end(), 0);
    if (atMost > 0 && atMost < rows) {
        drawn = random.permutation(rows);
        drawn.resize(size_t(atMost));
        std::ranges::sort(drawn);
    }
    return drawn;
}

} // namespace gleaner
