#pragma once
#include <QtGlobal>
#include <memory>
#include <numeric>
#include <vector>

namespace gleaner {

/// Dense row-major float32 numbers with a shape: what passes between core and views, so that no view includes LibTorch.
struct FloatArray {
    std::vector<qint64> shape;
    std::vector<float> values;

    FloatArray() = default;
    explicit FloatArray(std::vector<qint64> dimensions) : shape(std::move(dimensions))
    {
        values.resize(size_t(std::accumulate(shape.begin(), shape.end(), qint64(1), std::multiplies<>())));
    }
    qint64 rows() const { return shape.empty() ? 0 : shape.front(); }
    /// Numbers per row, over all later dimensions.
    qint64 width() const { return rows() == 0 ? 0 : qint64(values.size()) / rows(); }
    const float *row(qint64 index) const { return values.data() + index * width(); }
    float *row(qint64 index) { return values.data() + index * width(); }
    bool operator==(const FloatArray &) const = default;
};

using FloatArrayPtr = std::shared_ptr<const FloatArray>;

} // namespace gleaner
