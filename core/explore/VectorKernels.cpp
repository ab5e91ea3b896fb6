#include "core/explore/VectorKernels.h"

#include "core/support/CpuKernels.h"

namespace gleaner::explore {

namespace {

constexpr long group = 32;

}

GLEANER_BODY double squaredDistanceKernelBody(const float *a, const float *b, long width)
{
    double sum = 0;
    for (long i = 0; i < width; ++i) {
        const double difference = double(a[i]) - double(b[i]);
        sum += difference * difference;
    }
    return sum;
}

GLEANER_BODY double dotKernelBody(const float *a, const float *b, long width)
{
    double sum = 0;
    for (long i = 0; i < width; ++i)
        sum += double(a[i]) * double(b[i]);
    return sum;
}

GLEANER_BODY void screenRowBody(float *dots, long count, float square, const float *squares, float limit,
                                const float *limits, unsigned char *hits)
{
    for (long from = 0; from < count; from += group) {
        const long size = count - from < group ? count - from : group;
        float least = 1;
        for (long i = from; i < from + size; ++i) {
            const float distance = (square + squares[i]) - 2 * dots[i];
            dots[i] = distance;
            const float best = limit > limits[i] ? limit : limits[i];
            const float over = distance - best;
            least = over < least ? over : least;
        }
        hits[from / group] = least <= 0;
    }
}

GLEANER_BODY float lowest(const float *values, int count)
{
    float least = 3e38F;
    for (int i = 0; i < count; ++i)
        least = values[i] < least ? values[i] : least;
    return least;
}

GLEANER_BODY TwoLowest lowestScoresBody(float *dots, const float *squares, int count)
{
    for (int i = 0; i < count; ++i)
        dots[i] = squares[i] - 2 * dots[i];
    TwoLowest found{lowest(dots, count), 0, 0};
    while (found.place + 1 < count && dots[found.place] > found.best)
        ++found.place;
    dots[found.place] = 3e38F;
    found.second = lowest(dots, count);
    return found;
}

GLEANER_KERNEL(TwoLowest, lowestScores, (float *dots, const float *squares, int count), (dots, squares, count))
GLEANER_KERNEL(double, squaredDistanceKernel, (const float *a, const float *b, long width), (a, b, width))
GLEANER_KERNEL(double, dotKernel, (const float *a, const float *b, long width), (a, b, width))
GLEANER_KERNEL(void, screenRow,
               (float *dots, long count, float square, const float *squares, float limit, const float *limits,
                unsigned char *hits),
               (dots, count, square, squares, limit, limits, hits))

} // namespace gleaner::explore
