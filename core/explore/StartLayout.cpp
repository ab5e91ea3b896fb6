#include "core/explore/Layout.h"

#include "core/explore/PrincipalComponents.h"
#include "core/support/Random.h"

#include <cmath>

namespace gleaner::explore {

namespace {

FloatArray randomLayout(qint64 rows, int dimensions, uint64_t seed)
{
    Random random = Random::forItem(seed, 11);
    FloatArray points({rows, dimensions});
    for (float &value : points.values)
        value = float(random.normal());
    return points;
}

/// Centers the points, scales them by their first axis and adds the jitter.
void settle(FloatArray &points, double deviation, uint64_t seed)
{
    const qint64 rows = points.rows(), dimensions = points.width();
    std::vector<double> mean(size_t(dimensions), 0.0);
    double square = 0;
    for (qint64 i = 0; i < rows; ++i)
        for (qint64 axis = 0; axis < dimensions; ++axis)
            mean[size_t(axis)] += double(points.row(i)[axis]) / double(rows);
    for (qint64 i = 0; i < rows; ++i)
        square += std::pow(double(points.row(i)[0]) - mean[0], 2);
    const double scale = square > 0 ? deviation / std::sqrt(square / double(rows)) : 0;
    Random random = Random::forItem(seed, 12);
    for (qint64 i = 0; i < rows; ++i)
        for (qint64 axis = 0; axis < dimensions; ++axis) {
            float &value = points.row(i)[axis];
            value = float((double(value) - mean[size_t(axis)]) * scale + 0.01 * deviation * random.normal());
        }
}

} // namespace

FloatArray startLayout(const FloatArray &vectors, const SparseGraph &graph, Start start, int dimensions,
                       double deviation, uint64_t seed, bool *spectral)
{
    FloatArray points;
    const bool found = start == Start::Spectral && spectralVectors(graph, dimensions, seed, points);
    if (spectral)
        *spectral = found;
    if (start == Start::Random)
        points = randomLayout(vectors.rows(), dimensions, seed);
    else if (!found)
        points = randomizedComponents(vectors, dimensions, seed).project(vectors);
    settle(points, deviation, seed);
    return points;
}

} // namespace gleaner::explore
