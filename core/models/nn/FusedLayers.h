#pragma once
#include "core/models/nn/Activation.h"
#include "core/models/nn/Layers.h"

namespace gleaner {

/// Layers with what follows them in one pass where bfloat16 permits it (HalfProducts), else one after the other.

/// activation(weight x + bias).
at::Tensor linearActivated(const at::Tensor &x, const LinearWeights &weights, Activation activation);

/// onto + weight x + bias. With `isOurs` the memory of `onto`, contiguous, may be taken.
at::Tensor linearOnto(const at::Tensor &onto, bool isOurs, const at::Tensor &x, const LinearWeights &weights);

} // namespace gleaner
