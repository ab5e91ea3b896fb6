#include "core/models/FeatureRows.h"

#include <ATen/ATen.h>
#include <algorithm>

namespace gleaner {

at::Tensor unitRows(const at::Tensor &rows) { return rows / rows.norm(2, {-1}, true).clamp_min(1e-12); }

FloatArray arrayOf(const at::Tensor &tensor)
{
    const at::Tensor dense = tensor.detach().to(at::kFloat).contiguous();
    FloatArray array({dense.sizes().begin(), dense.sizes().end()});
    std::copy_n(dense.data_ptr<float>(), array.values.size(), array.values.begin());
    return array;
}

FloatArrayPtr sharedArrayOf(const at::Tensor &tensor) { return std::make_shared<const FloatArray>(arrayOf(tensor)); }

at::Tensor tensorOf(const FloatArray &array)
{
    at::Tensor tensor = at::empty({array.rows(), array.width()}, at::kFloat);
    std::ranges::copy(array.values, tensor.data_ptr<float>());
    return tensor;
}

} // namespace gleaner
