#include "core/models/segmentation/SamConfig.h"

#include <QJsonArray>
#include <QJsonObject>

namespace gleaner {

namespace {

QJsonObject encoderJson(const SamConfig &config)
{
    QJsonArray globalLayers;
    for (const int layer : config.globalLayers)
        globalLayers.append(layer);
    return {{QStringLiteral("hidden_size"), config.width},
            {QStringLiteral("mlp_dim"), config.inner},
            {QStringLiteral("num_hidden_layers"), config.layers},
            {QStringLiteral("num_attention_heads"), config.heads},
            {QStringLiteral("image_size"), config.side},
            {QStringLiteral("patch_size"), config.patch},
            {QStringLiteral("window_size"), config.window},
            {QStringLiteral("global_attn_indexes"), globalLayers},
            {QStringLiteral("use_rel_pos"), config.relativePositions},
            {QStringLiteral("use_abs_pos"), config.absolutePositions},
            {QStringLiteral("qkv_bias"), config.queryKeyValueBias},
            {QStringLiteral("hidden_act"), QLatin1String(activationName(config.activation))},
            {QStringLiteral("layer_norm_eps"), config.epsilon},
            {QStringLiteral("output_channels"), config.channels}};
}

QJsonObject promptsJson(const SamConfig &config)
{
    return {{QStringLiteral("hidden_size"), config.channels},
            {QStringLiteral("image_size"), config.side},
            {QStringLiteral("patch_size"), config.patch},
            {QStringLiteral("image_embedding_size"), config.grid()},
            {QStringLiteral("mask_input_channels"), config.maskChannels}};
}

QJsonObject decoderJson(const SamConfig &config)
{
    return {{QStringLiteral("hidden_size"), config.channels},
            {QStringLiteral("mlp_dim"), config.decoderInner},
            {QStringLiteral("num_hidden_layers"), config.decoderLayers},
            {QStringLiteral("num_attention_heads"), config.decoderHeads},
            {QStringLiteral("attention_downsample_rate"), config.downsampling},
            {QStringLiteral("num_multimask_outputs"), config.maskTokens - 1},
            {QStringLiteral("iou_head_depth"), config.qualityDepth},
            {QStringLiteral("iou_head_hidden_dim"), config.qualityWidth},
            {QStringLiteral("hidden_act"), QLatin1String(activationName(config.decoderActivation))}};
}

} // namespace

QJsonObject SamConfig::toJson() const
{
    return {{QStringLiteral("model_type"), QStringLiteral("sam")},
            {QStringLiteral("architectures"), QJsonArray{QStringLiteral("SamModel")}},
            {QStringLiteral("vision_config"), encoderJson(*this)},
            {QStringLiteral("prompt_encoder_config"), promptsJson(*this)},
            {QStringLiteral("mask_decoder_config"), decoderJson(*this)}};
}

} // namespace gleaner
