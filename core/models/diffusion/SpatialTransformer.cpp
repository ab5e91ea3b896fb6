#include "core/models/diffusion/SpatialTransformer.h"

#include "core/models/Probe.h"
#include "core/models/nn/WeightSlots.h"
#include "core/support/StopPoint.h"

#include <ATen/ATen.h>
#include <algorithm>
#include <cmath>

namespace gleaner {

namespace {

constexpr double groupEpsilon = 1e-6, layerEpsilon = 1e-5; // as published with Stable Diffusion, in no configuration
constexpr int mlpWidening = 4;
constexpr int64_t scoresAtOnce = int64_t(1) << 24; ///< 64 MB

void addAttention(WeightSlots &slots, const QString &name, AttentionWeights &weights, int width, int context)
{
    slots.scope(name + QLatin1Char('.'), [&] {
        slots.linear(QStringLiteral("to_q"), weights.query, width, width, false);
        slots.linear(QStringLiteral("to_k"), weights.key, width, context, false);
        slots.linear(QStringLiteral("to_v"), weights.value, width, context, false);
        slots.linear(QStringLiteral("to_out.0"), weights.out, width, width);
    });
}

void addBlock(WeightSlots &slots, TransformerBlockWeights &block, const SpatialTransformerConfig &config)
{
    const int width = config.width, inner = mlpWidening * width;
    slots.norm(QStringLiteral("norm1"), block.norm1, width);
    addAttention(slots, QStringLiteral("attn1"), block.self, width, width);
    slots.norm(QStringLiteral("norm2"), block.norm2, width);
    addAttention(slots, QStringLiteral("attn2"), block.cross, width, config.context);
    slots.norm(QStringLiteral("norm3"), block.norm3, width);
    slots.linear(QStringLiteral("ff.net.0.proj"), block.mlpIn, 2 * inner, width);
    slots.linear(QStringLiteral("ff.net.2"), block.mlpOut, width, inner);
}

/// A linear layer, stored as a 1 × 1 convolution where `square` is true.
void addProjection(WeightSlots &slots, const QString &name, LinearWeights &weights, int width, bool square)
{
    if (!square)
        return slots.linear(name, weights, width, width);
    slots.add(name + QStringLiteral(".weight"), weights.weight, {width, width, 1, 1}, std::sqrt(1.0 / width));
    slots.add(name + QStringLiteral(".bias"), weights.bias, {width});
}

at::Tensor projected(const at::Tensor &x, const LinearWeights &weights)
{
    return at::linear(x, weights.weight.flatten(1), weights.bias);
}

at::Tensor attention(const at::Tensor &x, const at::Tensor &context, const AttentionWeights &weights, int heads,
                     AttentionCounter &counter)
{
    stopPoint();
    const at::Tensor query = splitHeads(linear(x, weights.query), heads),
                     key = splitHeads(linear(context, weights.key), heads),
                     value = splitHeads(linear(context, weights.value), heads);
    const double scale = 1 / std::sqrt(double(query.size(3)));
    const int layer = counter.next++;
    Probe *probe = counter.probe;
    if (probe && probe->wantsHeads(layer))
        probe->heads(layer, query, key, value);
    if (!probe || !probe->wantsAttention(layer))
        return linear(joinHeads(attendInStrips(query, key, value, scale)), weights.out);
    const at::Tensor shares = attentionWeights(query, key, scale);
    probe->attention(layer, shares);
    return linear(joinHeads(at::matmul(shares, value)), weights.out);
}

at::Tensor gatedMlp(const at::Tensor &x, const TransformerBlockWeights &block)
{
    const auto parts = linear(x, block.mlpIn).chunk(2, -1);
    return linear(parts[0] * at::gelu(parts[1]), block.mlpOut);
}

} // namespace

at::Tensor attendInStrips(const at::Tensor &query, const at::Tensor &key, const at::Tensor &value, double scale)
{
    const int64_t rows = query.size(2), perRow = query.size(0) * query.size(1) * key.size(2);
    const int64_t strip = std::clamp<int64_t>(scoresAtOnce / std::max<int64_t>(1, perRow), 1, rows);
    if (strip == rows)
        return at::matmul(attentionWeights(query, key, scale), value);
    std::vector<at::Tensor> parts;
    for (int64_t first = 0; first < rows; first += strip) {
        stopPoint();
        const at::Tensor some = query.narrow(2, first, std::min(strip, rows - first));
        parts.push_back(at::matmul(attentionWeights(some, key, scale), value));
    }
    return at::cat(parts, 2);
}

void addSpatialTransformer(WeightSlots &slots, const QString &name, SpatialTransformerWeights &weights,
                           const SpatialTransformerConfig &config)
{
    weights.blocks.resize(size_t(config.blocks));
    slots.scope(name + QLatin1Char('.'), [&] {
        slots.norm(QStringLiteral("norm"), weights.norm, config.width);
        addProjection(slots, QStringLiteral("proj_in"), weights.in, config.width, !config.linearProjection);
        for (size_t i = 0; i < weights.blocks.size(); ++i)
            slots.scope(QStringLiteral("transformer_blocks.%1.").arg(i),
                        [&] { addBlock(slots, weights.blocks[i], config); });
        addProjection(slots, QStringLiteral("proj_out"), weights.out, config.width, !config.linearProjection);
    });
}

at::Tensor spatialTransformer(const at::Tensor &x, const at::Tensor &context, const SpatialTransformerWeights &weights,
                              const SpatialTransformerConfig &config, AttentionCounter &counter)
{
    const at::Tensor normed = groupNorm(x, weights.norm, config.groups, groupEpsilon);
    at::Tensor h = projected(normed.flatten(2).transpose(1, 2), weights.in); // (N, H W, width)
    for (const TransformerBlockWeights &block : weights.blocks) {
        const at::Tensor own = layerNorm(h, block.norm1, layerEpsilon);
        h = h + attention(own, own, block.self, config.heads, counter);
        h = h + attention(layerNorm(h, block.norm2, layerEpsilon), context, block.cross, config.heads, counter);
        stopPoint();
        h = h + gatedMlp(layerNorm(h, block.norm3, layerEpsilon), block);
    }
    return x + projected(h, weights.out).transpose(1, 2).reshape(x.sizes());
}

} // namespace gleaner
