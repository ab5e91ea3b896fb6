#include "core/support/CpuKernels.h"
#include "core/explore/LayoutKernels.h"

namespace gleaner::explore {

template <int D>
GLEANER_BODY void attract(const long long *start, const int *column, const float *weight, const float *points,
                          long first, long end, float *out)
{
    for (long row = first; row < end; ++row) {
        const float x = points[row * D], y = points[row * D + 1], z = D == 3 ? points[row * D + 2] : 0;
        float fx = 0, fy = 0, fz = 0;
        for (long long e = start[row]; e < start[row + 1]; ++e) {
            const float *other = points + long(column[e]) * D;
            const float dx = x - other[0], dy = y - other[1], dz = D == 3 ? z - other[D - 1] : 0;
            const float force = weight[e] / (1 + dx * dx + dy * dy + dz * dz);
            fx += force * dx;
            fy += force * dy;
            fz += force * dz;
        }
        out[row * D] = fx;
        out[row * D + 1] = fy;
        if (D == 3)
            out[row * D + D - 1] = fz;
    }
}

GLEANER_BODY void attract2Body(const long long *start, const int *column, const float *weight, const float *points,
                               long first, long end, float *out)
{
    attract<2>(start, column, weight, points, first, end, out);
}

GLEANER_BODY void attract3Body(const long long *start, const int *column, const float *weight, const float *points,
                               long first, long end, float *out)
{
    attract<3>(start, column, weight, points, first, end, out);
}

GLEANER_BODY void descendBody(const float *attraction, const float *repulsion, DescentStep step, float *gains,
                              float *velocity, float *points, long count)
{
    constexpr float longest = 5; // a step further than this is the start of an explosion
    for (long i = 0; i < count; ++i) {
        const float gradient = step.exaggeration * attraction[i] - step.perTotal * repulsion[i];
        const float turned = gradient * velocity[i];
        const float changed = turned < 0 ? gains[i] + 0.2F : gains[i] * 0.8F; // still downhill: faster
        const float gain = changed < 0.01F ? 0.01F : changed;
        float move = step.momentum * velocity[i] - step.rate * gain * gradient;
        move = move > longest ? longest : move;
        move = move < -longest ? -longest : move;
        gains[i] = gain;
        velocity[i] = move;
        points[i] += move;
    }
}

template <int D> GLEANER_BODY double similaritySum(const float *points, long count, const float *own)
{
    const float x = own[0], y = own[1], z = D == 3 ? own[D - 1] : 0;
    double total = 0;
    for (long from = 0; from < count; from += 1024) {
        const long end = from + 1024 < count ? from + 1024 : count;
        float sum = 0;
        for (long i = from; i < end; ++i) {
            const float dx = x - points[i * D], dy = y - points[i * D + 1];
            const float dz = D == 3 ? z - points[i * D + D - 1] : 0;
            sum += 1 / (1 + dx * dx + dy * dy + dz * dz);
        }
        total += double(sum);
    }
    return total;
}

GLEANER_BODY double similaritySum2Body(const float *points, long count, const float *own)
{
    return similaritySum<2>(points, count, own);
}

GLEANER_BODY double similaritySum3Body(const float *points, long count, const float *own)
{
    return similaritySum<3>(points, count, own);
}

template <int D> GLEANER_BODY double repel(const float *points, long count, const float *own, float *force)
{
    const float x = own[0], y = own[1], z = D == 3 ? own[D - 1] : 0;
    float fx = 0, fy = 0, fz = 0;
    double total = 0;
    for (long from = 0; from < count; from += 1024) {
        const long end = from + 1024 < count ? from + 1024 : count;
        float sum = 0;
        for (long i = from; i < end; ++i) {
            const float dx = x - points[i * D], dy = y - points[i * D + 1];
            const float dz = D == 3 ? z - points[i * D + D - 1] : 0;
            const float similarity = 1 / (1 + dx * dx + dy * dy + dz * dz), square = similarity * similarity;
            sum += similarity;
            fx += square * dx;
            fy += square * dy;
            fz += square * dz;
        }
        total += double(sum);
    }
    force[0] = fx;
    force[1] = fy;
    if (D == 3)
        force[D - 1] = fz;
    return total;
}

GLEANER_BODY double repel2Body(const float *points, long count, const float *own, float *force)
{
    return repel<2>(points, count, own, force);
}

GLEANER_BODY double repel3Body(const float *points, long count, const float *own, float *force)
{
    return repel<3>(points, count, own, force);
}

GLEANER_KERNEL(double, repel2, (const float *points, long count, const float *own, float *force),
               (points, count, own, force))
GLEANER_KERNEL(double, repel3, (const float *points, long count, const float *own, float *force),
               (points, count, own, force))
GLEANER_KERNEL(void, attract2,
               (const long long *start, const int *column, const float *weight, const float *points, long first,
                long end, float *out),
               (start, column, weight, points, first, end, out))
GLEANER_KERNEL(void, attract3,
               (const long long *start, const int *column, const float *weight, const float *points, long first,
                long end, float *out),
               (start, column, weight, points, first, end, out))
GLEANER_KERNEL(void, descend,
               (const float *attraction, const float *repulsion, DescentStep step, float *gains, float *velocity,
                float *points, long count),
               (attraction, repulsion, step, gains, velocity, points, count))
GLEANER_KERNEL(double, similaritySum2, (const float *points, long count, const float *own), (points, count, own))
GLEANER_KERNEL(double, similaritySum3, (const float *points, long count, const float *own), (points, count, own))

} // namespace gleaner::explore
