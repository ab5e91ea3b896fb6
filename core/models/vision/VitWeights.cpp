#include "core/models/vision/VitWeights.h"

namespace gleaner {

namespace {

constexpr double embeddingDeviation = 0.02;

/// What a family calls the parts of a layer and what surrounds the layers.
struct Names {
    QString classToken, positions, registers, patch, layers, norm, head;
    QString norm1, attention, attentionOut, scale1, norm2, mlpIn, mlpOut, scale2;
};

Names namesOf(const VitConfig &config)
{
    const auto text = [](const char *name) { return QString::fromLatin1(name); };
    const bool isGated = config.gated;
    if (config.family == VitFamily::Original)
        return {text("cls_token"),
                text("pos_embed"),
                text("register_tokens"),
                text("patch_embed.proj"),
                text("blocks.%1."),
                text("norm"),
                text("head"),
                text("norm1"),
                text("attn.qkv"),
                text("attn.proj"),
                text("ls1.gamma"),
                text("norm2"),
                text(isGated ? "mlp.w12" : "mlp.fc1"),
                text(isGated ? "mlp.w3" : "mlp.fc2"),
                text("ls2.gamma")};
    const bool isVit = config.family == VitFamily::Vit;
    return {text("embeddings.cls_token"),
            text("embeddings.position_embeddings"),
            text("embeddings.register_tokens"),
            text("embeddings.patch_embeddings.projection"),
            text("encoder.layer.%1."),
            text("layernorm"),
            text("classifier"),
            text(isVit ? "layernorm_before" : "norm1"),
            text("attention.attention."),
            text("attention.output.dense"),
            text("layer_scale1.lambda1"),
            text(isVit ? "layernorm_after" : "norm2"),
            text(isVit ? "intermediate.dense" : (isGated ? "mlp.weights_in" : "mlp.fc1")),
            text(isVit ? "output.dense" : (isGated ? "mlp.weights_out" : "mlp.fc2")),
            text("layer_scale2.lambda1")};
}

void addLayer(WeightSlots &slots, BlockWeights &layer, const VitConfig &config, const Names &names)
{
    const int64_t width = config.width, inner = config.inner;
    const bool bias = config.queryKeyValueBias;
    slots.norm(names.norm1, layer.norm1, width);
    if (config.family == VitFamily::Original) {
        slots.linear(names.attention, layer.queryKeyValue, 3 * width, width, bias);
    } else {
        slots.linear(names.attention + QStringLiteral("query"), layer.query, width, width, bias);
        slots.linear(names.attention + QStringLiteral("key"), layer.key, width, width, bias);
        slots.linear(names.attention + QStringLiteral("value"), layer.value, width, width, bias);
    }
    slots.linear(names.attentionOut, layer.attentionOut, width, width);
    slots.norm(names.norm2, layer.norm2, width);
    slots.linear(names.mlpIn, layer.mlpIn, config.gated ? 2 * inner : inner, width);
    slots.linear(names.mlpOut, layer.mlpOut, width, inner);
    if (config.layerScale) {
        slots.add(names.scale1, layer.scale1, {width}, 0, 1);
        slots.add(names.scale2, layer.scale2, {width}, 0, 1);
    }
}

} // namespace

WeightSlots vitSlots(VitWeights &weights, const VitConfig &config)
{
    const Names names = namesOf(config);
    const int64_t width = config.width, grid = config.grid();
    WeightSlots slots;
    slots.add(names.classToken, weights.classToken, {1, 1, width}, embeddingDeviation);
    slots.add(names.positions, weights.positions, {1, 1 + grid * grid, width}, embeddingDeviation);
    if (config.registers > 0)
        slots.add(names.registers, weights.registers, {1, config.registers, width}, embeddingDeviation);
    slots.convolution(names.patch, weights.patch, width, 3, config.patch, config.patch);
    weights.layers.resize(size_t(config.layers));
    for (int i = 0; i < config.layers; ++i)
        slots.scope(names.layers.arg(i), [&] { addLayer(slots, weights.layers[size_t(i)], config, names); });
    slots.norm(names.norm, weights.norm, width);
    if (config.classes > 0)
        slots.linear(names.head, weights.head, config.classes, config.features());
    return slots;
}

void joinVitWeights(VitWeights &weights, const VitConfig &config)
{
    if (config.family != VitFamily::Original)
        for (BlockWeights &layer : weights.layers)
            joinQueryKeyValue(layer);
}

} // namespace gleaner
