#pragma once
#include <cstdint>

namespace gleaner {

/// Loops over bfloat16 numbers, held as their 16 bits: each is read as float32, computed with as float32 and rounded
/// once, to the nearest even. LibTorch 1.13 rounds between its steps and calls a vector library for every exponential,
/// which takes longer than the matrix products between them where the processor multiplies bfloat16 itself.

/// y = (x − mean) / √(variance + epsilon) · weight + bias over each row (Ba et al. 2016, eq. 4).
void halfLayerNormRow(const uint16_t *x, const uint16_t *weight, const uint16_t *bias, float epsilon, int64_t width,
                      uint16_t *y);
/// The row in place: softmax. `scratch` holds `width` numbers. A row of -infinity becomes not-a-number.
void halfSoftmaxRow(uint16_t *row, float *scratch, int64_t width);
/// x σ(slope x): SiLU with slope 1, quick GELU with slope 1.702 (Hendrycks and Gimpel 2016, section 2).
void halfSigmoidUnit(const uint16_t *x, float slope, int64_t count, uint16_t *y);
/// x Φ(x), Φ to 2 · 10⁻⁷ by Abramowitz and Stegun 7.1.26.
void halfGelu(const uint16_t *x, int64_t count, uint16_t *y);
/// The approximation of the same by a hyperbolic tangent.
void halfTanhGelu(const uint16_t *x, int64_t count, uint16_t *y);

} // namespace gleaner
