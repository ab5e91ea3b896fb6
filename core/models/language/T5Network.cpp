#include "core/models/language/T5Network.h"

#include "core/models/attention/AttentionProbes.h"
#include "core/support/StopPoint.h"

#include <ATen/ATen.h>
#include <cmath>

namespace gleaner {

namespace {

/// (1, heads, rows, columns): what positions add to the scores of the tokens first … first + rows - 1.
at::Tensor positionBias(const T5Stack &stack, const T5Config &config, int64_t first, int64_t rows, int64_t columns,
                        bool bothWays)
{
    const at::Tensor buckets = at::empty({rows, columns}, at::kLong);
    int64_t *each = buckets.data_ptr<int64_t>();
    for (int64_t row = 0; row < rows; ++row)
        for (int64_t column = 0; column < columns; ++column)
            *each++ = relativeBucket(column - (first + row), bothWays, config.buckets, config.farthest);
    return at::embedding(stack.positions, buckets).permute({2, 0, 1}).unsqueeze(0);
}

/// (N, 1, 1, S): -infinity where a token of the source is not looked at.
at::Tensor sourceBias(const at::Tensor &seen)
{
    return seen.defined() ? at::zeros(seen.sizes()).masked_fill(seen.logical_not(), -INFINITY).unsqueeze(1).unsqueeze(1)
                          : at::Tensor();
}

at::Tensor attended(const at::Tensor &weights, const at::Tensor &values, const T5Attention &attention)
{
    return linear(joinHeads(at::matmul(weights, values)), attention.out);
}

at::Tensor inner(const at::Tensor &x, const T5Layer &layer, const T5Config &config)
{
    const at::Tensor h = rmsNorm(x, layer.innerNorm, config.epsilon);
    const at::Tensor up = linear(h, layer.up);
    const at::Tensor active =
        config.gated ? activate(linear(h, layer.gate), config.activation) * up : activate(up, config.activation);
    return linear(active, layer.down);
}

} // namespace

at::Tensor t5Encode(const T5Weights &weights, const T5Config &config, const at::Tensor &source, const at::Tensor &seen,
                    Probe *probe)
{
    auto *both = dynamic_cast<SequenceProbe *>(probe);
    at::Tensor x = at::embedding(weights.tokens, source);
    const int64_t length = source.size(1);
    at::Tensor bias = positionBias(weights.encoder, config, 0, length, length, true);
    if (seen.defined())
        bias = bias + sourceBias(seen);
    for (size_t i = 0; i < weights.encoder.layers.size(); ++i) {
        stopPoint();
        const T5Layer &layer = weights.encoder.layers[i];
        const at::Tensor h = rmsNorm(x, layer.self.norm, config.epsilon);
        const at::Tensor query = splitHeads(linear(h, layer.self.query), config.heads);
        const at::Tensor key = splitHeads(linear(h, layer.self.key), config.heads);
        const at::Tensor value = splitHeads(linear(h, layer.self.value), config.heads);
        const at::Tensor looks = attentionWeights(query, key, 1, bias);
        if (both && both->wantsAttention(int(i)))
            both->sourceAttention(int(i), looks);
        x = x + attended(looks, value, layer.self);
        x = x + inner(x, layer, config);
    }
    return rmsNorm(x, weights.encoder.norm, config.epsilon);
}

std::vector<KeyValueCache::Entry> t5Remember(const T5Weights &weights, const T5Config &config,
                                             const at::Tensor &encoded)
{
    std::vector<KeyValueCache::Entry> all;
    for (const T5Layer &layer : weights.decoder.layers)
        all.push_back({splitHeads(linear(encoded, layer.cross.key), config.heads),
                       splitHeads(linear(encoded, layer.cross.value), config.heads)});
    return all;
}

at::Tensor t5Decode(const T5Weights &weights, const T5Config &config, const at::Tensor &target,
                    const std::vector<KeyValueCache::Entry> &source, const at::Tensor &seen, KeyValueCache *cache,
                    Probe *probe)
{
    auto *both = dynamic_cast<SequenceProbe *>(probe);
    at::Tensor x = at::embedding(weights.tokens, target);
    const int64_t rows = target.size(1), before = cache ? cache->length() : 0;
    const at::Tensor bias =
        positionBias(weights.decoder, config, before, rows, before + rows, false) + causalMask(rows, before);
    const at::Tensor sourceMask = sourceBias(seen);
    for (size_t i = 0; i < weights.decoder.layers.size(); ++i) {
        stopPoint();
        const T5Layer &layer = weights.decoder.layers[i];
        const at::Tensor h = rmsNorm(x, layer.self.norm, config.epsilon);
        KeyValueCache::Entry own{splitHeads(linear(h, layer.self.key), config.heads),
                                 splitHeads(linear(h, layer.self.value), config.heads)};
        if (cache)
            own = cache->append(int(i), own.keys, own.values);
        const at::Tensor query = splitHeads(linear(h, layer.self.query), config.heads);
        const at::Tensor back = attentionWeights(query, own.keys, 1, bias);
        if (both && both->wantsAttention(int(i)))
            both->answerAttention(int(i), back);
        x = x + attended(back, own.values, layer.self);
        const at::Tensor asking =
            splitHeads(linear(rmsNorm(x, layer.cross.norm, config.epsilon), layer.cross.query), config.heads);
        const at::Tensor looks = attentionWeights(asking, source[i].keys, 1, sourceMask);
        if (probe && probe->wantsAttention(int(i)))
            probe->attention(int(i), looks);
        x = x + attended(looks, source[i].values, layer.cross);
        x = x + inner(x, layer, config);
    }
    if (cache)
        cache->commit(rows);
    x = rmsNorm(x, weights.decoder.norm, config.epsilon);
    return config.tiedHead ? x * (1 / std::sqrt(double(config.width))) : x;
}

at::Tensor t5Logits(const T5Weights &weights, const at::Tensor &tokens)
{
    return weights.head.weight.defined() ? linear(tokens, weights.head) : at::linear(tokens, weights.tokens);
}

} // namespace gleaner
