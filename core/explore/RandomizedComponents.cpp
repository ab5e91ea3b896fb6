#include "core/explore/Scatter.h"

#include "core/models/ParallelChunks.h"
#include "core/support/Random.h"
#include "core/support/StopPoint.h"

#include <ATen/ATen.h>
#include <algorithm>

namespace gleaner::explore {

namespace {

constexpr int furtherDirections = 20, powerIterations = 4, scatterIterations = 16;
constexpr int lanes = 8;
constexpr qint64 blockRows = 1024;

at::Tensor randomMatrix(int64_t rows, int64_t columns, uint64_t seed)
{
    Random random(seed);
    at::Tensor matrix = at::empty({rows, columns}, at::kDouble);
    std::generate_n(matrix.data_ptr<double>(), matrix.numel(), [&] { return random.normal(); });
    return matrix;
}

at::Tensor orthonormal(const at::Tensor &columns) { return std::get<0>(at::linalg_qr(columns)); }

/// (XᵀX) q for centered X without keeping it: Xᵀ(X q) block by block, in float32 with double sums. Also gives X q's
/// own products qᵀXᵀX q through the result.
at::Tensor timesScatter(const FloatArray &points, const at::Tensor &center, const at::Tensor &directions)
{
    const qint64 blocks = (points.rows() + blockRows - 1) / blockRows;
    const int used = int(std::min<qint64>(lanes, blocks));
    const at::Tensor single = directions.to(at::kFloat);
    std::vector<at::Tensor> sums(static_cast<size_t>(used));
    inParallelChunks(used, [&](int lane) {
        at::Tensor sum = at::zeros(directions.sizes(), at::kDouble);
        for (qint64 block = blocks * lane / used; block < blocks * (lane + 1) / used; ++block) {
            stopPoint();
            const at::Tensor rows = centeredRows(points, center, block * blockRows,
                                                 std::min(points.rows(), (block + 1) * blockRows), at::kFloat);
            sum += rows.t().mm(rows.mm(single));
        }
        sums[size_t(lane)] = sum;
    });
    for (size_t lane = 1; lane < sums.size(); ++lane)
        sums[0] += sums[lane];
    return sums[0];
}

double scatterTotal(const FloatArray &points, const at::Tensor &center)
{
    std::vector<double> parts(size_t((points.rows() + blockRows - 1) / blockRows));
    inRowPieces(points.rows(), blockRows, [&](qint64 first, qint64 end) {
        parts[size_t(first / blockRows)] =
            centeredRows(points, center, first, end, at::kFloat).square().sum(at::kDouble).item<double>();
    });
    double total = 0;
    for (double part : parts)
        total += part;
    return total;
}

/// Rayleigh–Ritz: the best axes within the span of orthonormal `basis`, given scatter · basis.
Projection bestWithin(const at::Tensor &basis, const at::Tensor &image, const at::Tensor &center, double total,
                      qint64 rows, int dimensions)
{
    const at::Tensor small = basis.t().mm(image);
    const auto [values, vectors] = at::linalg_eigh((small + small.t()) / 2);
    return makeProjection(center, basis.mm(vectors.flip({1})), values.flip({0}), total, rows, dimensions);
}

} // namespace

Projection randomizedComponents(const FloatArray &points, int dimensions, uint64_t seed)
{
    const int64_t width = points.width();
    const int64_t span = std::min<int64_t>(dimensions + furtherDirections, std::min<int64_t>(width, points.rows()));
    if (points.rows() < 2 || width < 2 * span || points.rows() < 2 * span)
        return principalComponents(points, dimensions); // nothing to save
    const at::Tensor center = columnMeans(points);
    Projection result;
    at::Tensor basis;
    if (width <= 12 * span) {
        // One covariance costs less than the passes, and iterations on it are free.
        const at::Tensor scatter = scatterMatrix(points, center, at::kFloat);
        onOneThread([&] {
            basis = orthonormal(randomMatrix(width, span, seed));
            for (int i = 0; i < scatterIterations; ++i)
                basis = orthonormal(scatter.mm(basis));
            result =
                bestWithin(basis, scatter.mm(basis), center, scatter.trace().item<double>(), points.rows(), dimensions);
        });
        return result;
    }
    onOneThread([&] { basis = orthonormal(randomMatrix(width, span, seed)); });
    for (int i = 0; i < powerIterations; ++i) {
        const at::Tensor image = timesScatter(points, center, basis);
        onOneThread([&] { basis = orthonormal(image); });
    }
    const at::Tensor image = timesScatter(points, center, basis);
    const double total = scatterTotal(points, center);
    onOneThread([&] { result = bestWithin(basis, image, center, total, points.rows(), dimensions); });
    return result;
}

} // namespace gleaner::explore
