#pragma once
#include <ATen/core/Tensor.h>

namespace gleaner {

/// Squared Fréchet distance of the normal distributions fitted to rows (N, D) and (M, D):
/// ‖μ₁ − μ₂‖² + tr(Σ₁ + Σ₂ − 2 (Σ₁^½ Σ₂ Σ₁^½)^½), covariances with n − 1 in the denominator. Few rows enlarge it. NaN
/// where one has less than two rows.
double frechetDistance(const at::Tensor &one, const at::Tensor &other);

} // namespace gleaner
