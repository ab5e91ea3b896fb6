#pragma once
#include <ATen/core/Tensor.h>

namespace gleaner {

// The losses of Label-Agnostic Forgetting (Shen et al. 2024). Gradients flow; sums over the batch, as the paper has
// them.

/// φ(s) = exp(s / (s + 1)) of squared reconstruction errors s ≥ 0: from 1 at 0 up to, never reaching, e.
at::Tensor boundedErrors(const at::Tensor &squaredErrors);
/// Σ_r φ(s_r) − Σ_f φ(s_f): falls while remaining representations keep to their description and those to forget leave
/// theirs. Within |b|·(e − 1) for batches of equal size |b|.
at::Tensor extractorLoss(const at::Tensor &remainErrors, const at::Tensor &forgetErrors);
/// 1 − cos of representations (N, D) now and before, for each row.
at::Tensor representationDistances(const at::Tensor &now, const at::Tensor &before);
/// Σ_r log(exp(D_r) / Σ_f exp(D_f / τ)) = Σ_r D_r − |b_r| · logsumexp_f(D_f / τ): keeps remaining representations and
/// moves the others.
at::Tensor alignmentLoss(const at::Tensor &remainDistances, const at::Tensor &forgetDistances, double temperature);

} // namespace gleaner
