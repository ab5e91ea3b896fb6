#include "core/models/nn/Layers.h"

#include "core/models/nn/HalfProducts.h"
#include "core/models/nn/HalfRows.h"
#include "core/support/StopPoint.h"

#include <ATen/ATen.h>
#include <algorithm>
#include <array>
#include <c10/core/GradMode.h>
#include <cmath>
#include <utility>

namespace gleaner {

namespace {

constexpr int64_t scoresAtOnce = 1 << 20; // what stays in a core's cache

} // namespace

at::Tensor layerNorm(const at::Tensor &x, const NormWeights &norm, double epsilon)
{
    // The gradient of LibTorch 1.13's layer norm takes in memory beyond rows that fit into one vector register.
    constexpr int64_t widestRegister = 16;
    if (c10::GradMode::is_enabled() && x.size(-1) <= widestRegister) {
        const at::Tensor centered = x - x.mean({-1}, true);
        return centered * at::rsqrt(centered.square().mean({-1}, true) + epsilon) * norm.weight + norm.bias;
    }
    if (isHalfRows(x) && norm.weight.scalar_type() == at::kBFloat16)
        return halfLayerNorm(x, norm, epsilon);
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
    if (isHalfProduct(x, weights))
        return halfLinear(x, weights);
    const at::Tensor y = at::linear(x, weights.weight, weights.bias);
    if (!weights.adapter)
        return y;
    const LinearAdapter &adapter = *weights.adapter;
    const at::Tensor seen = adapter.drop ? adapter.drop(x) : x;
    return y + at::linear(at::linear(seen, adapter.down), adapter.up) * adapter.scale;
}

at::Tensor effectiveWeight(const LinearWeights &weights)
{
    if (!weights.adapter)
        return weights.weight;
    return weights.weight + at::matmul(weights.adapter->up, weights.adapter->down) * weights.adapter->scale;
}

at::Tensor convolution(const at::Tensor &x, const ConvolutionWeights &weights, int stride, int padding, int groups)
{
    return at::conv2d(x, weights.weight, weights.bias, stride, padding, 1, groups);
}

at::Tensor patchTokens(const at::Tensor &pixels, const ConvolutionWeights &weights)
{
    // A product over unfolded patches is faster than the convolution and needs no fold back.
    const int64_t count = pixels.size(0), channels = pixels.size(1);
    const int64_t height = weights.weight.size(2), width = weights.weight.size(3);
    const int64_t rows = pixels.size(2) / height, columns = pixels.size(3) / width;
    const at::Tensor patches = pixels.view({count, channels, rows, height, columns, width})
                                   .permute({0, 2, 4, 1, 3, 5})
                                   .reshape({count, rows * columns, channels * height * width});
    return at::linear(patches, weights.weight.flatten(1), weights.bias);
}

at::Tensor activate(const at::Tensor &x, Activation activation)
{
    if (isHalfRows(x))
        return halfActivate(x, activation);
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
    return softmaxOf(bias.defined() ? scores + bias : scores);
}

at::Tensor attendInBlocks(const at::Tensor &query, const at::Tensor &key, const at::Tensor &value)
{
    const int64_t batch = query.size(0), rows = query.size(1), columns = key.size(1);
    const int64_t rowsAtOnce = std::clamp<int64_t>(scoresAtOnce / columns, 1, rows);
    const int64_t batchAtOnce = std::clamp<int64_t>(scoresAtOnce / (columns * rowsAtOnce), 1, batch);
    const at::Tensor turned = key.transpose(1, 2);
    at::Tensor result = at::empty({batch, rows, value.size(2)}, query.options());
    for (int64_t b = 0; b < batch; b += batchAtOnce) {
        const int64_t some = std::min(batchAtOnce, batch - b);
        for (int64_t row = 0; row < rows; row += rowsAtOnce) {
            stopPoint();
            const int64_t height = std::min(rowsAtOnce, rows - row);
            const at::Tensor scores =
                at::bmm(query.narrow(0, b, some).narrow(1, row, height), turned.narrow(0, b, some));
            result.narrow(0, b, some)
                .narrow(1, row, height)
                .copy_(at::bmm(softmaxOf(scores), value.narrow(0, b, some)));
        }
    }
    return result;
}

at::Tensor causalMask(int64_t rows, int64_t before)
{
    return at::full({rows, rows + before}, -INFINITY, at::kFloat).triu(1 + before);
}

} // namespace gleaner
