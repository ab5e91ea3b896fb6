#include "core/models/training/ContrastiveLoss.h"

#include "core/models/FeatureRows.h"

#include <ATen/ATen.h>
#include <cmath>

namespace gleaner {

at::Tensor contrastiveLoss(const at::Tensor &first, const at::Tensor &second, double temperature)
{
    const int64_t count = first.size(0);
    const at::Tensor units = unitRows(at::cat({first, second}));
    const at::Tensor itself = at::eye(2 * count).to(at::kBool);
    const at::Tensor likeness = (at::matmul(units, units.t()) / temperature).masked_fill(itself, -INFINITY);
    const at::Tensor own = at::arange(2 * count, at::kLong);
    return at::cross_entropy_loss(likeness, (own + count).remainder(2 * count));
}

at::Tensor matchingLoss(const at::Tensor &pictures, const at::Tensor &texts, const at::Tensor &scale,
                        const at::Tensor &excluded)
{
    const at::Tensor others = excluded.logical_and(at::eye(excluded.size(0)).eq(0));
    const at::Tensor logits = (at::matmul(pictures, texts.t()) * scale).masked_fill(others, -INFINITY);
    const at::Tensor own = at::arange(logits.size(0), at::kLong);
    return (at::cross_entropy_loss(logits, own) + at::cross_entropy_loss(logits.t(), own)) / 2;
}

} // namespace gleaner
