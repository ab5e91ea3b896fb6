#include "core/models/language/Decoder.h"

#include "core/models/attention/AttentionProbes.h"
#include "core/models/nn/FusedLayers.h"
#include "core/models/nn/HalfProducts.h"
#include "core/models/nn/HalfRows.h"
#include "core/support/StopPoint.h"

#include <ATen/ATen.h>
#include <algorithm>
#include <cmath>
#include <optional>

namespace gleaner {

namespace {

constexpr int64_t scoreBytes = 16 << 20; ///< of the attention scores of one block
constexpr int64_t innerBytes = 64 << 20; ///< of the numbers inside the multilayer perceptron of one block
constexpr int64_t leastRows = 16, mostRows = 256;

/// One run of all layers over (N, T, width) that follow what the cache holds.
class Pass {
public:
    Pass(const DecoderWeights &weights, const DecoderConfig &config, int64_t tokens, KeyValueCache *cache, Probe *probe)
        : m_weights(weights), m_config(config), m_cache(cache), m_probe(probe), m_before(cache ? cache->length() : 0),
          m_inRows(dynamic_cast<AttentionRowsProbe *>(probe)), m_tokens(tokens)
    {
        // Where angles depend on the text's length, the cache keeps keys as they were before turning.
        if (config.llama)
            m_table.emplace(config.rotary, turnsAll() ? 0 : m_before, turnsAll() ? m_before + tokens : tokens,
                            m_before + tokens);
    }

    at::Tensor run(at::Tensor x)
    {
        for (int i = 0; i < m_config.layers; ++i) {
            stopPoint();
            x = layer(i, x);
            if (m_probe && m_probe->wantsTokens(i))
                m_probe->tokens(i, x);
        }
        if (m_cache)
            m_cache->commit(m_tokens);
        return norm(x, m_weights.norm);
    }

private:
    using Entry = KeyValueCache::Entry;

    bool turnsAll() const { return m_cache && m_config.rotary.dependsOnLength(); }

    at::Tensor norm(const at::Tensor &x, const NormWeights &weights) const
    {
        return m_config.llama ? rmsNorm(x, weights.weight, m_config.epsilon) : layerNorm(x, weights, m_config.epsilon);
    }

    at::Tensor turned(const at::Tensor &x, int64_t first) const
    {
        return m_table ? m_table->rows(turnsAll() ? m_before + first : first, x.size(2)).turned(x) : x;
    }

    std::vector<at::Tensor> project(const at::Tensor &x, const DecoderLayer &layer) const
    {
        if (layer.queryKeyValue.weight.defined())
            return linear(x, layer.queryKeyValue).chunk(3, -1);
        return {linear(x, layer.query), linear(x, layer.key), linear(x, layer.value)};
    }

    /// Keys and values of all tokens so far, ready to be looked at.
    Entry remembered(int i, const at::Tensor &keys, const at::Tensor &values) const
    {
        if (!m_cache)
            return {turned(keys, 0), values};
        if (!turnsAll())
            return m_cache->append(i, turned(keys, 0), values);
        const Entry all = m_cache->append(i, keys, values);
        return {m_table->turned(all.keys), all.values};
    }

    int64_t rowsAtOnce(int64_t count) const
    {
        const int64_t row = count * m_config.heads * (m_before + m_tokens) * int64_t(sizeof(float));
        return std::clamp(scoreBytes / row, leastRows, mostRows);
    }

    at::Tensor layer(int i, const at::Tensor &x) const
    {
        const DecoderLayer &layer = m_weights.layers[size_t(i)];
        const std::vector<at::Tensor> parts = project(norm(x, layer.norm1), layer);
        const at::Tensor queries = splitHeads(parts[0], m_config.heads);
        const Entry all =
            remembered(i, splitHeads(parts[1], m_config.keyHeads), splitHeads(parts[2], m_config.keyHeads));
        return isTold(i) || m_config.windows[size_t(i)] > 0 || !isHalfAttention(queries, all.keys, all.values)
                   ? inBlocks(i, x, queries, m_cache ? all : Entry{all.keys.contiguous(), all.values.contiguous()})
                   : inHalves(i, x, queries, all);
    }

    bool isTold(int i) const { return m_probe && (m_probe->wantsAttention(i) || m_probe->wantsHeads(i)); }

    at::Tensor inBlocks(int i, const at::Tensor &x, const at::Tensor &queries, const Entry &all) const
    {
        const DecoderLayer &layer = m_weights.layers[size_t(i)];
        const bool whole = isTold(i) && !(m_inRows && !m_probe->wantsHeads(i));
        const int64_t step = whole ? m_tokens : rowsAtOnce(x.size(0));
        std::vector<at::Tensor> blocks;
        for (int64_t first = 0; first < m_tokens; first += step) {
            const int64_t rows = std::min(step, m_tokens - first);
            const at::Tensor seen = attend(i, turned(queries.narrow(2, first, rows), first), all, m_before + first);
            blocks.push_back(followed(x.narrow(1, first, rows), joinHeads(seen), layer));
        }
        return joined(blocks);
    }

