#include "core/models/segmentation/SamConfig.h"

#include "core/models/checkpoint/ConfigReader.h"
#include "core/models/checkpoint/ShapeReader.h"

#include <QCoreApplication>
#include <algorithm>

namespace gleaner {

namespace {

constexpr int widest = ConfigReader::widest, mostLayers = ConfigReader::mostLayers;
constexpr int largestSide = ConfigReader::largestSide, largestGrid = 256, mostMasks = 64, deepest = 16;

QString tr(const char *text) { return QCoreApplication::translate("SamConfig", text); }

void readEncoder(const ConfigReader &reader, SamConfig &config)
{
    config.width = reader.whole("hidden_size", config.width, widest);
    config.layers = reader.whole("num_hidden_layers", config.layers, mostLayers);
    config.heads = reader.whole("num_attention_heads", config.heads, widest);
    const double ratio = reader.number("mlp_ratio", 4);
    const double inner = reader.number("mlp_dim", config.width * ratio);
    if (!(inner >= 1 && inner <= 4.0 * widest))
        reader.refuse(tr("the width inside the MLP is %1").arg(inner));
    config.inner = int(inner);
    config.side = reader.whole("image_size", config.side, largestSide);
    config.patch = reader.whole("patch_size", config.patch, largestSide);
    config.window = reader.whole("window_size", config.window, largestSide, 0);
    config.globalLayers = reader.wholes("global_attn_indexes", config.globalLayers, mostLayers, 0);
    config.relativePositions = reader.flag("use_rel_pos", true);
    config.absolutePositions = reader.flag("use_abs_pos", true);
    config.queryKeyValueBias = reader.flag("qkv_bias", true);
    config.activation = reader.activation("hidden_act", config.activation);
    config.epsilon = reader.epsilon("layer_norm_eps", config.epsilon);
    config.channels = reader.whole("output_channels", config.channels, widest);
}

void readDecoder(const ConfigReader &reader, SamConfig &config)
{
    if (reader.whole("hidden_size", config.channels, widest) != config.channels)
        reader.refuse(tr("the decoder's width is not that of the image embedding"));
    config.decoderInner = reader.whole("mlp_dim", config.decoderInner, 4 * widest);
    config.decoderLayers = reader.whole("num_hidden_layers", config.decoderLayers, mostLayers);
    config.decoderHeads = reader.whole("num_attention_heads", config.decoderHeads, widest);
    config.downsampling = reader.whole("attention_downsample_rate", config.downsampling, widest);
    config.maskTokens = 1 + reader.whole("num_multimask_outputs", config.maskTokens - 1, mostMasks);
    config.qualityDepth = reader.whole("iou_head_depth", config.qualityDepth, deepest, 2);
    config.qualityWidth = reader.whole("iou_head_hidden_dim", config.qualityWidth, widest);
    config.decoderActivation = reader.activation("hidden_act", config.decoderActivation);
}

} // namespace

bool SamConfig::isGlobal(int layer) const
{
    return window == 0 || std::find(globalLayers.begin(), globalLayers.end(), layer) != globalLayers.end();
}

int SamConfig::tableRows(int layer) const
{
    if (size_t(layer) < relativeRows.size())
        return relativeRows[size_t(layer)];
    return 2 * (isGlobal(layer) ? grid() : window) - 1;
}

void SamConfig::check(const ConfigReader &reader) const
{
    reader.checkDivisible(width, heads, tr("the encoder's width by its heads"));
    reader.checkDivisible(side, patch, tr("the picture's side by the patch's"));
    reader.checkDivisible(channels, 8, tr("the width of the image embedding by 8"));
    reader.checkDivisible(maskChannels, 4, tr("the channels of a mask given as prompt by 4"));
    reader.checkDivisible(channels, downsampling, tr("the decoder's width by its downsampling"));
    reader.checkDivisible(channels, decoderHeads, tr("the decoder's width by its heads"));
    reader.checkDivisible(channels / downsampling, decoderHeads, tr("the decoder's inner width by its heads"));
    if (grid() > largestGrid)
        reader.refuse(tr("%1 patches per side are too many").arg(grid()));
}

SamConfig SamConfig::fromJson(const ConfigReader &whole)
{
    SamConfig config;
    readEncoder(whole.inside("vision_config"), config);
    const ConfigReader prompts = whole.inside("prompt_encoder_config");
    if (prompts.whole("hidden_size", config.channels, widest) != config.channels)
        prompts.refuse(tr("the width of prompts is not that of the image embedding"));
    config.maskChannels = prompts.whole("mask_input_channels", config.maskChannels, widest);
    readDecoder(whole.inside("mask_decoder_config"), config);
    config.check(whole);
    return config;
}

SamConfig SamConfig::fromShapes(const Checkpoint &checkpoint)
{
    const ShapeReader shapes(checkpoint);
    const auto size = [&shapes](const char *name, size_t rank, size_t index, int highest = widest) {
        return shapes.size(QString::fromLatin1(name), rank, index, highest);
    };
    const auto count = [&shapes](const char *pattern) { return shapes.count(QLatin1String(pattern), mostLayers); };
    SamConfig config;
    config.width = size("image_encoder.patch_embed.proj.weight", 4, 0);
    config.patch = size("image_encoder.patch_embed.proj.weight", 4, 3, largestSide);
    config.side = config.patch * size("image_encoder.pos_embed", 4, 1, largestGrid);
    config.inner = size("image_encoder.blocks.0.mlp.lin1.weight", 2, 0, 4 * widest);
    config.layers = count("image_encoder.blocks.%1.mlp.lin1.weight");
    config.heads = std::max(1, config.width / size("image_encoder.blocks.0.attn.rel_pos_h", 2, 1));
    config.globalLayers.clear();
    for (int layer = 0; layer < config.layers; ++layer) {
        const int rows = shapes.size(QStringLiteral("image_encoder.blocks.%1.attn.rel_pos_h").arg(layer), 2, 0, widest);
        if (rows == 2 * config.grid() - 1)
            config.globalLayers.push_back(layer);
        else
            config.window = (rows + 1) / 2;
    }
    config.channels = size("image_encoder.neck.0.weight", 4, 0);
    config.maskChannels = size("prompt_encoder.mask_downscaling.3.weight", 4, 0);
    config.decoderInner = size("mask_decoder.transformer.layers.0.mlp.lin1.weight", 2, 0, 4 * widest);
    config.decoderLayers = count("mask_decoder.transformer.layers.%1.norm1.weight");
    config.downsampling =
        std::max(1, config.channels / size("mask_decoder.transformer.final_attn_token_to_image.q_proj.weight", 2, 0));
    config.maskTokens = size("mask_decoder.mask_tokens.weight", 2, 0, mostMasks);
    config.qualityDepth = std::clamp(count("mask_decoder.iou_prediction_head.layers.%1.weight"), 2, deepest);
    config.qualityWidth = size("mask_decoder.iou_prediction_head.layers.0.weight", 2, 0);
    config.check({{}, checkpoint.location()});
    return config;
}

void SamConfig::readTables(const Checkpoint &checkpoint, const QString &prefix)
{
    if (!relativePositions)
        return;
    const ShapeReader shapes(checkpoint);
    std::vector<int> rows;
    for (int layer = 0; layer < layers; ++layer) {
        const QString name = QStringLiteral("%1%2.attn.rel_pos_h").arg(prefix).arg(layer);
        rows.push_back(shapes.has(name) ? shapes.size(name, 2, 0, widest) : tableRows(layer));
    }
    relativeRows = rows;
}

} // namespace gleaner
