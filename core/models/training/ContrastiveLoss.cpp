#include "core/models/training/ContrastiveLoss.h"

#include <ATen/ATen.h>
#include <cmath>

namespace gleaner {

at::Tensor contrastiveLoss(const at::Tensor &first, const at::Tensor &second, double temperature)
{
    const int64_t count = first.size(0);
    const at::Tensor all = at::cat({first, second});
    const at::Tensor units = all / all.norm(2, {-1}, true).clamp_min(1e-6);
    const at::Tensor itself = at::eye(2 * count).to(at::kBool);
    const at::Tensor likeness = (at::matmul(units, units.t()) / temperature).masked_fill(itself, -INFINITY);
    const at::Tensor own = at::arange(2 * count, at::kLong);
    return at::cross_entropy_loss(likeness, (own + count).remainder(2 * count));
}

} // namespace gleaner
