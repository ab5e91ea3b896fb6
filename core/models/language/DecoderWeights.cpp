#include "core/models/language/DecoderWeights.h"

#include "core/support/Random.h"

#include <ATen/ATen.h>
#include <algorithm>
#include <cmath>

namespace gleaner {

namespace {

QString named(const char *text) { return QString::fromLatin1(text); }

/// GPT-2 draws all weights with 0.02, and what enters the residual stream with less the deeper the network.
constexpr double deviation = 0.02;

void gptLayer(WeightSlots &slots, DecoderLayer &layer, const DecoderConfig &config)
{
    slots.norm(named("ln_1"), layer.norm1, config.width);
    slots.transposedLinear(named("attn.c_attn"), layer.queryKeyValue, 3 * config.width, config.width, false).matrices =
        3;
    slots.add(named("attn.c_attn.bias"), layer.queryKeyValue.bias, {3 * config.width}).optional = true;
    slots.transposedLinear(named("attn.c_proj"), layer.attentionOut, config.width, config.width);
    slots.norm(named("ln_2"), layer.norm2, config.width);
    slots.transposedLinear(named("mlp.c_fc"), layer.up, config.inner, config.width);
    slots.transposedLinear(named("mlp.c_proj"), layer.down, config.width, config.inner);
}

void llamaLayer(WeightSlots &slots, DecoderLayer &layer, const DecoderConfig &config)
{
    const int64_t queries = int64_t(config.heads) * config.headWidth,
                  keys = int64_t(config.keyHeads) * config.headWidth;
    slots.scale(named("input_layernorm"), layer.norm1.weight, config.width);
    slots.linear(named("self_attn.q_proj"), layer.query, queries, config.width, config.queryBias);
    slots.linear(named("self_attn.k_proj"), layer.key, keys, config.width, config.queryBias);
    slots.linear(named("self_attn.v_proj"), layer.value, keys, config.width, config.queryBias);
    slots.linear(named("self_attn.o_proj"), layer.attentionOut, config.width, queries, config.outputBias);
    slots.scale(named("post_attention_layernorm"), layer.norm2.weight, config.width);
    slots.linear(named("mlp.gate_proj"), layer.gate, config.inner, config.width, config.innerBias);
    slots.linear(named("mlp.up_proj"), layer.up, config.inner, config.width, config.innerBias);
    slots.linear(named("mlp.down_proj"), layer.down, config.width, config.inner, config.innerBias);
}

} // namespace

void addDecoderSlots(WeightSlots &slots, DecoderWeights &weights, const DecoderConfig &config)
{
    weights.layers.resize(size_t(config.layers));
    slots.scope(config.llama ? named("model.") : named("transformer."), [&] {
        slots.add(config.llama ? named("embed_tokens.weight") : named("wte.weight"), weights.tokens,
                  {config.vocabulary, config.width}, deviation);
        if (!config.llama)
            slots.add(named("wpe.weight"), weights.positions, {config.context, config.width}, deviation / 2);
        for (int i = 0; i < config.layers; ++i)
            slots.scope((config.llama ? named("layers.%1.") : named("h.%1.")).arg(i),
                        [&] { (config.llama ? llamaLayer : gptLayer)(slots, weights.layers[size_t(i)], config); });
        if (config.llama)
            slots.scale(named("norm"), weights.norm.weight, config.width);
        else
            slots.norm(named("ln_f"), weights.norm, config.width);
    });
    if (!config.tiedHead)
        slots.linear(named("lm_head"), weights.head, config.vocabulary, config.width, false);
}

WeightSlots decoderSlots(DecoderWeights &weights, const DecoderConfig &config)
{
    WeightSlots slots;
    addDecoderSlots(slots, weights, config);
    return slots;
}

at::Tensor drawnRows(int64_t rows, const at::Tensor &known, uint64_t seed)
{
    Random random(seed);
    const double spread = known.std().item<double>();
    at::Tensor drawn = at::empty({rows, known.size(1)});
    std::generate_n(drawn.data_ptr<float>(), drawn.numel(), [&] { return float(spread * random.normal()); });
    return drawn;
}

} // namespace gleaner