    at::Tensor inHalves(int i, const at::Tensor &x, const at::Tensor &queries, const Entry &all) const
    {
        const int64_t group = m_config.heads / m_config.keyHeads;
        const auto ofAllHeads = [&](const at::Tensor &part) {
            return group == 1 ? part : part.repeat_interleave(group, 1);
        };
        const at::Tensor seen = halfAttention(turned(queries, 0), ofAllHeads(all.keys), ofAllHeads(all.values),
                                              m_config.scoreScale(i), m_before);
        const int64_t row = x.size(0) * m_config.inner * int64_t(sizeof(at::BFloat16));
        const int64_t step = std::max(leastRows, innerBytes / row);
        std::vector<at::Tensor> blocks;
        for (int64_t first = 0; first < m_tokens; first += step) {
            const int64_t rows = std::min(step, m_tokens - first);
            blocks.push_back(
                followed(x.narrow(1, first, rows), seen.narrow(1, first, rows), m_weights.layers[size_t(i)]));
        }
        return joined(blocks);
    }

    static at::Tensor joined(const std::vector<at::Tensor> &blocks)
    {
        return blocks.size() == 1 ? blocks[0] : at::cat(blocks, 1);
    }

    /// What follows the attention: the two residual branches.
    at::Tensor followed(const at::Tensor &x, const at::Tensor &seen, const DecoderLayer &layer) const
    {
        const at::Tensor y = linearOnto(x, false, seen, layer.attentionOut);
        return linearOnto(y, true, inner(norm(y, layer.norm2), layer), layer.down);
    }

    /// -infinity where row first + r must not look at column `lowest` + c; undefined where it may look at all.
    at::Tensor mask(int64_t first, int64_t rows, int64_t lowest, int window) const
    {
        if (rows == 1)
            return {};
        at::Tensor bias = causalMask(rows, first - lowest);
        if (window > 0)
            bias = bias + at::full(bias.sizes(), -INFINITY).tril(first - lowest - window);
        return bias;
    }

    at::Tensor attend(int i, const at::Tensor &query, const Entry &all, int64_t first) const
    {
        const int64_t rows = query.size(2), count = query.size(0), window = m_config.windows[size_t(i)];
        const int64_t lowest = window > 0 ? std::max<int64_t>(0, first - window + 1) : 0;
        const int64_t columns = first + rows - lowest, group = m_config.heads / m_config.keyHeads;
        const at::Tensor keys = all.keys.narrow(2, lowest, columns), values = all.values.narrow(2, lowest, columns);
        const at::Tensor grouped =
            (query * m_config.scoreScale(i)).reshape({count, m_config.keyHeads, group * rows, m_config.headWidth});
        at::Tensor scores = at::matmul(grouped, keys.transpose(-1, -2)).view({count, m_config.heads, rows, columns});
        if (const at::Tensor bias = mask(first, rows, lowest, int(window)); bias.defined())
            scores.add_(bias);
        const at::Tensor weights = softmaxOf(scores);
        tell(i, query, {keys, values}, weights, first, lowest);
        return at::matmul(weights.view({count, m_config.keyHeads, group * rows, columns}), values)
            .view({count, m_config.heads, rows, m_config.headWidth});
    }

    void tell(int i, const at::Tensor &query, const Entry &seen, const at::Tensor &weights, int64_t first,
              int64_t lowest) const
    {
        const int64_t group = m_config.heads / m_config.keyHeads;
        if (m_inRows && m_inRows->wantsAttention(i))
            m_inRows->attentionRows(i, first, lowest > 0 ? at::constant_pad_nd(weights, {lowest, 0}) : weights);
        else if (m_probe && m_probe->wantsAttention(i))
            m_probe->attention(i, lowest > 0 ? at::constant_pad_nd(weights, {lowest, 0}) : weights);
        if (m_probe && m_probe->wantsHeads(i))
            m_probe->heads(i, query, seen.keys.repeat_interleave(group, 1), seen.values.repeat_interleave(group, 1));
    }

    at::Tensor inner(const at::Tensor &x, const DecoderLayer &layer) const
    {
        if (!layer.gate.weight.defined())
            return linearActivated(x, layer.up, m_config.activation);
        return linearActivated(x, layer.gate, m_config.activation) * linear(x, layer.up);
    }

    const DecoderWeights &m_weights;
    const DecoderConfig &m_config;
    KeyValueCache *m_cache;
    Probe *m_probe;
    int64_t m_before;
    AttentionRowsProbe *m_inRows; ///< the probe, where it takes attention in rows
    int64_t m_tokens;
    std::optional<RotaryTable> m_table;
};

} // namespace

at::Tensor embedTokens(const DecoderWeights &weights, const at::Tensor &ids, int64_t first)
{
    const at::Tensor embedded = at::embedding(weights.tokens, ids);
    return weights.positions.defined() ? embedded + weights.positions.narrow(0, first, ids.size(1)) : embedded;
}

at::Tensor decodeTokens(const DecoderWeights &weights, const DecoderConfig &config, const at::Tensor &embedded,
                        KeyValueCache *cache, Probe *probe)
{
    return Pass(weights, config, embedded.size(1), cache, probe).run(embedded);
}

at::Tensor headLogits(const DecoderWeights &weights, const at::Tensor &tokens)
{
    const LinearWeights &head = weights.head.weight.defined() ? weights.head : LinearWeights{weights.tokens, {}};
    return isHalfProduct(tokens, head) ? halfLinearWide(tokens, head) : linear(tokens, head).to(at::kFloat);
}

at::Tensor decoderLogits(const DecoderWeights &weights, const DecoderConfig &config, const at::Tensor &ids,
                         Probe *probe)
{
    return headLogits(weights, decodeTokens(weights, config, embedTokens(weights, ids), nullptr, probe));
}

} // namespace gleaner
