#include "core/models/segmentation/SamWeights.h"

#include <QRegularExpression>
#include <cmath>

namespace gleaner {

namespace {

constexpr double embeddingDeviation = 0.02;
constexpr int hyperDepth = 3;

/// A transposed convolution of stride and size 2.
void addDoubling(WeightSlots &slots, const QString &name, ConvolutionWeights &weights, int64_t in, int64_t out)
{
    slots.add(name + QStringLiteral(".weight"), weights.weight, {in, out, 2, 2}, std::sqrt(1.0 / double(in)));
    slots.add(name + QStringLiteral(".bias"), weights.bias, {out});
}

void addAttention(WeightSlots &slots, const QString &name, SamAttention &weights, int64_t width, int64_t inner)
{
    slots.scope(name + QLatin1Char('.'), [&] {
        slots.linear(QStringLiteral("q_proj"), weights.query, inner, width);
        slots.linear(QStringLiteral("k_proj"), weights.key, inner, width);
        slots.linear(QStringLiteral("v_proj"), weights.value, inner, width);
        slots.linear(QStringLiteral("out_proj"), weights.out, width, inner);
    });
}

void addMlp(WeightSlots &slots, const QString &name, std::vector<LinearWeights> &layers, int depth, int64_t in,
            int64_t inner, int64_t out)
{
    layers.resize(size_t(depth));
    slots.scope(name + QLatin1Char('.'), [&] {
        slots.linear(QStringLiteral("proj_in"), layers.front(), inner, in);
        for (int i = 1; i + 1 < depth; ++i)
            slots.linear(QStringLiteral("layers.%1").arg(i - 1), layers[size_t(i)], inner, inner);
        slots.linear(QStringLiteral("proj_out"), layers.back(), out, inner);
    });
}

void addEncoderLayer(WeightSlots &slots, SamEncoderLayer &layer, const SamConfig &config, int64_t tableRows)
{
    const int64_t width = config.width;
    slots.norm(QStringLiteral("layer_norm1"), layer.norm1, width);
    slots.linear(QStringLiteral("attn.qkv"), layer.queryKeyValue, 3 * width, width, config.queryKeyValueBias);
    slots.linear(QStringLiteral("attn.proj"), layer.attentionOut, width, width);
    if (config.relativePositions) {
        const int64_t perHead = width / config.heads;
        slots.add(QStringLiteral("attn.rel_pos_h"), layer.rowTable, {tableRows, perHead}, embeddingDeviation);
        slots.add(QStringLiteral("attn.rel_pos_w"), layer.columnTable, {tableRows, perHead}, embeddingDeviation);
    }
    slots.norm(QStringLiteral("layer_norm2"), layer.norm2, width);
    slots.linear(QStringLiteral("mlp.lin1"), layer.mlpIn, config.inner, width);
    slots.linear(QStringLiteral("mlp.lin2"), layer.mlpOut, width, config.inner);
}

void addEncoder(WeightSlots &slots, SamEncoderWeights &weights, const SamConfig &config)
{
    slots.convolution(QStringLiteral("patch_embed.projection"), weights.patch, config.width, 3, config.patch,
                      config.patch);
    if (config.absolutePositions)
        slots.add(QStringLiteral("pos_embed"), weights.positions, {1, config.grid(), config.grid(), config.width},
                  embeddingDeviation);
    weights.layers.resize(size_t(config.layers));
    for (int i = 0; i < config.layers; ++i)
        slots.scope(QStringLiteral("layers.%1.").arg(i),
                    [&] { addEncoderLayer(slots, weights.layers[size_t(i)], config, config.tableRows(i)); });
    slots.convolution(QStringLiteral("neck.conv1"), weights.neck1, config.channels, config.width, 1, 1, false);
    slots.norm(QStringLiteral("neck.layer_norm1"), weights.neckNorm1, config.channels);
    slots.convolution(QStringLiteral("neck.conv2"), weights.neck2, config.channels, config.channels, 3, 3, false);
    slots.norm(QStringLiteral("neck.layer_norm2"), weights.neckNorm2, config.channels);
}

void addPrompts(WeightSlots &slots, SamPromptWeights &weights, const SamConfig &config)
{
    const int64_t channels = config.channels, inner = config.maskChannels;
    for (size_t i = 0; i < weights.pointKinds.size(); ++i)
        slots.add(QStringLiteral("point_embed.%1.weight").arg(i), weights.pointKinds[i], {1, channels}, 1);
    slots.add(QStringLiteral("not_a_point_embed.weight"), weights.notAPoint, {1, channels}, 1);
    slots.add(QStringLiteral("no_mask_embed.weight"), weights.noMask, {1, channels}, 1);
    slots.scope(QStringLiteral("mask_embed."), [&] {
        slots.convolution(QStringLiteral("conv1"), weights.mask[0], inner / 4, 1, 2, 2);
        slots.norm(QStringLiteral("layer_norm1"), weights.maskNorms[0], inner / 4);
        slots.convolution(QStringLiteral("conv2"), weights.mask[1], inner, inner / 4, 2, 2);
        slots.norm(QStringLiteral("layer_norm2"), weights.maskNorms[1], inner);
        slots.convolution(QStringLiteral("conv3"), weights.mask[2], channels, inner, 1, 1);
    });
}

void addDecoderLayer(WeightSlots &slots, SamDecoderLayer &layer, const SamConfig &config)
{
    const int64_t channels = config.channels, inner = config.channels / config.downsampling;
    addAttention(slots, QStringLiteral("self_attn"), layer.self, channels, channels);
    slots.norm(QStringLiteral("layer_norm1"), layer.norm1, channels);
    addAttention(slots, QStringLiteral("cross_attn_token_to_image"), layer.tokenToImage, channels, inner);
    slots.norm(QStringLiteral("layer_norm2"), layer.norm2, channels);
    slots.linear(QStringLiteral("mlp.lin1"), layer.mlpIn, config.decoderInner, channels);
    slots.linear(QStringLiteral("mlp.lin2"), layer.mlpOut, channels, config.decoderInner);
    slots.norm(QStringLiteral("layer_norm3"), layer.norm3, channels);
    addAttention(slots, QStringLiteral("cross_attn_image_to_token"), layer.imageToToken, channels, inner);
    slots.norm(QStringLiteral("layer_norm4"), layer.norm4, channels);
}

void addDecoder(WeightSlots &slots, SamDecoderWeights &weights, const SamConfig &config)
{
    const int64_t channels = config.channels;
    slots.add(QStringLiteral("iou_token.weight"), weights.qualityToken, {1, channels}, 1);
    slots.add(QStringLiteral("mask_tokens.weight"), weights.maskTokens, {config.maskTokens, channels}, 1);
    weights.layers.resize(size_t(config.decoderLayers));
    for (int i = 0; i < config.decoderLayers; ++i)
        slots.scope(QStringLiteral("transformer.layers.%1.").arg(i),
                    [&] { addDecoderLayer(slots, weights.layers[size_t(i)], config); });
    addAttention(slots, QStringLiteral("transformer.final_attn_token_to_image"), weights.last, channels,
                 channels / config.downsampling);
    slots.norm(QStringLiteral("transformer.layer_norm_final_attn"), weights.lastNorm, channels);
    addDoubling(slots, QStringLiteral("upscale_conv1"), weights.up1, channels, channels / 4);
    slots.norm(QStringLiteral("upscale_layer_norm"), weights.upNorm, channels / 4);
    addDoubling(slots, QStringLiteral("upscale_conv2"), weights.up2, channels / 4, channels / 8);
    weights.hyper.resize(size_t(config.maskTokens));
    for (int i = 0; i < config.maskTokens; ++i)
        addMlp(slots, QStringLiteral("output_hypernetworks_mlps.%1").arg(i), weights.hyper[size_t(i)], hyperDepth,
               channels, channels, channels / 8);
    addMlp(slots, QStringLiteral("iou_prediction_head"), weights.quality, config.qualityDepth, channels,
           config.qualityWidth, config.maskTokens);
}

/// Layer numbers of an MLP: the authors count all layers, the hub gives the first and the last names.
void renameMlp(QString &name, const SamConfig &config)
{
    const bool quality = name.contains(QLatin1String("iou_prediction_head."));
    if (!quality && !name.contains(QLatin1String("output_hypernetworks_mlps.")))
        return;
    static const QRegularExpression middle(QStringLiteral("\\.layers\\.(\\d+)\\."));
    if (const auto match = middle.match(name); match.hasMatch())
        name.replace(match.capturedStart(), match.capturedLength(),
                     QStringLiteral(".layers.%1.").arg(match.captured(1).toInt() + 1));
    name.replace(QLatin1String(".proj_in."), QLatin1String(".layers.0."));
    name.replace(QLatin1String(".proj_out."),
                 QStringLiteral(".layers.%1.").arg((quality ? config.qualityDepth : hyperDepth) - 1));
}

} // namespace

WeightSlots samEncoderSlots(SamEncoderWeights &weights, const SamConfig &config)
{
    WeightSlots slots;
    slots.scope(QStringLiteral("vision_encoder."), [&] { addEncoder(slots, weights, config); });
    return slots;
}

WeightSlots samSlots(SamWeights &weights, const SamConfig &config)
{
    WeightSlots slots = samEncoderSlots(weights.encoder, config);
    slots.add(QStringLiteral("shared_image_embedding.positional_embedding"), weights.prompts.frequencies,
              {2, config.channels / 2}, 1);
    slots.scope(QStringLiteral("prompt_encoder."), [&] { addPrompts(slots, weights.prompts, config); });
    slots.scope(QStringLiteral("mask_decoder."), [&] { addDecoder(slots, weights.decoder, config); });
    return slots;
}

QString samOriginalName(QString name, const SamConfig &config)
{
    if (name == QLatin1String("shared_image_embedding.positional_embedding"))
        return QStringLiteral("prompt_encoder.pe_layer.positional_encoding_gaussian_matrix");
    renameMlp(name, config);
    static const std::vector<std::pair<QString, QString>> parts{
        {QStringLiteral("vision_encoder.layers."), QStringLiteral("image_encoder.blocks.")},
        {QStringLiteral("vision_encoder."), QStringLiteral("image_encoder.")},
        {QStringLiteral("patch_embed.projection"), QStringLiteral("patch_embed.proj")},
        {QStringLiteral("neck.conv1"), QStringLiteral("neck.0")},
        {QStringLiteral("neck.layer_norm1"), QStringLiteral("neck.1")},
        {QStringLiteral("neck.conv2"), QStringLiteral("neck.2")},
        {QStringLiteral("neck.layer_norm2"), QStringLiteral("neck.3")},
        {QStringLiteral("encoder.point_embed."), QStringLiteral("encoder.point_embeddings.")},
        {QStringLiteral("mask_embed.conv1"), QStringLiteral("mask_downscaling.0")},
        {QStringLiteral("mask_embed.layer_norm1"), QStringLiteral("mask_downscaling.1")},
        {QStringLiteral("mask_embed.conv2"), QStringLiteral("mask_downscaling.3")},
        {QStringLiteral("mask_embed.layer_norm2"), QStringLiteral("mask_downscaling.4")},
        {QStringLiteral("mask_embed.conv3"), QStringLiteral("mask_downscaling.6")},
        {QStringLiteral("upscale_conv1"), QStringLiteral("output_upscaling.0")},
        {QStringLiteral("upscale_layer_norm"), QStringLiteral("output_upscaling.1")},
        {QStringLiteral("upscale_conv2"), QStringLiteral("output_upscaling.3")},
        {QStringLiteral("layer_norm"), QStringLiteral("norm")}};
    for (const auto &[ours, theirs] : parts)
        name.replace(ours, theirs);
    return name;
}

} // namespace gleaner
