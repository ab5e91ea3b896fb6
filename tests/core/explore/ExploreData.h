#pragma once
#include "core/support/FloatArray.h"
#include "core/support/Random.h"

#include <ATen/Parallel.h>

namespace gleaner::tests {

/// `classes` round clouds of deviation 1, their centers `apart` from the origin in random directions; row i belongs to
/// class i mod classes.
inline FloatArray clouds(qint64 rows, qint64 width, int classes, double apart, uint64_t seed = 1)
{
    Random random(seed);
    std::vector<std::vector<double>> centers;
    for (int each = 0; each < classes; ++each) {
        double square = 0;
        std::vector<double> center(static_cast<size_t>(width));
        for (double &value : center) {
            value = random.normal();
            square += value * value;
        }
        for (double &value : center)
            value *= apart / std::sqrt(square);
        centers.push_back(center);
    }
    FloatArray points({rows, width});
    for (qint64 row = 0; row < rows; ++row)
        for (qint64 i = 0; i < width; ++i)
            points.row(row)[i] = float(centers[size_t(row % classes)][size_t(i)] + random.normal());
    return points;
}

/// Runs `work` with that many LibTorch threads.
template <typename Work> auto withThreads(int threads, const Work &work)
{
    const int before = at::get_num_threads();
    at::set_num_threads(threads);
    auto result = work();
    at::set_num_threads(before);
    return result;
}

} // namespace gleaner::tests
