#pragma once
#include <cstdint>

namespace gleaner {

/// What four numbers of a line give each number of a longer or shorter one: `at` and `weight` hold the first of the
/// four for all, then the second, and so on (4 × count).
struct FourTaps {
    const int32_t *at;
    const float *weight;
    int64_t count;
};

/// to[i] = Σ weight[j][i] · from[at[j][i]]
void gatherFour(const float *from, const FourTaps &taps, float *to);
/// to[i] = Σ weights[j] · rows[j][i]
void mixFour(const float *const *rows, const float *weights, int64_t count, float *to);

/// x Φ(x) of each number in place, Φ to 2 · 10⁻⁷ by Abramowitz and Stegun 7.1.26.
void geluInPlace(float *numbers, int64_t count);
/// (x − mean) / √(variance + epsilon) · weight + bias over each of `count` rows in place (Ba et al. 2016, eq. 4).
void normalizeRows(float *rows, int64_t count, int64_t width, const float *weight, const float *bias, float epsilon);

} // namespace gleaner
