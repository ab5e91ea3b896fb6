#include "core/models/clip/ClipWeights.h"

#include "core/models/checkpoint/TensorTaker.h"

#include <ATen/ATen.h>

namespace gleaner {

namespace {

using Shape = std::vector<qint64>;

/// A taker that knows the pieces of CLIP.
class Taker : public TensorTaker {
public:
    using TensorTaker::TensorTaker;

    NormWeights norm(const QString &name, qint64 width)
    {
        return {take(name + QStringLiteral(".weight"), {width}), take(name + QStringLiteral(".bias"), {width})};
    }
    LinearWeights linear(const QString &name, qint64 out, qint64 in)
    {
        return {take(name + QStringLiteral(".weight"), {out, in}), take(name + QStringLiteral(".bias"), {out})};
    }
    at::Tensor takeTransposed(const QString &name, const Shape &shape)
    {
        const at::Tensor tensor = take(name, shape);
        return tensor.defined() ? tensor.t().contiguous() : tensor;
    }
    QStringList unexpected() const
    {
        // Constants that some exporters store beside the weights.
        static const QSet<QString> constants{QStringLiteral("input_resolution"), QStringLiteral("context_length"),
                                             QStringLiteral("vocab_size")};
        QStringList names = untaken();
        names.removeIf([](const QString &name) {
            return constants.contains(name) || name.endsWith(QLatin1String(".position_ids"));
        });
        return names;
    }
};

at::Tensor joined(const at::Tensor &query, const at::Tensor &key, const at::Tensor &value)
{
    return query.defined() && key.defined() && value.defined() ? at::cat({query, key, value}) : at::Tensor();
}

LayerWeights huggingFaceLayer(Taker &taker, const QString &prefix, qint64 width, qint64 inner)
{
    const QString attention = prefix + QStringLiteral("self_attn.");
    LayerWeights layer;
    layer.norm1 = taker.norm(prefix + QStringLiteral("layer_norm1"), width);
    const LinearWeights query = taker.linear(attention + QStringLiteral("q_proj"), width, width);
    const LinearWeights key = taker.linear(attention + QStringLiteral("k_proj"), width, width);
    const LinearWeights value = taker.linear(attention + QStringLiteral("v_proj"), width, width);
    layer.queryKeyValue = {joined(query.weight, key.weight, value.weight), joined(query.bias, key.bias, value.bias)};
    layer.attentionOut = taker.linear(attention + QStringLiteral("out_proj"), width, width);
    layer.norm2 = taker.norm(prefix + QStringLiteral("layer_norm2"), width);
    layer.mlpIn = taker.linear(prefix + QStringLiteral("mlp.fc1"), inner, width);
    layer.mlpOut = taker.linear(prefix + QStringLiteral("mlp.fc2"), width, inner);
    return layer;
}

LayerWeights originalLayer(Taker &taker, const QString &prefix, qint64 width, qint64 inner)
{
    LayerWeights layer;
    layer.norm1 = taker.norm(prefix + QStringLiteral("ln_1"), width);
    layer.queryKeyValue = {taker.take(prefix + QStringLiteral("attn.in_proj_weight"), {3 * width, width}),
                           taker.take(prefix + QStringLiteral("attn.in_proj_bias"), {3 * width})};
    layer.attentionOut = taker.linear(prefix + QStringLiteral("attn.out_proj"), width, width);
    layer.norm2 = taker.norm(prefix + QStringLiteral("ln_2"), width);
    layer.mlpIn = taker.linear(prefix + QStringLiteral("mlp.c_fc"), inner, width);
    layer.mlpOut = taker.linear(prefix + QStringLiteral("mlp.c_proj"), width, inner);
    return layer;
}

template <typename MakeLayer>
std::vector<LayerWeights> layersOf(Taker &taker, const QString &prefix, const ClipTowerConfig &tower, MakeLayer make)
{
    std::vector<LayerWeights> layers;
    for (int i = 0; i < tower.layers; ++i)
        layers.push_back(make(taker, QStringLiteral("%1%2.").arg(prefix).arg(i), tower.width, tower.inner));
    return layers;
}

ClipWeights huggingFaceWeights(Taker &taker, const ClipConfig &config)
{
    const auto name = [](const char *text) { return QString::fromLatin1(text); };
    ClipWeights all;
    all.tokenEmbedding =
        taker.take(name("text_model.embeddings.token_embedding.weight"), {config.vocabulary, config.text.width});
    all.textPositions =
        taker.take(name("text_model.embeddings.position_embedding.weight"), {config.context, config.text.width});
    all.textLayers = layersOf(taker, name("text_model.encoder.layers."), config.text, huggingFaceLayer);
    all.textNorm = taker.norm(name("text_model.final_layer_norm"), config.text.width);
    all.textProjection = taker.take(name("text_projection.weight"), {config.projection, config.text.width});
    all.classEmbedding = taker.take(name("vision_model.embeddings.class_embedding"), {config.image.width});
    all.patchEmbedding = taker.take(name("vision_model.embeddings.patch_embedding.weight"),
                                    {config.image.width, 3, config.patch, config.patch});
    all.imagePositions = taker.take(name("vision_model.embeddings.position_embedding.weight"),
                                    {config.imageTokens(), config.image.width});
    all.imageNormBefore = taker.norm(name("vision_model.pre_layrnorm"), config.image.width); // sic
    all.imageLayers = layersOf(taker, name("vision_model.encoder.layers."), config.image, huggingFaceLayer);
    all.imageNormAfter = taker.norm(name("vision_model.post_layernorm"), config.image.width);
    all.imageProjection = taker.take(name("visual_projection.weight"), {config.projection, config.image.width});
    return all;
}

ClipWeights originalWeights(Taker &taker, const ClipConfig &config)
{
    const auto name = [](const char *text) { return QString::fromLatin1(text); };
    ClipWeights all;
    all.tokenEmbedding = taker.take(name("token_embedding.weight"), {config.vocabulary, config.text.width});
    all.textPositions = taker.take(name("positional_embedding"), {config.context, config.text.width});
    all.textLayers = layersOf(taker, name("transformer.resblocks."), config.text, originalLayer);
    all.textNorm = taker.norm(name("ln_final"), config.text.width);
    all.textProjection = taker.takeTransposed(name("text_projection"), {config.text.width, config.projection});
    all.classEmbedding = taker.take(name("visual.class_embedding"), {config.image.width});
    all.patchEmbedding = taker.take(name("visual.conv1.weight"), {config.image.width, 3, config.patch, config.patch});
    all.imagePositions = taker.take(name("visual.positional_embedding"), {config.imageTokens(), config.image.width});
    all.imageNormBefore = taker.norm(name("visual.ln_pre"), config.image.width);
    all.imageLayers = layersOf(taker, name("visual.transformer.resblocks."), config.image, originalLayer);
    all.imageNormAfter = taker.norm(name("visual.ln_post"), config.image.width);
    all.imageProjection = taker.takeTransposed(name("visual.proj"), {config.image.width, config.projection});
    return all;
}

void addLayers(std::map<QString, at::Tensor> &named, const QString &prefix, const std::vector<LayerWeights> &layers)
{
    for (size_t i = 0; i < layers.size(); ++i) {
        const LayerWeights &layer = layers[i];
        const auto add = [&](const char *name, const at::Tensor &weight, const at::Tensor &bias) {
            const QString stem = QStringLiteral("%1%2.%3").arg(prefix).arg(i).arg(QLatin1String(name));
            named[stem + QStringLiteral(".weight")] = weight;
            named[stem + QStringLiteral(".bias")] = bias;
        };
        const auto weights = layer.queryKeyValue.weight.chunk(3), biases = layer.queryKeyValue.bias.chunk(3);
        add("layer_norm1", layer.norm1.weight, layer.norm1.bias);
        add("self_attn.q_proj", weights[0], biases[0]);
        add("self_attn.k_proj", weights[1], biases[1]);
        add("self_attn.v_proj", weights[2], biases[2]);
        add("self_attn.out_proj", layer.attentionOut.weight, layer.attentionOut.bias);
        add("layer_norm2", layer.norm2.weight, layer.norm2.bias);
        add("mlp.fc1", layer.mlpIn.weight, layer.mlpIn.bias);
        add("mlp.fc2", layer.mlpOut.weight, layer.mlpOut.bias);
    }
}

} // namespace

LoadedClip loadClip(const Checkpoint &checkpoint, const ClipConfig &config, ClipLayout layout)
{
    Taker taker(checkpoint);
    LoadedClip clip;
    clip.weights =
        layout == ClipLayout::HuggingFace ? huggingFaceWeights(taker, config) : originalWeights(taker, config);
    taker.refuseIfMissing(QStringLiteral("CLIP"));
    const QString scale = QStringLiteral("logit_scale");
    if (taker.has(scale))
        clip.weights.logitScale = taker.take(scale, {});
    else {
        clip.weights.logitScale = at::scalar_tensor(config.logitScale);
        clip.missing.append(scale);
    }
    clip.unexpected = taker.unexpected();
    return clip;
}

std::map<QString, at::Tensor> huggingFaceTensors(const ClipWeights &weights)
{
    const auto name = [](const char *text) { return QString::fromLatin1(text); };
    std::map<QString, at::Tensor> named{
        {name("text_model.embeddings.token_embedding.weight"), weights.tokenEmbedding},
        {name("text_model.embeddings.position_embedding.weight"), weights.textPositions},
        {name("text_model.final_layer_norm.weight"), weights.textNorm.weight},
        {name("text_model.final_layer_norm.bias"), weights.textNorm.bias},
        {name("text_projection.weight"), weights.textProjection},
        {name("vision_model.embeddings.class_embedding"), weights.classEmbedding},
        {name("vision_model.embeddings.patch_embedding.weight"), weights.patchEmbedding},
        {name("vision_model.embeddings.position_embedding.weight"), weights.imagePositions},
        {name("vision_model.pre_layrnorm.weight"), weights.imageNormBefore.weight},
        {name("vision_model.pre_layrnorm.bias"), weights.imageNormBefore.bias},
        {name("vision_model.post_layernorm.weight"), weights.imageNormAfter.weight},
        {name("vision_model.post_layernorm.bias"), weights.imageNormAfter.bias},
        {name("visual_projection.weight"), weights.imageProjection},
        {name("logit_scale"), weights.logitScale}};
    addLayers(named, name("text_model.encoder.layers."), weights.textLayers);
    addLayers(named, name("vision_model.encoder.layers."), weights.imageLayers);
    return named;
}

} // namespace gleaner
