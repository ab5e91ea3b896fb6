#include "core/explore/Scatter.h"

#include "core/models/ParallelChunks.h"
#include "core/support/StopPoint.h"

#include <ATen/ATen.h>
#include <algorithm>
#include <cmath>

namespace gleaner::explore {

namespace {

constexpr int lanes = 8; // partial sums, whatever the number of threads
constexpr qint64 blockRows = 1024;
constexpr int64_t blockColumns = 256;

/// Sums `part(first, end)` over blocks of rows, in an order that depends on the number of rows alone.
template <typename Part> at::Tensor sumOverRows(qint64 rows, const at::Tensor &zero, const Part &part)
{
    const qint64 blocks = (rows + blockRows - 1) / blockRows;
    const int used = int(std::min<qint64>(lanes, blocks));
    std::vector<at::Tensor> sums(static_cast<size_t>(used));
    inParallelChunks(used, [&](int lane) {
        at::Tensor sum = zero.clone();
        for (qint64 block = blocks * lane / used; block < blocks * (lane + 1) / used; ++block) {
            stopPoint();
            part(sum, block * blockRows, std::min(rows, (block + 1) * blockRows));
        }
        sums[size_t(lane)] = sum;
    });
    at::Tensor total = zero.clone();
    for (const at::Tensor &sum : sums)
        total += sum;
    return total;
}

/// Turns the axis so that its entry of largest size is positive; the sign of an eigenvector is otherwise arbitrary.
void fixSign(std::vector<double> &axis)
{
    const auto bySize = [](double a, double b) { return std::abs(a) < std::abs(b) - 1e-9; };
    const auto largest = std::max_element(axis.begin(), axis.end(), bySize);
    if (largest != axis.end() && *largest < 0)
        for (double &entry : axis)
            entry = -entry;
}

std::vector<double> toVector(const at::Tensor &values)
{
    const at::Tensor flat = values.contiguous();
    return {flat.data_ptr<double>(), flat.data_ptr<double>() + flat.numel()};
}

} // namespace

at::Tensor centeredRows(const FloatArray &points, const at::Tensor &center, qint64 first, qint64 end,
                        at::ScalarType type)
{
    // from_blob only reads here; the subtraction makes a copy at once.
    auto *data = const_cast<float *>(points.row(first));
    const at::Tensor rows = at::from_blob(data, {end - first, points.width()}, at::kFloat);
    return rows.to(type) - center.to(type);
}

at::Tensor columnMeans(const FloatArray &points)
{
    const at::Tensor zero = at::zeros({points.width()}, at::kDouble);
    const at::Tensor sum = sumOverRows(points.rows(), zero, [&](at::Tensor &to, qint64 first, qint64 end) {
        auto *data = const_cast<float *>(points.row(first));
        to += at::from_blob(data, {end - first, points.width()}, at::kFloat).sum(0, false, at::kDouble);
    });
    return points.rows() > 0 ? sum / double(points.rows()) : sum;
}

at::Tensor scatterMatrix(const FloatArray &points, const at::Tensor &center, at::ScalarType type)
{
    const int64_t width = points.width();
    const at::Tensor zero = at::zeros({width, width}, at::kDouble);
    at::Tensor upper = sumOverRows(points.rows(), zero, [&](at::Tensor &to, qint64 first, qint64 end) {
        const at::Tensor rows = centeredRows(points, center, first, end, type);
        for (int64_t from = 0; from < width; from += blockColumns) { // the triangle below follows from symmetry
            const int64_t size = std::min(blockColumns, width - from);
            to.narrow(0, from, size).narrow(1, from, width - from) +=
                at::mm(rows.narrow(1, from, size).t(), rows.narrow(1, from, width - from));
        }
    });
    return upper.triu() + upper.triu(1).t();
}

void onOneThread(const std::function<void()> &work)
{
    inParallelChunks(1, [&](int) { work(); });
}

Projection makeProjection(const at::Tensor &center, const at::Tensor &axes, const at::Tensor &values,
                          double scatterTotal, qint64 rows, int dimensions)
{
    Projection result;
    result.center = toVector(center);
    result.axes.assign(size_t(dimensions), std::vector<double>(result.center.size(), 0.0));
    result.explained.assign(size_t(dimensions), 0.0);
    result.totalVariance = rows > 1 ? scatterTotal / double(rows - 1) : 0;
    // Equal points differ from their mean by rounding alone.
    const double noise = 1e-28 * double(rows) * center.square().sum().item<double>();
    for (int64_t i = 0; i < std::min<int64_t>(dimensions, values.numel()) && scatterTotal > noise; ++i) {
        const double share = std::max(0.0, values[i].item<double>()) / scatterTotal;
        if (share < 1e-12)
            break; // rank exhausted: the axis would be noise
        result.axes[size_t(i)] = toVector(axes.select(1, i));
        result.explained[size_t(i)] = share;
        fixSign(result.axes[size_t(i)]);
    }
    return result;
}

Projection componentsOfScatter(const at::Tensor &center, const at::Tensor &scatter, qint64 rows, int dimensions)
{
    Projection result;
    onOneThread([&] {
        const auto [values, vectors] = at::linalg_eigh(scatter); // ascending
        result = makeProjection(center, vectors.flip({1}), values.flip({0}), values.clamp_min(0).sum().item<double>(),
                                rows, dimensions);
    });
    return result;
}

} // namespace gleaner::explore
