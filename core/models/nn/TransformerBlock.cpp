#include "core/models/nn/TransformerBlock.h"

#include "core/models/Probe.h"
#include "core/models/nn/FusedLayers.h"
#include "core/models/nn/HalfProducts.h"

#include <ATen/ATen.h>
#include <c10/core/GradMode.h>
#include <cmath>

namespace gleaner {

namespace {

constexpr int64_t fewScores = 1 << 18; // so many fit a core's cache anyway

LinearWeights joined(const LinearWeights &a, const LinearWeights &b, const LinearWeights &c)
{
    return {at::cat({a.weight, b.weight, c.weight}),
            a.bias.defined() ? at::cat({a.bias, b.bias, c.bias}) : at::Tensor()};
}

/// One token of each row of x (N, …, T, D): the dimension of tokens is the last but one.
at::Tensor rowsOf(const at::Tensor &x, const at::Tensor &kept)
{
    std::vector<int64_t> shape(x.sizes().begin(), x.sizes().end());
    shape[shape.size() - 2] = 1;
    std::vector<int64_t> ones(shape.size(), 1);
    ones.front() = kept.size(0);
    return x.gather(x.dim() - 2, kept.view(ones).expand(shape));
}

/// The attention of one layer: queries, keys and values (N, heads, T, D).
struct Attention {
    at::Tensor query, key, value;
    double scale;

    /// (N, rows, width). Where the probe wants gradients, what it was given is what the result comes from.
    at::Tensor seen(const at::Tensor &mask, const at::Tensor &kept, Probe *probe, int index) const
    {
        at::Tensor all;
        if (probe && probe->wantsHeads(index))
            probe->heads(index, query, key, value);
        if (probe && probe->wantsAttention(index)) {
            all = attentionWeights(query, key, scale, mask);
            probe->attention(index, all);
        }
        if (all.defined() && probe->wantsGradients())
            return joinHeads(at::matmul(kept.defined() ? rowsOf(all, kept) : all, value));
        if (kept.defined())
            return joinHeads(at::matmul(keptWeights(mask, kept), value));
        if (mask.defined() || c10::GradMode::is_enabled() || query.size(2) * key.size(2) * query.size(1) < fewScores)
            return joinHeads(at::matmul(attentionWeights(query, key, scale, mask), value));
        if (isHalfAttention(query, key, value))
            return halfAttention(query, key, value, scale);
        const auto batch = [](const at::Tensor &x) { return x.flatten(0, 1); };
        return joinHeads(attendInBlocks(batch(query * scale), batch(key), batch(value)).view(query.sizes()));
    }

private:
    at::Tensor keptWeights(const at::Tensor &mask, const at::Tensor &kept) const
    {
        at::Tensor rows = mask;
        if (mask.defined())
            rows = mask.index_select(0, kept).view({-1, 1, 1, mask.size(1)});
        return attentionWeights(rowsOf(query, kept), key, scale, rows);
    }
};

at::Tensor insideMlp(const at::Tensor &x, const LinearWeights &in, const BlockOptions &options)
{
    if (!options.gated)
        return linearActivated(x, in, options.activation);
    const auto halves = linear(x, in).chunk(2, -1);
    return activate(halves[0], options.activation) * halves[1];
}

/// onto + layer(x) × scale. With `isOurs` the memory of `onto` may be taken.
at::Tensor added(const at::Tensor &onto, bool isOurs, const at::Tensor &x, const LinearWeights &layer,
                 const at::Tensor &scale)
{
    return scale.defined() ? onto + linear(x, layer) * scale : linearOnto(onto, isOurs, x, layer);
}

} // namespace

void joinQueryKeyValue(BlockWeights &block)
{
    block.queryKeyValue = joined(block.query, block.key, block.value);
    LinearWeights *const parts[] = {&block.query, &block.key, &block.value};
    const auto weights = block.queryKeyValue.weight.chunk(3);
    for (size_t i = 0; i < 3; ++i) {
        parts[i]->weight = weights[i];
        if (block.queryKeyValue.bias.defined())
            parts[i]->bias = block.queryKeyValue.bias.chunk(3)[i];
    }
}

at::Tensor transformerBlock(const at::Tensor &x, const BlockWeights &weights, const BlockOptions &options,
                            const at::Tensor &mask, const at::Tensor &kept, Probe *probe, int index)
{
    const auto parts = linear(layerNorm(x, weights.norm1, options.epsilon), weights.queryKeyValue).chunk(3, -1);
    const Attention attention{splitHeads(parts[0], options.heads), splitHeads(parts[1], options.heads),
                              splitHeads(parts[2], options.heads), 1 / std::sqrt(double(x.size(-1) / options.heads))};
    const at::Tensor before = kept.defined() ? rowsOf(x, kept) : x;
    at::Tensor result =
        added(before, false, attention.seen(mask, kept, probe, index), weights.attentionOut, weights.scale1);
    const at::Tensor inner = insideMlp(layerNorm(result, weights.norm2, options.epsilon), weights.mlpIn, options);
    result = added(result, true, inner, weights.mlpOut, weights.scale2);
    if (probe && !kept.defined() && probe->wantsTokens(index))
        probe->tokens(index, result);
    return result;
}

} // namespace gleaner
