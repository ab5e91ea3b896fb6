#include "core/methods/unlearning/LafLoss.h"

#include <ATen/ATen.h>

namespace gleaner {

at::Tensor boundedErrors(const at::Tensor &squaredErrors) { return at::exp(squaredErrors / (squaredErrors + 1)); }

at::Tensor extractorLoss(const at::Tensor &remainErrors, const at::Tensor &forgetErrors)
{
    return boundedErrors(remainErrors).sum() - boundedErrors(forgetErrors).sum();
}

at::Tensor representationDistances(const at::Tensor &now, const at::Tensor &before)
{
    return 1 - at::cosine_similarity(now, before, 1);
}

at::Tensor alignmentLoss(const at::Tensor &remainDistances, const at::Tensor &forgetDistances, double temperature)
{
    return remainDistances.sum() -
           double(remainDistances.size(0)) * at::logsumexp(forgetDistances / temperature, at::IntArrayRef({0}));
}

} // namespace gleaner
