#include "core/results/Projection.h"

#include "core/support/StopPoint.h"

#include <ATen/ATen.h>
#include <QCoreApplication>
#include <algorithm>
#include <cmath>

namespace gleaner {

namespace {

constexpr qint64 blockRows = 2048;

at::Tensor block(const FloatArray &points, qint64 from, qint64 count)
{
    // from_blob only reads here; the copy to double follows at once.
    auto *data = const_cast<float *>(points.row(from));
    return at::from_blob(data, {count, points.width()}, at::kFloat).to(at::kDouble);
}

at::Tensor centerOf(const FloatArray &points)
{
    at::Tensor sum = at::zeros({points.width()}, at::kDouble);
    for (qint64 from = 0; from < points.rows(); from += blockRows) {
        stopPoint();
        sum += block(points, from, std::min(blockRows, points.rows() - from)).sum(0);
    }
    return points.rows() > 0 ? sum / double(points.rows()) : sum;
}

at::Tensor scatterOf(const FloatArray &points, const at::Tensor &center)
{
    at::Tensor scatter = at::zeros({points.width(), points.width()}, at::kDouble);
    for (qint64 from = 0; from < points.rows(); from += blockRows) {
        stopPoint();
        const at::Tensor rows = block(points, from, std::min(blockRows, points.rows() - from)) - center;
        scatter += rows.t().matmul(rows);
    }
    return scatter;
}

std::vector<double> toVector(const at::Tensor &values)
{
    const at::Tensor flat = values.contiguous();
    return {flat.data_ptr<double>(), flat.data_ptr<double>() + flat.numel()};
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

} // namespace

Projection principalComponents(const FloatArray &points, int dimensions)
{
    const int64_t width = points.width();
    const at::Tensor center = centerOf(points);
    Projection result{toVector(center), {}, {}};
    result.axes.assign(size_t(dimensions), std::vector<double>(size_t(width), 0.0));
    result.explained.assign(size_t(dimensions), 0.0);
    if (points.rows() < 2)
        return result;
    const auto [values, vectors] = at::linalg_eigh(scatterOf(points, center)); // ascending
    const double total = values.clamp_min(0).sum().item<double>();
    for (int64_t i = 0; i < std::min<int64_t>(dimensions, width) && total > 0; ++i) {
        const int64_t from = width - 1 - i;
        const double share = std::max(0.0, values[from].item<double>()) / total;
        if (share < 1e-12)
            break; // rank exhausted: the axis would be noise
        result.axes[size_t(i)] = toVector(vectors.select(1, from));
        result.explained[size_t(i)] = share;
        fixSign(result.axes[size_t(i)]);
    }
    return result;
}

FloatArray Projection::project(const FloatArray &points) const
{
    FloatArray result({points.rows(), qint64(axes.size())});
    for (qint64 row = 0; row < points.rows(); ++row) {
        const float *from = points.row(row);
        for (size_t i = 0; i < axes.size(); ++i) {
            double sum = 0;
            for (size_t d = 0; d < center.size(); ++d)
                sum += axes[i][d] * (double(from[d]) - center[d]);
            result.row(row)[i] = float(sum);
        }
    }
    return result;
}

QString Projection::quality() const
{
    double share = 0;
    for (double each : explained)
        share += each;
    return QCoreApplication::translate("Projection", "first %1 components: %2 % of the variance")
        .arg(axes.size())
        .arg(std::lround(100 * share));
}

} // namespace gleaner
