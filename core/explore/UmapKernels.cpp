#include "core/support/CpuKernels.h"
#include "core/explore/LayoutKernels.h"

namespace gleaner::explore {

namespace {

constexpr int lanes = 8;

}

/// x to the power of b for x > 0, to about 1e-5 of its value: the forces are noisy by far more.
GLEANER_BODY float fastPower(float x, float b)
{
    const uint32_t bits = __builtin_bit_cast(uint32_t, x);
    const float mantissa = __builtin_bit_cast(float, (bits & 0x007FFFFFu) | 0x3F800000u);
    const float m = mantissa - 1.5F;
    // log2(1.5 + m), |m| ≤ 0.5: the series of the logarithm about 1.5 up to the seventh power of u = m/1.5 through
    // s = u/(2 + u), whose odd powers are all it needs.
    const float s = m / (m + 3.0F), q = s * s;
    const float logarithm = float(int(bits >> 23) - 127) + 0.5849625F +
                            s * (2.8853901F + q * (0.9617967F + q * (0.5770780F + q * 0.4121986F)));
    float power = b * logarithm;
    power = power < -126.0F ? -126.0F : power;
    power = power > 126.0F ? 126.0F : power;
    const int whole = int(power + 256.5F) - 256; // the nearest
    const float f = power - float(whole);
    const float fraction =
        1 + f * (0.69314718F + f * (0.24022651F + f * (0.05550411F + f * (0.00961813F + f * 0.00133336F))));
    return __builtin_bit_cast(float, uint32_t(whole + 127) << 23) * fraction;
}

GLEANER_BODY uint32_t mixed(uint32_t x)
{
    x ^= x >> 16;
    x *= 0x7FEB352Du;
    x ^= x >> 15;
    x *= 0x846CA68Bu;
    return x ^ (x >> 16);
}

GLEANER_BODY float clipped(float x)
{
    x = x > 4.0F ? 4.0F : x;
    return x < -4.0F ? -4.0F : x;
}

template <int D> GLEANER_BODY void pull(float *own, const float *other, const UmapStep &step)
{
    float d[D], square = 0;
    for (int axis = 0; axis < D; ++axis) {
        d[axis] = own[axis] - other[axis];
        square += d[axis] * d[axis];
    }
    if (square <= 0)
        return;
    const float power = fastPower(square, step.b);
    const float force = -2 * step.a * step.b * power / (square * (1 + step.a * power));
    for (int axis = 0; axis < D; ++axis)
        own[axis] += step.rate * clipped(force * d[axis]);
}

/// `negatives` random others push at once, eight in a row.
template <int D>
GLEANER_BODY void push(float *own, long self, const float *points, uint32_t stream, const UmapStep &step)
{
    float sum[D] = {};
    for (int from = 0; from < step.negatives; from += lanes) {
        float moves[D][lanes];
        for (int lane = 0; lane < lanes; ++lane) {
            const uint32_t draw = mixed(stream + uint32_t(from + lane) * 0x9E3779B9u);
            const long other = long((uint64_t(draw) * uint64_t(uint32_t(step.samples))) >> 32);
            float d[D], square = 0;
            for (int axis = 0; axis < D; ++axis) {
                d[axis] = own[axis] - points[other * D + axis];
                square += d[axis] * d[axis];
            }
            const bool counts = from + lane < step.negatives && other != self && square > 0;
            const float power = fastPower(square > 1e-30F ? square : 1e-30F, step.b);
            const float force =
                counts ? 2 * step.repulsion * step.b / ((0.001F + square) * (1 + step.a * power)) : 0.0F;
            for (int axis = 0; axis < D; ++axis)
                moves[axis][lane] = clipped(force * d[axis]);
        }
        for (int axis = 0; axis < D; ++axis)
            for (int lane = 0; lane < lanes; ++lane)
                sum[axis] += moves[axis][lane];
    }
    for (int axis = 0; axis < D; ++axis)
        own[axis] += step.rate * sum[axis];
}

/// Whether an event of this rate falls into the epoch.
GLEANER_BODY bool fires(float rate, int epoch)
{
    return int(rate * float(epoch + 1)) > int(rate * float(epoch));
}

template <int D>
GLEANER_BODY void umapRound(const UmapEdges &edges, long first, long end, long offset, const float *from, float *to,
                            const UmapStep &step)
{
    constexpr int most = 256; // entries looked at together
    long long fired[most];
    for (long row = first; row < end; ++row) {
        const long self = row + offset;
        float own[D];
        for (int axis = 0; axis < D; ++axis)
            own[axis] = from[self * D + axis];
        for (long long e = edges.start[row]; e < edges.start[row + 1];) {
            int count = 0;
            for (const long long stop = e + most; e < edges.start[row + 1] && e < stop; ++e) {
                fired[count] = e;
                count += fires(edges.rate[e], step.epoch);
            }
            for (int i = 0; step.tails && i < count; ++i)
                pull<D>(own, from + long(edges.column[fired[i]]) * D, step);
            for (int i = 0; i < count; ++i) {
                pull<D>(own, from + long(edges.column[fired[i]]) * D, step);
                const uint32_t here = mixed(uint32_t(fired[i]) ^ step.seed);
                push<D>(own, self, from, mixed(here + uint32_t(step.epoch) * 0x85EBCA6Bu), step);
            }
        }
        for (int axis = 0; axis < D; ++axis)
            to[self * D + axis] = own[axis];
    }
}

GLEANER_BODY void umapRound2Body(const UmapEdges &edges, long first, long end, long offset, const float *from,
                                 float *to, const UmapStep &step)
{
    umapRound<2>(edges, first, end, offset, from, to, step);
}

GLEANER_BODY void umapRound3Body(const UmapEdges &edges, long first, long end, long offset, const float *from,
                                 float *to, const UmapStep &step)
{
    umapRound<3>(edges, first, end, offset, from, to, step);
}

/// Sixteen streams of products; a product of four factors of 1e-4 or more is far from what a float can hold.
template <int D>
GLEANER_BODY double umapApart(const float *points, long count, const float *own, float a, float b, float least)
{
    constexpr int streams = 16, factors = 4;
    double sum = 0;
    for (long from = 0; from < count; from += streams * factors) {
        float products[streams];
        for (int stream = 0; stream < streams; ++stream)
            products[stream] = 1;
        for (long first = from; first < from + streams * factors && first < count; first += streams)
            for (int stream = 0; stream < streams; ++stream) {
                const long other = first + stream < count ? first + stream : count - 1;
                float square = 1e-30F;
                for (int axis = 0; axis < D; ++axis) {
                    const float d = own[axis] - points[other * D + axis];
                    square += d * d;
                }
                const float power = a * fastPower(square, b), apart = power / (1 + power);
                const float clip = apart < least ? least : apart > 1 - least ? 1 - least : apart;
                products[stream] *= first + stream < count ? clip : 1.0F;
            }
        for (int stream = 0; stream < streams; stream += 4)
            sum += __builtin_log(double(products[stream]) * double(products[stream + 1]) *
                                 double(products[stream + 2]) * double(products[stream + 3]));
    }
    return sum;
}

GLEANER_BODY double umapApart2Body(const float *points, long count, const float *own, float a, float b, float least)
{
    return umapApart<2>(points, count, own, a, b, least);
}

GLEANER_BODY double umapApart3Body(const float *points, long count, const float *own, float a, float b, float least)
{
    return umapApart<3>(points, count, own, a, b, least);
}

GLEANER_KERNEL(void, umapRound2,
               (const UmapEdges &edges, long first, long end, long offset, const float *from, float *to,
                const UmapStep &step),
               (edges, first, end, offset, from, to, step))
GLEANER_KERNEL(void, umapRound3,
               (const UmapEdges &edges, long first, long end, long offset, const float *from, float *to,
                const UmapStep &step),
               (edges, first, end, offset, from, to, step))
GLEANER_KERNEL(double, umapApart2,
               (const float *points, long count, const float *own, float a, float b, float least),
               (points, count, own, a, b, least))
GLEANER_KERNEL(double, umapApart3,
               (const float *points, long count, const float *own, float a, float b, float least),
               (points, count, own, a, b, least))

} // namespace gleaner::explore
