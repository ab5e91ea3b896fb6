#include "core/results/FrechetDistance.h"

#include <ATen/ATen.h>
#include <cmath>

namespace gleaner {

namespace {

at::Tensor covarianceOf(const at::Tensor &rows)
{
    const at::Tensor centered = rows - rows.mean(0, true);
    return centered.t().mm(centered) / double(rows.size(0) - 1);
}

/// Square roots of the eigenvalues of a symmetric matrix; rounding may have made them negative.
at::Tensor roots(const at::Tensor &values) { return values.clamp_min(0).sqrt(); }

} // namespace

double frechetDistance(const at::Tensor &one, const at::Tensor &other)
{
    if (one.size(0) < 2 || other.size(0) < 2)
        return std::nan("");
    const at::Tensor a = one.to(at::kDouble), b = other.to(at::kDouble);
    const at::Tensor first = covarianceOf(a), second = covarianceOf(b);
    const auto [values, vectors] = at::linalg_eigh(first);
    const at::Tensor root = (vectors * roots(values)).mm(vectors.t());
    const at::Tensor joint = roots(at::linalg_eigvalsh(root.mm(second).mm(root))).sum();
    const at::Tensor apart = (a.mean(0) - b.mean(0)).square().sum();
    return (apart + first.trace() + second.trace() - 2 * joint).clamp_min(0).item<double>();
}

} // namespace gleaner
