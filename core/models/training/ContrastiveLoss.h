#pragma once
#include <ATen/core/Tensor.h>

namespace gleaner {

/// Two views of the same picture are to be alike, and unlike all views of the others (Chen et al. 2020, NT-Xent): mean
/// over all 2N views. Both (N, D), N > 1; row i of both is the same picture. Gradients flow.
at::Tensor contrastiveLoss(const at::Tensor &first, const at::Tensor &second, double temperature);

/// Picture i belongs to text i and to no other of the batch (Radford et al. 2021, symmetric InfoNCE): mean of both
/// directions. Both (N, D) of length 1; `scale` multiplies their products. Where `excluded` (N, N) is true, off the
/// diagonal, a picture (row) does not speak against a text (column). Gradients flow.
at::Tensor matchingLoss(const at::Tensor &pictures, const at::Tensor &texts, const at::Tensor &scale,
                        const at::Tensor &excluded);

} // namespace gleaner
