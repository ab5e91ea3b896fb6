#pragma once
#include <cstdint>

namespace gleaner {

/// What four numbers of a line give each number of a longer or shorter one: `at` and `weight` hold the first of the four
/// for all, then the second, and so on (4 × count).
struct FourTaps {
    const int32_t *at;
    const float *weight;
    int64_t count;
};

/// to[i] = Σ weight[j][i] · from[at[j][i]]
void gatherFour(const float *from, const FourTaps &taps, float *to);
/// to[i] = Σ weights[j] · rows[j][i]
void mixFour(const float *const *rows, const float *weights, int64_t count, float *to);

} // namespace gleaner
