#include "core/models/language/LlavaWeights.h"

#include "core/models/ModelSource.h"
#include "core/models/checkpoint/ConfigReader.h"

#include <ATen/ATen.h>
#include <QCoreApplication>

namespace gleaner {

namespace {

constexpr int widest = ConfigReader::widest, mostLayers = ConfigReader::mostLayers;
constexpr int largestSide = ConfigReader::largestSide;

QString tr(const char *text) { return QCoreApplication::translate("LlavaWeights", text); }
QString named(const char *text) { return QString::fromLatin1(text); }

ClipConfig imageTower(const ConfigReader &reader)
{
    const QString type = reader.text("model_type", QStringLiteral("clip_vision_model"));
    if (type != QLatin1String("clip_vision_model"))
        reader.refuse(tr("the image tower “%1” is not supported").arg(type));
    ClipConfig config;
    config.image.width = reader.whole("hidden_size", 768, widest);
    config.image.inner = reader.whole("intermediate_size", 3072, 4 * widest);
    config.image.layers = reader.whole("num_hidden_layers", 12, mostLayers);
    config.image.heads = reader.whole("num_attention_heads", 12, widest);
    config.image.activation = reader.activation("hidden_act", Activation::QuickGelu);
    config.image.epsilon = reader.epsilon("layer_norm_eps", 1e-5);
    config.side = reader.whole("image_size", 224, largestSide);
    config.patch = reader.whole("patch_size", 32, largestSide);
    reader.checkDivisible(config.image.width, config.image.heads, tr("the image tower's width by its heads"));
    reader.checkDivisible(config.side, config.patch, tr("the picture's side by the patch's"));
    return config;
}

/// CLIP's layers hold queries, keys and values together, files apart.
struct TowerParts {
    std::vector<LinearWeights> query, key, value;
};

void addTower(WeightSlots &slots, ClipWeights &clip, TowerParts &parts, const ClipConfig &config)
{
    const int64_t width = config.image.width;
    const size_t layers = size_t(config.image.layers);
    clip.imageLayers.resize(layers);
    for (auto *each : {&parts.query, &parts.key, &parts.value})
        each->resize(layers);
    slots.add(named("embeddings.class_embedding"), clip.classEmbedding, {width});
    slots.add(named("embeddings.patch_embedding.weight"), clip.patchEmbedding, {width, 3, config.patch, config.patch});
    slots.add(named("embeddings.position_embedding.weight"), clip.imagePositions, {config.imageTokens(), width});
    slots.norm(named("pre_layrnorm"), clip.imageNormBefore, width); // sic
    for (size_t i = 0; i < layers; ++i)
        slots.scope(named("encoder.layers.%1.").arg(i), [&] {
            LayerWeights &layer = clip.imageLayers[i];
            slots.norm(named("layer_norm1"), layer.norm1, width);
            slots.linear(named("self_attn.q_proj"), parts.query[i], width, width);
            slots.linear(named("self_attn.k_proj"), parts.key[i], width, width);
            slots.linear(named("self_attn.v_proj"), parts.value[i], width, width);
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

LlavaConfig LlavaConfig::read(const ConfigReader &reader)
{
    const ConfigReader text = reader.inside("text_config"), image = reader.inside("vision_config");
    LlavaConfig config;
    config.clip = imageTower(image);
    const QString type = text.text("model_type", QStringLiteral("llama"));
    if (!QStringList{named("llama"), named("mistral"), named("qwen2")}.contains(type))
        reader.refuse(tr("the language model “%1” is not supported").arg(type));
    config.text = DecoderConfig::llamaFamily(text, type);
    const int all = config.clip.image.layers, layer = reader.whole("vision_feature_layer", -2, all, -all - 1);
    config.towerLayers = layer < 0 ? all + 1 + layer : layer;
    const QString strategy = reader.text("vision_feature_select_strategy", QStringLiteral("default"));
    if (strategy != QLatin1String("default") && strategy != QLatin1String("full"))
        reader.refuse(tr("the choice of patches “%1” is not supported").arg(strategy));
    config.dropsClass = strategy == QLatin1String("default");
    const int newer = reader.whole("image_token_id", 32000, ConfigReader::mostSymbols, 0);
    config.imageToken = reader.whole("image_token_index", newer, ConfigReader::mostSymbols, 0);
    config.activation = reader.activation("projector_hidden_act", Activation::Gelu);
    config.projectorBias = reader.flag("multimodal_projector_bias", true);
    return config;
}

LlavaWeights loadLlava(const ModelSource &source, const LlavaConfig &config, LoadedWeights &account)
{
    LlavaWeights weights;
    TowerParts parts;
    WeightSlots slots;
    slots.scope(named("vision_tower.vision_model."), [&] { addTower(slots, weights.clip, parts, config.clip); });
    slots.scope(named("multi_modal_projector."), [&] {
        slots.linear(named("linear_1"), weights.projectorIn, config.text.width, config.clip.image.width,
                     config.projectorBias);
        slots.linear(named("linear_2"), weights.projectorOut, config.text.width, config.text.width,
                     config.projectorBias);
    });
    slots.scope(named("language_model."), [&] { addDecoderSlots(slots, weights.text, config.text); });
    const bool newer = source.checkpoint.has(named("model.multi_modal_projector.linear_1.weight"));
    LoadOptions options{named("LLaVA")};
    options.nameInFile = [&](const QString &name) { return newer ? newerName(name) : name; };
    options.ignored = [&](const QString &name) { // the norm after the last layer serves CLIP's own feature
        return name.contains(QLatin1String("vision_model.post_layernorm.")) ||
               name.endsWith(QLatin1String(".position_ids")) || name.endsWith(QLatin1String(".rotary_emb.inv_freq")) ||
               (config.text.tiedHead && name.endsWith(QLatin1String("lm_head.weight")));
    };
    account = loadWeights(slots, source.checkpoint, options);
    for (size_t i = 0; i < weights.clip.imageLayers.size(); ++i)
        weights.clip.imageLayers[i].queryKeyValue = {
            at::cat({parts.query[i].weight, parts.key[i].weight, parts.value[i].weight}),
            at::cat({parts.query[i].bias, parts.key[i].bias, parts.value[i].bias})};
    return weights;
}

} // namespace gleaner
