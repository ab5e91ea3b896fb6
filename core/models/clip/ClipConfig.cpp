#include "core/models/clip/ClipConfig.h"

#include "core/models/checkpoint/ConfigReader.h"
#include "core/models/checkpoint/ShapeReader.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <algorithm>

namespace gleaner {

namespace {

constexpr int widest = ConfigReader::widest, mostLayers = ConfigReader::mostLayers;
constexpr int mostSymbols = ConfigReader::mostSymbols, largestSide = ConfigReader::largestSide;

QString tr(const char *text) { return QCoreApplication::translate("ClipConfig", text); }

[[noreturn]] void refuse(const QString &path, const QString &reason)
{
    throw ProblemError({tr("The model's configuration cannot be used: %1").arg(reason), path,
                        tr("Copy config.json of this model again."), ExitCode::ModelRefused});
}

ClipTowerConfig readTower(const ConfigReader &reader, const ClipTowerConfig &defaults)
{
    ClipTowerConfig tower;
    tower.width = reader.whole("hidden_size", defaults.width, widest);
    tower.inner = reader.whole("intermediate_size", defaults.inner, 4 * widest);
    tower.layers = reader.whole("num_hidden_layers", defaults.layers, mostLayers);
    tower.heads = reader.whole("num_attention_heads", defaults.heads, widest);
    tower.activation = reader.activation("hidden_act", Activation::QuickGelu);
    tower.epsilon = reader.epsilon("layer_norm_eps", 1e-5);
    return tower;
}

void checkDivisible(const ClipConfig &config, const QString &path)
{
    const auto check = [&path](int whole, int part, const QString &what) {
        if (whole % part != 0)
            refuse(path, tr("%1 is not divisible: %2 by %3").arg(what).arg(whole).arg(part));
    };
    check(config.text.width, config.text.heads, tr("the text tower's width by its heads"));
    check(config.image.width, config.image.heads, tr("the image tower's width by its heads"));
    check(config.side, config.patch, tr("the picture's side by the patch's"));
}

ClipTowerConfig towerOf(const ShapeReader &shapes, const QString &prefix, int width)
{
    const QString block = prefix + QStringLiteral("transformer.resblocks.%1.mlp.c_fc.weight");
    ClipTowerConfig tower;
    tower.width = width;
    tower.inner = shapes.size(block.arg(0), 2, 0, 4 * widest);
    tower.layers = shapes.count(block, mostLayers);
    tower.heads = std::max(1, width / 64);
    return tower;
}

QJsonObject towerJson(const ClipTowerConfig &tower)
{
    return {{QStringLiteral("hidden_size"), tower.width},
            {QStringLiteral("intermediate_size"), tower.inner},
            {QStringLiteral("num_hidden_layers"), tower.layers},
            {QStringLiteral("num_attention_heads"), tower.heads},
            {QStringLiteral("hidden_act"), QString::fromLatin1(activationName(tower.activation))},
            {QStringLiteral("layer_norm_eps"), tower.epsilon}};
}

} // namespace

ClipConfig ClipConfig::fromJson(const ConfigReader &whole)
{
    const ConfigReader text = whole.inside("text_config"), image = whole.inside("vision_config");
    ClipConfig config;
    config.text = readTower(text, {512, 2048, 12, 8});
    config.image = readTower(image, {768, 3072, 12, 12});
    config.context = text.whole("max_position_embeddings", 77, widest);
    config.vocabulary = text.whole("vocab_size", 49408, mostSymbols);
    config.side = image.whole("image_size", 224, largestSide);
    config.patch = image.whole("patch_size", 32, largestSide);
    config.projection = whole.whole("projection_dim", 512, widest);
    config.logitScale = whole.number("logit_scale_init_value", config.logitScale);
    checkDivisible(config, whole.path());
    return config;
}

ClipConfig ClipConfig::fromShapes(const Checkpoint &checkpoint)
{
    const ShapeReader shapes(checkpoint);
    const auto size = [&](const char *name, size_t rank, size_t index, int highest = widest) {
        return shapes.size(QString::fromLatin1(name), rank, index, highest);
    };
    ClipConfig config;
    config.text = towerOf(shapes, {}, size("ln_final.weight", 1, 0));
    config.image = towerOf(shapes, QStringLiteral("visual."), size("visual.conv1.weight", 4, 0));
    config.context = size("positional_embedding", 2, 0);
    config.vocabulary = size("token_embedding.weight", 2, 0, mostSymbols);
    config.patch = size("visual.conv1.weight", 4, 3, largestSide);
    const int patches = size("visual.positional_embedding", 2, 0, 1 << 24) - 1;
    const int perSide = shapes.squareRoot(patches, QStringLiteral("visual.positional_embedding"));
    if (qint64(perSide) * config.patch > largestSide)
        refuse(checkpoint.location(), tr("the side of its pictures is %1").arg(qint64(perSide) * config.patch));
    config.side = perSide * config.patch;
    config.projection = size("text_projection", 2, 1);
    checkDivisible(config, checkpoint.location());
    return config;
}

QJsonObject ClipConfig::toJson() const
{
    QJsonObject textJson = towerJson(text), imageJson = towerJson(image);
    textJson[QStringLiteral("max_position_embeddings")] = context;
    textJson[QStringLiteral("vocab_size")] = vocabulary;
    textJson[QStringLiteral("bos_token_id")] = vocabulary - 2;
    textJson[QStringLiteral("eos_token_id")] = vocabulary - 1;
    imageJson[QStringLiteral("image_size")] = side;
    imageJson[QStringLiteral("patch_size")] = patch;
    return {{QStringLiteral("architectures"), QJsonArray{QStringLiteral("CLIPModel")}},
            {QStringLiteral("model_type"), QStringLiteral("clip")},
            {QStringLiteral("projection_dim"), projection},
            {QStringLiteral("logit_scale_init_value"), logitScale},
            {QStringLiteral("text_config"), textJson},
            {QStringLiteral("vision_config"), imageJson}};
}

} // namespace gleaner
