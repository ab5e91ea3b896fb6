#include "core/models/vision/VitConfig.h"

#include "core/models/checkpoint/ConfigReader.h"
#include "core/models/checkpoint/ShapeReader.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <algorithm>

namespace gleaner {

namespace {

constexpr int widest = ConfigReader::widest, mostLayers = ConfigReader::mostLayers;
constexpr int largestSide = ConfigReader::largestSide, mostRegisters = 1 << 10, widthPerHead = 64;

QString tr(const char *text) { return QCoreApplication::translate("VitConfig", text); }

/// Two thirds of the usual width, up to a multiple of 8, so that the three matrices of a gated MLP have as many weights
/// as the two of a plain one.
int gatedInner(int inner) { return (inner * 2 / 3 + 7) / 8 * 8; }

void readDinov2(const ConfigReader &whole, VitConfig &config)
{
    config.family = VitFamily::Dinov2;
    const double inner = config.width * whole.number("mlp_ratio", 4);
    if (!(inner >= 1 && inner <= 4.0 * widest))
        whole.refuse(tr("the width inside the MLP is %1").arg(inner));
    config.inner = int(inner);
    config.gated = whole.flag("use_swiglu_ffn", false);
    if (config.gated) {
        config.inner = gatedInner(config.inner);
        config.activation = Activation::Silu;
    }
    config.layerScale = true;
    config.headSeesMean = true;
}

} // namespace

void VitConfig::check(const ConfigReader &reader) const
{
    reader.checkDivisible(width, heads, tr("the width by the heads"));
    reader.checkDivisible(side, patch, tr("the picture's side by the patch's"));
}

VitConfig VitConfig::fromJson(const ConfigReader &whole, const QString &modelType)
{
    const bool isVit = modelType == QLatin1String("vit");
    VitConfig config;
    config.width = whole.whole("hidden_size", config.width, widest);
    config.layers = whole.whole("num_hidden_layers", config.layers, mostLayers);
    config.heads = whole.whole("num_attention_heads", config.heads, widest);
    config.side = whole.whole("image_size", config.side, largestSide);
    config.patch = whole.whole("patch_size", isVit ? 16 : 14, largestSide);
    config.activation = whole.activation("hidden_act", config.activation);
    config.epsilon = whole.epsilon("layer_norm_eps", isVit ? 1e-12 : 1e-6);
    config.queryKeyValueBias = whole.flag("qkv_bias", true);
    if (isVit)
        config.inner = whole.whole("intermediate_size", config.inner, 4 * widest);
    else
        readDinov2(whole, config);
    if (modelType == QLatin1String("dinov2_with_registers")) {
        config.registers = whole.whole("num_register_tokens", 4, mostRegisters, 0);
        config.rule = PositionRule::Antialiased;
    }
    config.check(whole);
    return config;
}

QJsonObject VitConfig::toJson() const
{
    return {{QStringLiteral("model_type"), QStringLiteral("dinov2")},
            {QStringLiteral("architectures"), QJsonArray{QStringLiteral("Dinov2Model")}},
            {QStringLiteral("hidden_size"), width},
            {QStringLiteral("mlp_ratio"), double(inner) / width},
            {QStringLiteral("num_hidden_layers"), layers},
            {QStringLiteral("num_attention_heads"), heads},
            {QStringLiteral("image_size"), side},
            {QStringLiteral("patch_size"), patch},
            {QStringLiteral("hidden_act"), QLatin1String(activationName(activation))},
            {QStringLiteral("layer_norm_eps"), epsilon},
            {QStringLiteral("qkv_bias"), queryKeyValueBias},
            {QStringLiteral("layerscale_value"), 1.0},
            {QStringLiteral("use_swiglu_ffn"), gated}};
}

VitConfig VitConfig::fromShapes(const Checkpoint &checkpoint)
{
    const ShapeReader shapes(checkpoint);
    const auto has = [&shapes](const char *name) { return shapes.has(QString::fromLatin1(name)); };
    const auto size = [&shapes](const char *name, size_t rank, size_t index, int highest = widest) {
        return shapes.size(QString::fromLatin1(name), rank, index, highest);
    };
    VitConfig config;
    config.family = VitFamily::Original;
    config.epsilon = 1e-6;
    config.width = size("cls_token", 3, 2);
    config.heads = std::max(1, config.width / widthPerHead);
    config.layers = shapes.count(QStringLiteral("blocks.%1.norm1.weight"), mostLayers);
    config.patch = size("patch_embed.proj.weight", 4, 3, largestSide);
    config.queryKeyValueBias = has("blocks.0.attn.qkv.bias");
    config.layerScale = has("blocks.0.ls1.gamma");
    config.gated = has("blocks.0.mlp.w12.weight");
    config.inner = config.gated ? size("blocks.0.mlp.w3.weight", 2, 1, 4 * widest)
                                : size("blocks.0.mlp.fc1.weight", 2, 0, 4 * widest);
    if (config.gated)
        config.activation = Activation::Silu;
    if (has("register_tokens"))
        config.registers = size("register_tokens", 3, 1, mostRegisters);
    const int positions = size("pos_embed", 3, 1, 1 << 24) - 1;
    const int grid = shapes.squareRoot(positions, QStringLiteral("pos_embed"));
    if (qint64(grid) * config.patch > largestSide)
        ConfigReader({}, checkpoint.location()).refuse(tr("the side of its pictures is %1").arg(grid * config.patch));
    config.side = grid * config.patch;
    config.rule = config.layerScale && config.registers == 0 ? PositionRule::OffsetScale : PositionRule::Antialiased;
    config.check({{}, checkpoint.location()});
    return config;
}

} // namespace gleaner
