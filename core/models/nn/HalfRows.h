#pragma once
#include "core/models/nn/Layers.h"

namespace gleaner {

/// Whether the functions below serve x: bfloat16 on the CPU, and no gradient is asked for.
bool isHalfRows(const at::Tensor &x);

/// As the functions without "half", over the last dimension; computed in float32 and rounded once, so never less exact
/// than LibTorch. For x that isHalfRows().
at::Tensor halfLayerNorm(const at::Tensor &x, const NormWeights &norm, double epsilon);
/// Relu is left to LibTorch.
at::Tensor halfActivate(const at::Tensor &x, Activation activation);
/// Overwrites `scores`, which must be contiguous, and returns it.
at::Tensor halfSoftmax(const at::Tensor &scores);
/// The same for scores (…, rows, columns) of which row r looks at the first `before` + r + 1 columns alone: the others
/// get no share. They need no mask.
at::Tensor halfCausalSoftmax(const at::Tensor &scores, int64_t before);

/// softmax over the last dimension of scores that are needed no longer: they may be overwritten.
at::Tensor softmaxOf(const at::Tensor &scores);

} // namespace gleaner
