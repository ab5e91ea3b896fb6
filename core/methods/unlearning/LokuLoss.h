#pragma once
#include <ATen/core/Tensor.h>

namespace gleaner {

// Losses of forgetting. Logits (N, T, V) stand for ids (N, T) int64: column t of the logits answers for token t + 1.
// `counted` (N, T − 1) bool says which of these answers count; others contribute nothing. All give a scalar and let
// gradients flow.

/// Inverted hinge loss, mean over counted tokens of 1 + p(y) − max over v ≠ y of p(v). In [0, 2]: 0 where another token
/// has all probability, 1 where all are equal. Its gradient moves y and the runner-up, and fades with p(y).
at::Tensor invertedHingeLoss(const at::Tensor &logits, const at::Tensor &ids, const at::Tensor &counted);
/// −log p, mean over counted tokens.
at::Tensor answerLoss(const at::Tensor &logits, const at::Tensor &ids, const at::Tensor &counted);
/// log p of all counted tokens of a row together, (N).
at::Tensor answerLogProbability(const at::Tensor &logits, const at::Tensor &ids, const at::Tensor &counted);
/// Negative preference optimization (Zhang et al. 2024): −2/β · mean log σ(−β (log p − reference)); both (N).
at::Tensor negativePreference(const at::Tensor &logProbability, const at::Tensor &reference, double beta);
/// KL(reference ‖ now), mean over counted tokens.
at::Tensor divergence(const at::Tensor &logits, const at::Tensor &reference, const at::Tensor &counted);

} // namespace gleaner
