#include "core/models/clip/ClipSlots.h"

#include <cmath>

namespace gleaner {

namespace {

constexpr int queryKeyAndValue = 3;

QString name(const char *text) { return QString::fromLatin1(text); }

void addLinear(WeightSlots &slots, const char *stem, LinearWeights &linear, int out, int in, double deviation,
               int matrices = 1)
{
    slots.add(name(stem) + QStringLiteral(".weight"), linear.weight, {out, in}, deviation).matrices = matrices;
    slots.add(name(stem) + QStringLiteral(".bias"), linear.bias, {out});
}

void addLayers(WeightSlots &slots, const char *prefix, std::vector<LayerWeights> &all, const ClipTowerConfig &tower)
{
    all.resize(size_t(tower.layers));
    const double width = tower.width, inward = std::pow(width, -0.5), outward = inward / std::sqrt(2.0 * tower.layers);
    for (size_t i = 0; i < all.size(); ++i)
        slots.scope(QStringLiteral("%1%2.").arg(name(prefix)).arg(i), [&] {
            LayerWeights &layer = all[i];
            slots.norm(name("layer_norm1"), layer.norm1, tower.width);
            addLinear(slots, "self_attn.qkv_proj", layer.queryKeyValue, queryKeyAndValue * tower.width, tower.width,
                      inward, queryKeyAndValue);
            addLinear(slots, "self_attn.out_proj", layer.attentionOut, tower.width, tower.width, outward);
            slots.norm(name("layer_norm2"), layer.norm2, tower.width);
            addLinear(slots, "mlp.fc1", layer.mlpIn, tower.inner, tower.width, std::pow(2 * width, -0.5));
            addLinear(slots, "mlp.fc2", layer.mlpOut, tower.width, tower.inner, outward);
        });
}

} // namespace

WeightSlots clipSlots(ClipWeights &weights, const ClipConfig &config)
{
    const ClipTowerConfig &text = config.text, &image = config.image;
    WeightSlots slots;
    slots.add(name("text_model.embeddings.token_embedding.weight"), weights.tokenEmbedding,
              {config.vocabulary, text.width}, 0.02);
    slots.add(name("text_model.embeddings.position_embedding.weight"), weights.textPositions,
              {config.context, text.width}, 0.01);
    addLayers(slots, "text_model.encoder.layers.", weights.textLayers, text);
    slots.norm(name("text_model.final_layer_norm"), weights.textNorm, text.width);
    slots.add(name("text_projection.weight"), weights.textProjection, {config.projection, text.width},
              std::pow(text.width, -0.5));
    slots.add(name("vision_model.embeddings.class_embedding"), weights.classEmbedding, {image.width},
              std::pow(image.width, -0.5));
    slots.add(name("vision_model.embeddings.patch_embedding.weight"), weights.patchEmbedding,
              {image.width, 3, config.patch, config.patch}, 1 / std::sqrt(3.0 * config.patch * config.patch));
    slots.add(name("vision_model.embeddings.position_embedding.weight"), weights.imagePositions,
              {config.imageTokens(), image.width}, 0.02);
    slots.norm(name("vision_model.pre_layrnorm"), weights.imageNormBefore, image.width);
    addLayers(slots, "vision_model.encoder.layers.", weights.imageLayers, image);
    slots.norm(name("vision_model.post_layernorm"), weights.imageNormAfter, image.width);
    slots.add(name("visual_projection.weight"), weights.imageProjection, {config.projection, image.width},
              std::pow(image.width, -0.5));
    slots.add(name("logit_scale"), weights.logitScale, {}, 0, config.logitScale);
    return slots;
}

} // namespace gleaner
