#pragma once
#include "core/support/Random.h"

#include <algorithm>

namespace gleaner {

/// Up to `atMost` of the rows 0 … rows − 1, each with the same chance, ascending; 0 takes all.
inline std::vector<int> drawnRows(int rows, int atMost, Random random)
{
    std::vector<int> drawn = random.permutation(rows);
    if (atMost > 0 && atMost < rows)
        drawn.resize(size_t(atMost));
    std::ranges::sort(drawn);
    return drawn;
}

} // namespace gleaner
