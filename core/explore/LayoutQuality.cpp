#include "core/explore/LayoutQuality.h"

#include "core/explore/Screening.h"
#include "core/support/Random.h"

#include <ATen/ATen.h>
#include <algorithm>
#include <numeric>

namespace gleaner::explore {

namespace {

std::vector<int> sampledRows(qint64 rows, qint64 most, uint64_t seed)
{
    std::vector<int> chosen;
    if (rows <= most) {
        chosen.resize(size_t(rows));
        std::iota(chosen.begin(), chosen.end(), 0);
        return chosen;
    }
    chosen = Random::forItem(seed, 14).permutation(int(rows));
    chosen.resize(size_t(most));
    std::sort(chosen.begin(), chosen.end());
    return chosen;
}

/// The nearest of a row in the layout, by the lower row where equal.
std::vector<int> nearestInLayout(const FloatArray &points, qint64 row, int neighbors,
                                 std::vector<std::pair<float, int>> &scratch)
{
    scratch.clear();
    for (qint64 other = 0; other < points.rows(); ++other) {
        float square = 0;
        for (qint64 axis = 0; axis < points.width(); ++axis) {
            const float difference = points.row(row)[axis] - points.row(other)[axis];
            square += difference * difference;
        }
        if (other != row)
            scratch.emplace_back(square, int(other));
    }
    std::nth_element(scratch.begin(), scratch.begin() + neighbors - 1, scratch.end());
    std::vector<int> nearest;
    for (int i = 0; i < neighbors; ++i)
        nearest.push_back(scratch[size_t(i)].second);
    return nearest;
}

} // namespace

LayoutQuality layoutQuality(const FloatArray &allVectors, const FloatArray &allPoints, Distance distance, int neighbors,
                            uint64_t seed, qint64 mostRows)
{
    const std::vector<int> chosen = sampledRows(allVectors.rows(), mostRows, seed);
    const FloatArray vectors = takeRows(allVectors, chosen), points = takeRows(allPoints, chosen);
    const qint64 rows = vectors.rows();
    // Trustworthiness is defined for less than half of the points.
    const int count = int(std::min<qint64>(neighbors, (rows - 1) / 2));
    if (count < 1)
        return {0, rows, 1, 1};
    std::vector<float> center;
    const Screened screened = prepareForScreening(vectors, distance, center);
    constexpr qint64 piece = 128;
    std::vector<double> far(size_t(rows), 0.0), kept(size_t(rows), 0.0);
    inRowPieces(rows, piece, [&](qint64 first, qint64 end) {
        at::Tensor dots = at::mm(screened.values.narrow(0, first, end - first), screened.values.t());
        std::vector<std::pair<float, int>> scratch;
        for (qint64 row = first; row < end; ++row) {
            float *squares = dots.data_ptr<float>() + (row - first) * rows;
            for (qint64 other = 0; other < rows; ++other)
                squares[other] = screened.squares[size_t(other)] - 2 * squares[other];
            for (int other : nearestInLayout(points, row, count, scratch)) {
                const float own = squares[other];
                qint64 rank = 1;
                for (qint64 each = 0; each < rows; ++each)
                    rank += squares[each] < own;
                rank -= squares[row] < own; // the point itself is no neighbor
                far[size_t(row)] += double(std::max<qint64>(0, rank - count));
                kept[size_t(row)] += rank <= count;
            }
        }
    });
    const double sumFar = std::accumulate(far.begin(), far.end(), 0.0);
    const double sumKept = std::accumulate(kept.begin(), kept.end(), 0.0);
    const double n = double(rows), k = double(count);
    return {count, rows, 1 - 2 * sumFar / (n * k * (2 * n - 3 * k - 1)), sumKept / (n * k)};
}

} // namespace gleaner::explore
