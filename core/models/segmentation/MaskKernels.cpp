#include "core/models/segmentation/MaskKernels.h"

#include "core/support/Exponential.h"

#include <algorithm>
#include <cmath>

namespace gleaner {

namespace {

constexpr int lanes = 16; // partial sums, so that the order of addition is the same in every register width

GLEANER_BODY float sumOf(const float *parts)
{
    float sum = 0;
    for (int i = 0; i < lanes; ++i)
        sum += parts[i];
    return sum;
}

} // namespace

GLEANER_BODY void gatherFourBody(const float *from, const FourTaps &taps, float *to)
{
    const int64_t n = taps.count;
    const int32_t *const at = taps.at;
    const float *const w = taps.weight;
    for (int64_t i = 0; i < n; ++i)
        to[i] = (w[i] * from[at[i]] + w[n + i] * from[at[n + i]]) +
                (w[2 * n + i] * from[at[2 * n + i]] + w[3 * n + i] * from[at[3 * n + i]]);
}
GLEANER_KERNEL(void, gatherFour, (const float *from, const FourTaps &taps, float *to), (from, taps, to))

GLEANER_BODY void mixFourBody(const float *const *rows, const float *weights, int64_t count, float *to)
{
    const float *const a = rows[0], *const b = rows[1], *const c = rows[2], *const d = rows[3];
    const float wa = weights[0], wb = weights[1], wc = weights[2], wd = weights[3];
    for (int64_t i = 0; i < count; ++i)
        to[i] = (wa * a[i] + wb * b[i]) + (wc * c[i] + wd * d[i]);
}
GLEANER_KERNEL(void, mixFour, (const float *const *rows, const float *weights, int64_t count, float *to),
               (rows, weights, count, to))

GLEANER_BODY void geluInPlaceBody(float *numbers, int64_t count)
{
    for (int64_t i = 0; i < count; ++i) {
        const float each = numbers[i], size = std::fabs(each) * 0.70710678f, t = 1 / (1 + 0.3275911f * size);
        const float series =
            t * (0.254829592f + t * (-0.284496736f + t * (1.421413741f + t * (-1.453152027f + t * 1.061405429f))));
        const float outside = 0.5f * series * exponential(-size * size); // Φ(-|x|)
        numbers[i] = each * (each < 0 ? outside : 1 - outside);
    }
}
GLEANER_KERNEL(void, geluInPlace, (float *numbers, int64_t count), (numbers, count))

GLEANER_BODY void normalizeRowsBody(float *rows, int64_t count, int64_t width, const float *weight, const float *bias,
                                    float epsilon)
{
    const int64_t whole = width - width % lanes;
    for (int64_t row = 0; row < count; ++row) {
        float *const x = rows + row * width;
        float parts[lanes] = {};
        for (int64_t i = 0; i < whole; i += lanes)
            for (int64_t j = 0; j < lanes; ++j)
                parts[j] += x[i + j];
        for (int64_t i = whole; i < width; ++i)
            parts[0] += x[i];
        const float mean = sumOf(parts) / float(width);
        std::fill_n(parts, lanes, 0.f);
        for (int64_t i = 0; i < whole; i += lanes)
            for (int64_t j = 0; j < lanes; ++j)
                parts[j] += (x[i + j] - mean) * (x[i + j] - mean);
        for (int64_t i = whole; i < width; ++i)
            parts[0] += (x[i] - mean) * (x[i] - mean);
        const float scale = 1 / std::sqrt(sumOf(parts) / float(width) + epsilon);
        for (int64_t i = 0; i < width; ++i)
            x[i] = (x[i] - mean) * scale * weight[i] + bias[i];
    }
}
GLEANER_KERNEL(void, normalizeRows,
               (float *rows, int64_t count, int64_t width, const float *weight, const float *bias, float epsilon),
               (rows, count, width, weight, bias, epsilon))

} // namespace gleaner
