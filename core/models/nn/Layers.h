#pragma once
#include "core/models/nn/Activation.h"

#include <ATen/core/Tensor.h>
#include <functional>
#include <memory>

namespace gleaner {

/// The building blocks that all networks share, as functions of weights. Gradients flow through them where the weights
/// ask for them.

struct NormWeights {
    at::Tensor weight, bias;
};

/// What LoRA adds to a linear layer: y += scale · up (down (x)); down (rank, in), up (out, rank) (Hu et al. 2021).
struct LinearAdapter {
    at::Tensor down, up;
    double scale = 1;
    std::function<at::Tensor(const at::Tensor &)> drop = {}; ///< dropout of x while training, where there is one
};

/// y = weight x + bias; weight (out, in), bias may be undefined.
struct LinearWeights {
    at::Tensor weight, bias;
    std::shared_ptr<const LinearAdapter> adapter = {}; ///< mostly null
};

/// weight (out, in / groups, height, width), bias may be undefined.
struct ConvolutionWeights {
    at::Tensor weight, bias;
};

at::Tensor layerNorm(const at::Tensor &x, const NormWeights &norm, double epsilon);
/// x / root mean square × weight, over the last dimension, computed in float32 (Zhang and Sennrich 2019).
at::Tensor rmsNorm(const at::Tensor &x, const at::Tensor &weight, double epsilon);
/// x (N, C, H, W).
at::Tensor groupNorm(const at::Tensor &x, const NormWeights &norm, int groups, double epsilon);
at::Tensor linear(const at::Tensor &x, const LinearWeights &weights);
at::Tensor convolution(const at::Tensor &x, const ConvolutionWeights &weights, int stride = 1, int padding = 0,
                       int groups = 1);
/// What a convolution whose stride is its size gives, as tokens: pixels (N, C, rows × patch, columns × patch) →
/// (N, rows × columns, out).
at::Tensor patchTokens(const at::Tensor &pixels, const ConvolutionWeights &weights);
/// The matrix that does what the layer and its adapter do together (without dropout).
at::Tensor effectiveWeight(const LinearWeights &weights);
at::Tensor activate(const at::Tensor &x, Activation activation);

/// (N, T, width) → (N, heads, T, width / heads), and back.
at::Tensor splitHeads(const at::Tensor &x, int heads);
at::Tensor joinHeads(const at::Tensor &x);
/// softmax(query keyᵀ × scale + bias) over keys; query (N, heads, T, D), key (N, heads, S, D); `bias` is added to the
/// scores before the softmax and may be undefined (a mask holds -infinity). Returns (N, heads, T, S).
at::Tensor attentionWeights(const at::Tensor &query, const at::Tensor &key, double scale, const at::Tensor &bias = {});
/// softmax(query keyᵀ) value, in blocks so that the scores of all never stand in memory at once; query (B, T, D), key
/// (B, S, D), value (B, S, E) → (B, T, E). Stop points inside.
at::Tensor attendInBlocks(const at::Tensor &query, const at::Tensor &key, const at::Tensor &value);
/// -infinity above the diagonal: row t sees columns up to t + `before`.
at::Tensor causalMask(int64_t rows, int64_t before = 0);

} // namespace gleaner
