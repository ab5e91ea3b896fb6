#include "core/models/nn/Layers.h"

#include <ATen/ATen.h>
#include <array>
#include <cmath>
#include <utility>

namespace gleaner {

at::Tensor layerNorm(const at::Tensor &x, const NormWeights &norm, double epsilon)
{
    return at::layer_norm(x, {x.size(-1)}, norm.weight, norm.bias, epsilon);
}

at::Tensor rmsNorm(const at::Tensor &x, const at::Tensor &weight, double epsilon)
{
    const at::Tensor wide = x.to(at::kFloat);
    const at::Tensor scaled = wide * at::rsqrt(wide.square().mean({-1}, true) + epsilon);
    return weight * scaled.to(x.scalar_type());
}

at::Tensor groupNorm(const at::Tensor &x, const NormWeights &norm, int groups, double epsilon)
{
    return at::group_norm(x, groups, norm.weight, norm.bias, epsilon);
}

at::Tensor linear(const at::Tensor &x, const LinearWeights &weights)
{
    return at::linear(x, weights.weight, weights.bias);
}

at::Tensor convolution(const at::Tensor &x, const ConvolutionWeights &weights, int stride, int padding)
{
    return at::conv2d(x, weights.weight, weights.bias, stride, padding);
}

at::Tensor activate(const at::Tensor &x, Activation activation)
{
    switch (activation) {
    case Activation::QuickGelu:
        return x * at::sigmoid(x * 1.702);
    case Activation::Gelu:
        return at::gelu(x);
    case Activation::TanhGelu:
        return at::gelu(x, "tanh");
    case Activation::Relu:
        return at::relu(x);
    case Activation::Silu:
        return at::silu(x);
    }
    return x;
}

at::Tensor splitHeads(const at::Tensor &x, int heads)
{
    return x.view({x.size(0), x.size(1), heads, -1}).transpose(1, 2);
}

at::Tensor joinHeads(const at::Tensor &x) { return x.transpose(1, 2).flatten(2); }

at::Tensor attentionWeights(const at::Tensor &query, const at::Tensor &key, double scale, const at::Tensor &bias)
{
    const at::Tensor scores = at::matmul(query * scale, key.transpose(-1, -2));
    return at::softmax(bias.defined() ? scores + bias : scores, -1);
}

at::Tensor causalMask(int64_t rows, int64_t before)
{
    return at::full({rows, rows + before}, -INFINITY, at::kFloat).triu(1 + before);
}

} // namespace gleaner
