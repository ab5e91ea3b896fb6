#include "core/explore/KMeansStart.h"

#include "core/explore/VectorKernels.h"
#include "core/support/StopPoint.h"

#include <ATen/ATen.h>
#include <algorithm>
#include <cmath>

namespace gleaner::explore {

namespace {

/// Where the running sum of weights passes a random share of the whole; the last with weight if rounding runs past.
int drawn(const std::vector<double> &weights, double total, Random &random)
{
    double left = random.uniform() * total;
    int last = 0;
    for (size_t i = 0; i < weights.size(); ++i) {
        if (weights[i] <= 0)
            continue;
        last = int(i);
        left -= weights[i];
        if (left < 0)
            break;
    }
    return last;
}

} // namespace

std::vector<int> plusPlusRows(const Screened &points, int clusters, Random random)
{
    std::vector<int> sample = random.permutation(int(points.rows()));
    sample.resize(std::min(sample.size(), std::max<size_t>(2000, 20 * size_t(clusters))));
    const qint64 width = points.values.size(1);
    const float *values = points.values.data_ptr<float>();
    std::vector<int> chosen{sample[size_t(random.below(int(sample.size())))]};
    std::vector<double> nearest(sample.size(), HUGE_VAL);
    while (int(chosen.size()) < clusters) {
        stopPoint();
        const float *last = values + chosen.back() * width;
        inRowPieces(qint64(sample.size()), 256, [&](qint64 first, qint64 end) {
            for (qint64 i = first; i < end; ++i)
                nearest[size_t(i)] = std::min(
                    nearest[size_t(i)], squaredDistanceKernel(values + sample[size_t(i)] * width, last, long(width)));
        });
        double total = 0;
        for (double each : nearest)
            total += each;
        // Nothing left that differs: the sample holds fewer kinds of rows than clusters.
        chosen.push_back(sample[total > 0 ? size_t(drawn(nearest, total, random)) : chosen.size() % sample.size()]);
    }
    return chosen;
}

} // namespace gleaner::explore
