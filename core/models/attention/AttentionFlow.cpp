#include "core/models/attention/AttentionFlow.h"

#include <ATen/ATen.h>
#include <c10/core/GradMode.h>

namespace gleaner {

namespace {

constexpr int heads = 0;

} // namespace

at::Tensor rolloutStep(const at::Tensor &below, const at::Tensor &attention)
{
    const c10::AutoGradMode noGradients(false);
    const at::Tensor identity = at::eye(attention.size(1), attention.options());
    const at::Tensor mixed = 0.5 * attention.mean(at::IntArrayRef{heads}) + 0.5 * identity;
    const at::Tensor shares = mixed / mixed.sum({-1}, true);
    return below.defined() ? at::matmul(shares, below) : shares;
}

at::Tensor relevanceStep(const at::Tensor &below, const at::Tensor &attention, const at::Tensor &gradient)
{
    const c10::AutoGradMode noGradients(false);
    const at::Tensor so = below.defined() ? below : at::eye(attention.size(1), attention.options());
    if (!gradient.defined())
        return so;
    return so + at::matmul((gradient * attention).clamp_min(0).mean(at::IntArrayRef{heads}), so);
}

} // namespace gleaner
