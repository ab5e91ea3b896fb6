#pragma once
#include "core/support/CpuKernels.h"

#include <algorithm>
#include <bit>
#include <cstdint>

namespace gleaner {

/// eˣ to 3 · 10⁻⁶ of itself between -87 and 88, where it is clamped: for loops that compilers turn into vectors.
GLEANER_BODY float exponential(float x)
{
    constexpr float turning = 12582912; // 1.5 · 2²³: adding it rounds to whole numbers
    const float power = std::min(std::max(x, -87.f), 88.f) * 1.44269504f;
    const float shifted = power + turning, rest = power - (shifted - turning);
    const uint32_t exponent = std::bit_cast<uint32_t>(shifted) - std::bit_cast<uint32_t>(turning) + 127;
    // 2ʳ for r in [-½, ½]: the series of e^(r ln 2).
    const float series =
        1 +
        rest * (0.69314718f + rest * (0.24022651f + rest * (0.05550411f + rest * (0.00961813f + rest * 0.00133336f))));
    return series * std::bit_cast<float>(exponent << 23);
}

} // namespace gleaner
