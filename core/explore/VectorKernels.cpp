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

GLEANER_BODY Rivals boundScoresBody(float *dots, const float *squares, const float *reaches, const float *residues,
                                    int count, ScoreError error)
{
    Rivals found{3e38F, 3e38F, 0, -1};
    for (int i = 0; i < count; ++i) {
        const float product = dots[i] < 0 ? -dots[i] : dots[i];
        const float off =
            2 * (error.lost * reaches[i] + error.length * residues[i] + error.relative * product) + error.slack;
        const float score = squares[i] - 2 * dots[i];
        found.highest = score + off < found.highest ? score + off : found.highest;
        dots[i] = score - off;
    }
    for (int i = 0; i < count; ++i) {
        const bool rival = dots[i] <= found.highest;
        const float other = rival ? 3e38F : dots[i];
        found.others = other < found.others ? other : found.others;
        found.count += rival;
        found.last = rival ? i : found.last;
    }
    return found;
}

GLEANER_KERNEL(Rivals, boundScores,
               (float *dots, const float *squares, const float *reaches, const float *residues, int count,
                ScoreError error),
               (dots, squares, reaches, residues, count, error))
GLEANER_KERNEL(double, squaredDistanceKernel, (const float *a, const float *b, long width), (a, b, width))
GLEANER_KERNEL(double, dotKernel, (const float *a, const float *b, long width), (a, b, width))
GLEANER_KERNEL(void, screenRow,
               (float *dots, long count, float square, const float *squares, float limit, const float *limits,
                unsigned char *hits),
               (dots, count, square, squares, limit, limits, hits))

} // namespace gleaner::explore
