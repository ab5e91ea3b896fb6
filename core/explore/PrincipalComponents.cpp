#include "core/explore/PrincipalComponents.h"

#include "core/explore/Scatter.h"

#include <ATen/ATen.h>
#include <QCoreApplication>
#include <algorithm>
#include <cmath>

namespace gleaner {

using namespace explore;

namespace {

/// With fewer rows than columns: eigenvectors u of the products of the rows give the axes Xᵀu / |Xᵀu|.
Projection componentsOfFewRows(const FloatArray &points, const at::Tensor &center, int dimensions)
{
    Projection result;
    onOneThread([&] {
        const at::Tensor rows = centeredRows(points, center, 0, points.rows(), at::kDouble);
        const auto [values, vectors] = at::linalg_eigh(rows.mm(rows.t()));
        const int64_t count = std::min<int64_t>(dimensions, points.rows());
        const at::Tensor largest = values.flip({0}).narrow(0, 0, count);
        const at::Tensor axes = rows.t().mm(vectors.flip({1}).narrow(1, 0, count));
        result = makeProjection(center, axes / axes.norm(2, 0).clamp_min(1e-300), largest,
                                values.clamp_min(0).sum().item<double>(), points.rows(), dimensions);
    });
    return result;
}

} // namespace

Projection principalComponents(const FloatArray &points, int dimensions)
{
    const at::Tensor center = columnMeans(points);
    if (points.rows() < 2)
        return makeProjection(center, {}, at::zeros({0}, at::kDouble), 0, points.rows(), dimensions);
    if (points.rows() < points.width())
        return componentsOfFewRows(points, center, dimensions);
    return componentsOfScatter(center, scatterMatrix(points, center, at::kDouble), points.rows(), dimensions);
}

FloatArray Projection::project(const FloatArray &points) const
{
    FloatArray result({points.rows(), qint64(axes.size())});
    if (points.rows() == 0 || axes.empty())
        return result;
    const int64_t width = int64_t(center.size());
    at::Tensor directions = at::empty({int64_t(axes.size()), width}, at::kDouble);
    for (size_t i = 0; i < axes.size(); ++i)
        std::copy(axes[i].begin(), axes[i].end(), directions.data_ptr<double>() + int64_t(i) * width);
    const at::Tensor middle = at::from_blob(const_cast<double *>(center.data()), {width}, at::kDouble);
    inRowPieces(points.rows(), 512, [&](qint64 first, qint64 end) {
        const at::Tensor flat = centeredRows(points, middle, first, end, at::kDouble).mm(directions.t());
        std::transform(flat.data_ptr<double>(), flat.data_ptr<double>() + flat.numel(), result.row(first),
                       [](double value) { return float(value); });
    });
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

namespace explore {

struct StreamingComponents::State {
    qint64 rows = 0;
    at::Tensor shift, sum, scatter; ///< of x − shift
};

StreamingComponents::StreamingComponents(qint64 width) : m_state(std::make_unique<State>())
{
    m_state->sum = at::zeros({width}, at::kDouble);
    m_state->scatter = at::zeros({width, width}, at::kDouble);
}

StreamingComponents::~StreamingComponents() = default;

qint64 StreamingComponents::rows() const { return m_state->rows; }

void StreamingComponents::add(const FloatArray &block)
{
    if (block.rows() == 0)
        return;
    const at::Tensor means = columnMeans(block);
    if (m_state->rows == 0)
        m_state->shift = means.clone();
    m_state->sum += (means - m_state->shift) * double(block.rows());
    m_state->scatter += scatterMatrix(block, m_state->shift, at::kDouble);
    m_state->rows += block.rows();
}

Projection StreamingComponents::finish(int dimensions) const
{
    if (m_state->rows < 2)
        return makeProjection(m_state->rows > 0 ? m_state->shift : m_state->sum, {}, at::zeros({0}, at::kDouble), 0,
                              m_state->rows, dimensions);
    const at::Tensor off = m_state->sum / double(m_state->rows);
    const at::Tensor scatter = m_state->scatter - double(m_state->rows) * at::outer(off, off);
    return componentsOfScatter(m_state->shift + off, scatter, m_state->rows, dimensions);
}

} // namespace explore

} // namespace gleaner
