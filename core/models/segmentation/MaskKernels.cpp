#include "core/models/segmentation/MaskKernels.h"

#include "core/support/CpuKernels.h"

namespace gleaner {

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

} // namespace gleaner
