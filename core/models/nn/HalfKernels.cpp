#include "core/models/nn/HalfKernels.h"

#include "core/support/Exponential.h"

#include <algorithm>
#include <bit>
#include <cmath>

namespace gleaner {

namespace {

constexpr int lanes = 16; // partial sums, so that the order of addition is the same in every register width

GLEANER_BODY float wide(uint16_t half) { return std::bit_cast<float>(uint32_t(half) << 16); }

GLEANER_BODY uint16_t half(float number)
{
    const uint32_t bits = std::bit_cast<uint32_t>(number);
    const uint32_t rounded = (bits + 0x7fff + ((bits >> 16) & 1)) >> 16;
    return uint16_t(number != number ? 0x7fc0 : rounded);
}

GLEANER_BODY float sumOf(const float *parts)
{
    float sum = 0;
    for (int i = 0; i < lanes; ++i)
        sum += parts[i];
    return sum;
}

} // namespace

GLEANER_BODY void halfLayerNormRowBody(const uint16_t *x, const uint16_t *weight, const uint16_t *bias, float epsilon,
                                       int64_t width, uint16_t *y)
{
    const int64_t whole = width - width % lanes;
    float parts[lanes] = {};
    for (int64_t i = 0; i < whole; i += lanes)
        for (int64_t j = 0; j < lanes; ++j)
            parts[j] += wide(x[i + j]);
    for (int64_t i = whole; i < width; ++i)
        parts[0] += wide(x[i]);
    const float mean = sumOf(parts) / float(width);
    std::fill_n(parts, lanes, 0.f);
    for (int64_t i = 0; i < whole; i += lanes)
        for (int64_t j = 0; j < lanes; ++j) {
            const float away = wide(x[i + j]) - mean;
            parts[j] += away * away;
        }
    for (int64_t i = whole; i < width; ++i)
        parts[0] += (wide(x[i]) - mean) * (wide(x[i]) - mean);
    const float scale = 1 / std::sqrt(sumOf(parts) / float(width) + epsilon);
    for (int64_t i = 0; i < width; ++i)
        y[i] = half((wide(x[i]) - mean) * scale * wide(weight[i]) + wide(bias[i]));
}
GLEANER_KERNEL(void, halfLayerNormRow,
               (const uint16_t *x, const uint16_t *weight, const uint16_t *bias, float epsilon, int64_t width,
                uint16_t *y),
               (x, weight, bias, epsilon, width, y))

GLEANER_BODY void halfSoftmaxRowBody(uint16_t *row, float *scratch, int64_t width)
{
    const int64_t whole = width - width % lanes;
    float tops[lanes], parts[lanes] = {};
    std::fill_n(tops, lanes, wide(row[0]));
    for (int64_t i = 0; i < whole; i += lanes)
        for (int64_t j = 0; j < lanes; ++j)
            tops[j] = std::max(tops[j], wide(row[i + j]));
    for (int64_t i = whole; i < width; ++i)
        tops[0] = std::max(tops[0], wide(row[i]));
    float top = tops[0];
    for (int j = 1; j < lanes; ++j)
        top = std::max(top, tops[j]);
    for (int64_t i = 0; i < width; ++i) {
        const float below = wide(row[i]) - top;
        // The exponential is clamped, but a mask's -infinity must have no share at all, and not-a-number must stay.
        scratch[i] = below < -87 ? 0 : below != below ? below : exponential(below);
    }
    for (int64_t i = 0; i < whole; i += lanes)
        for (int64_t j = 0; j < lanes; ++j)
            parts[j] += scratch[i + j];
    for (int64_t i = whole; i < width; ++i)
        parts[0] += scratch[i];
    const float share = 1 / sumOf(parts);
    for (int64_t i = 0; i < width; ++i)
        row[i] = half(scratch[i] * share);
}
GLEANER_KERNEL(void, halfSoftmaxRow, (uint16_t * row, float *scratch, int64_t width), (row, scratch, width))

GLEANER_BODY void halfSigmoidUnitBody(const uint16_t *x, float slope, int64_t count, uint16_t *y)
{
    for (int64_t i = 0; i < count; ++i) {
        const float each = wide(x[i]);
        y[i] = half(each / (1 + exponential(-slope * each)));
    }
}
GLEANER_KERNEL(void, halfSigmoidUnit, (const uint16_t *x, float slope, int64_t count, uint16_t *y),
               (x, slope, count, y))

GLEANER_BODY void halfGeluBody(const uint16_t *x, int64_t count, uint16_t *y)
{
    for (int64_t i = 0; i < count; ++i) {
        const float each = wide(x[i]), size = std::fabs(each) * 0.70710678f, t = 1 / (1 + 0.3275911f * size);
        const float series =
            t * (0.254829592f + t * (-0.284496736f + t * (1.421413741f + t * (-1.453152027f + t * 1.061405429f))));
        const float outside = 0.5f * series * exponential(-size * size); // Φ(-|x|)
        y[i] = half(each * (each < 0 ? outside : 1 - outside));
    }
}
GLEANER_KERNEL(void, halfGelu, (const uint16_t *x, int64_t count, uint16_t *y), (x, count, y))

GLEANER_BODY void halfTanhGeluBody(const uint16_t *x, int64_t count, uint16_t *y)
{
    constexpr float slope = 1.59576912f, cubic = 0.044715f; // 2 √(2/π): ½ (1 + tanh a) = σ(2a)
    for (int64_t i = 0; i < count; ++i) {
        const float each = wide(x[i]);
        y[i] = half(each / (1 + exponential(-slope * (each + cubic * each * each * each))));
    }
}
GLEANER_KERNEL(void, halfTanhGelu, (const uint16_t *x, int64_t count, uint16_t *y), (x, count, y))

} // namespace gleaner
