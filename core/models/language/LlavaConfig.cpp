#include "core/models/language/LlavaConfig.h"

#include "core/models/checkpoint/ConfigReader.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace gleaner {

namespace {

constexpr int widest = ConfigReader::widest, mostLayers = ConfigReader::mostLayers;
constexpr int largestSide = ConfigReader::largestSide;

QString tr(const char *text) { return QCoreApplication::translate("LlavaConfig", text); }
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

QJsonObject decoderJson(const DecoderConfig &config)
{
    return {{named("model_type"), named("llama")},
            {named("hidden_size"), config.width},
            {named("intermediate_size"), config.inner},
            {named("num_hidden_layers"), config.layers},
            {named("num_attention_heads"), config.heads},
            {named("num_key_value_heads"), config.keyHeads},
            {named("vocab_size"), config.vocabulary},
            {named("max_position_embeddings"), config.context},
            {named("rms_norm_eps"), config.epsilon},
            {named("rope_theta"), config.rotary.base},
            {named("hidden_act"), QString::fromLatin1(activationName(config.activation))},
            {named("tie_word_embeddings"), config.tiedHead}};
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

QJsonObject LlavaConfig::toJson() const
{
    QJsonObject tower = clip.toJson()[named("vision_config")].toObject();
    tower[named("model_type")] = named("clip_vision_model");
    return {{named("architectures"), QJsonArray{named("LlavaForConditionalGeneration")}},
            {named("model_type"), named("llava")},
            {named("image_token_index"), imageToken},
            {named("projector_hidden_act"), QString::fromLatin1(activationName(activation))},
            {named("multimodal_projector_bias"), projectorBias},
            {named("vision_feature_layer"), towerLayers - clip.image.layers - 1},
            {named("vision_feature_select_strategy"), dropsClass ? named("default") : named("full")},
            {named("text_config"), decoderJson(text)},
            {named("vision_config"), tower}};
}

} // namespace gleaner
