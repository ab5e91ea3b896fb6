#include "core/models/language/LlavaWeights.h"

#include "core/models/ModelSource.h"
#include "core/models/clip/ClipTowers.h"

#include <ATen/ATen.h>

namespace gleaner {

namespace {

QString named(const char *text) { return QString::fromLatin1(text); }

/// Files hold queries, keys and values apart.
void addTower(WeightSlots &slots, ClipWeights &clip, const ClipConfig &config)
{
    const int64_t width = config.image.width;
    const size_t layers = size_t(config.image.layers);
    clip.imageLayers.resize(layers);
    slots.add(named("embeddings.class_embedding"), clip.classEmbedding, {width});
    slots.add(named("embeddings.patch_embedding.weight"), clip.patchEmbedding, {width, 3, config.patch, config.patch});
    slots.add(named("embeddings.position_embedding.weight"), clip.imagePositions, {config.imageTokens(), width});
    slots.norm(named("pre_layrnorm"), clip.imageNormBefore, width); // sic
    for (size_t i = 0; i < layers; ++i)
        slots.scope(named("encoder.layers.%1.").arg(i), [&] {
            LayerWeights &layer = clip.imageLayers[i];
            slots.norm(named("layer_norm1"), layer.norm1, width);
            slots.linear(named("self_attn.q_proj"), layer.query, width, width);
            slots.linear(named("self_attn.k_proj"), layer.key, width, width);
            slots.linear(named("self_attn.v_proj"), layer.value, width, width);
            slots.linear(named("self_attn.out_proj"), layer.attentionOut, width, width);
            slots.norm(named("layer_norm2"), layer.norm2, width);
            slots.linear(named("mlp.fc1"), layer.mlpIn, config.image.inner, width);
            slots.linear(named("mlp.fc2"), layer.mlpOut, width, config.image.inner);
        });
}

QString newerName(const QString &name)
{
    if (name == QLatin1String("language_model.lm_head.weight"))
        return named("lm_head.weight");
    if (name.startsWith(QLatin1String("language_model.model.")))
        return named("model.language_model.") + name.mid(int(sizeof("language_model.model.")) - 1);
    return named("model.") + name;
}

} // namespace

WeightSlots llavaSlots(LlavaWeights &weights, const LlavaConfig &config)
{
    WeightSlots slots;
    slots.scope(named("vision_tower.vision_model."), [&] { addTower(slots, weights.clip, config.clip); });
    slots.scope(named("multi_modal_projector."), [&] {
        slots.linear(named("linear_1"), weights.projectorIn, config.text.width, config.clip.image.width,
                     config.projectorBias);
        slots.linear(named("linear_2"), weights.projectorOut, config.text.width, config.text.width,
                     config.projectorBias);
    });
    slots.scope(named("language_model."), [&] { addDecoderSlots(slots, weights.text, config.text); });
    return slots;
}

void joinLlavaWeights(LlavaWeights &weights)
{
    for (LayerWeights &layer : weights.clip.imageLayers)
        joinQueryKeyValue(layer);
}

LlavaWeights loadLlava(const ModelSource &source, const LlavaConfig &config, LoadedWeights &account)
{
    LlavaWeights weights;
    const bool newer = source.checkpoint.has(named("model.multi_modal_projector.linear_1.weight"));
    LoadOptions options{named("LLaVA")};
    options.nameInFile = [&](const QString &name) { return newer ? newerName(name) : name; };
    options.ignored = [&](const QString &name) { // the norm after the last layer serves CLIP's own feature
        return name.contains(QLatin1String("vision_model.post_layernorm.")) ||
               name.endsWith(QLatin1String(".position_ids")) || name.endsWith(QLatin1String(".rotary_emb.inv_freq")) ||
               (config.text.tiedHead && name.endsWith(QLatin1String("lm_head.weight")));
    };
    account = loadWeights(llavaSlots(weights, config), source.checkpoint, options);
    joinLlavaWeights(weights);
    return weights;
}

at::Tensor llavaTowerTokens(const LlavaWeights &weights, const LlavaConfig &config, const at::Tensor &pixels)
{
    const at::Tensor tokens = clipImageTokens(weights.clip, config.clip, pixels, config.towerLayers);
    return config.dropsClass ? tokens.narrow(1, 1, tokens.size(1) - 1) : tokens;
}

at::Tensor llavaProjected(const LlavaWeights &weights, const LlavaConfig &config, const at::Tensor &tokens)
{
    return linear(activate(linear(tokens, weights.projectorIn), config.activation), weights.projectorOut);
}

} // namespace gleaner
