#include "core/models/language/T5Network.h"

#include <cmath>

namespace gleaner {

namespace {

QString named(const char *text) { return QString::fromLatin1(text); }

void addAttention(WeightSlots &slots, const char *name, T5Attention &attention, const T5Config &config)
{
    const int64_t all = int64_t(config.heads) * config.headWidth;
    slots.scope(named(name) + QLatin1Char('.'), [&] {
        slots.linear(named("q"), attention.query, all, config.width, false);
        slots.linear(named("k"), attention.key, all, config.width, false);
        slots.linear(named("v"), attention.value, all, config.width, false);
        slots.linear(named("o"), attention.out, config.width, all, false);
    });
    slots.scale(named("layer_norm"), attention.norm, config.width);
}

void addInner(WeightSlots &slots, T5Layer &layer, const T5Config &config)
{
    slots.scope(named("DenseReluDense."), [&] {
        if (config.gated)
            slots.linear(named("wi_0"), layer.gate, config.inner, config.width, false);
        slots.linear(config.gated ? named("wi_1") : named("wi"), layer.up, config.inner, config.width, false);
        slots.linear(named("wo"), layer.down, config.width, config.inner, false);
    });
    slots.scale(named("layer_norm"), layer.innerNorm, config.width);
}

void addStack(WeightSlots &slots, T5Stack &stack, const T5Config &config, int layers, bool decoder)
{
    stack.layers.resize(size_t(layers));
    slots.add(named("block.0.layer.0.SelfAttention.relative_attention_bias.weight"), stack.positions,
              {config.buckets, config.heads}, 0.1);
    for (int i = 0; i < layers; ++i)
        slots.scope(named("block.%1.").arg(i), [&] {
            T5Layer &layer = stack.layers[size_t(i)];
            slots.scope(named("layer.0."), [&] { addAttention(slots, "SelfAttention", layer.self, config); });
            if (decoder)
                slots.scope(named("layer.1."), [&] { addAttention(slots, "EncDecAttention", layer.cross, config); });
            slots.scope(decoder ? named("layer.2.") : named("layer.1."), [&] { addInner(slots, layer, config); });
        });
    slots.scale(named("final_layer_norm"), stack.norm, config.width);
}

} // namespace

WeightSlots t5Slots(T5Weights &weights, const T5Config &config)
{
    WeightSlots slots;
    slots.add(named("shared.weight"), weights.tokens, {config.vocabulary, config.width}, 1);
    slots.scope(named("encoder."), [&] { addStack(slots, weights.encoder, config, config.layers, false); });
    slots.scope(named("decoder."), [&] { addStack(slots, weights.decoder, config, config.decoderLayers, true); });
    if (!config.tiedHead)
        slots.linear(named("lm_head"), weights.head, config.vocabulary, config.width, false);
    return slots;
}

} // namespace gleaner
