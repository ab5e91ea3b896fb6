#pragma once
#include <ATen/core/Tensor.h>

namespace gleaner {

/// Two views of the same picture are to be alike, and unlike all views of the others (Chen et al. 2020, NT-Xent): mean
/// over all 2N views. Both (N, D), N > 1; row i of both is the same picture. Gradients flow.
at::Tensor contrastiveLoss(const at::Tensor &first, const at::Tensor &second, double temperature);

} // namespace gleaner
