#include "core/models/vision/OpenVit.h"

#include "core/models/ModelSource.h"
#include "core/models/checkpoint/ConfigReader.h"
#include "core/models/checkpoint/ShapeReader.h"
#include "core/models/vision/VisionModel.h"
#include "core/models/vision/VitNetwork.h"

#include <ATen/ATen.h>
#include <QCoreApplication>

namespace gleaner {

namespace {

const QStringList prefixes{QString(), QStringLiteral("vit."), QStringLiteral("dinov2."),
                           QStringLiteral("dinov2_with_registers.")};
const QStringList modelTypes{QStringLiteral("vit"), QStringLiteral("dinov2"), QStringLiteral("dinov2_with_registers")};

QString tr(const char *text) { return QCoreApplication::translate("OpenVit", text); }

bool isOriginal(const Checkpoint &checkpoint)
{
    return checkpoint.has(QStringLiteral("cls_token")) && checkpoint.has(QStringLiteral("pos_embed")) &&
           checkpoint.has(QStringLiteral("patch_embed.proj.weight")) &&
           checkpoint.has(QStringLiteral("blocks.0.norm1.weight"));
}

/// What stands before the names of the hub's layout: models with a head keep the rest under a name of its own.
const QString *prefixOf(const Checkpoint &checkpoint)
{
    for (const QString &prefix : prefixes)
        if (checkpoint.has(prefix + QStringLiteral("embeddings.cls_token")))
            return &prefix;
    return nullptr;
}

QString architectureOf(const VitConfig &config)
{
    return config.layerScale ? QStringLiteral("DINOv2") : QStringLiteral("ViT");
}

/// As each was trained.
ImagePreprocessing usualPreprocessing(const VitConfig &config)
{
    constexpr int publishedSide = 518, usualSide = 224, usualResized = 256;
    ImagePreprocessing usual;
    usual.side = usual.resized = config.side;
    if (config.family == VitFamily::Vit || !config.layerScale) {
        usual.mean = usual.deviation = {0.5, 0.5, 0.5};
        usual.resize = ImagePreprocessing::Resize::Square;
        usual.filter = ResampleFilter::Bilinear;
        return usual;
    }
    usual.mean = imageNetMean;
    usual.deviation = imageNetDeviation;
    if (config.side == publishedSide && usualSide % config.patch == 0) {
        usual.side = usualSide;
        usual.resized = usualResized;
    }
    return usual;
}

std::vector<std::pair<QString, QString>> factsOf(const VitConfig &config, const ImagePreprocessing &preprocessing)
{
    std::vector<std::pair<QString, QString>> facts{
        {tr("layers"), tr("%1 layers, width %2, %3 heads, MLP %4%5")
                           .arg(config.layers)
                           .arg(config.width)
                           .arg(config.heads)
                           .arg(config.inner)
                           .arg(config.gated ? tr(", gated") : QString())},
        {tr("positions"), tr("%1 px, %2 × %2 patches of %3 px; others by interpolation")
                              .arg(config.side)
                              .arg(config.grid())
                              .arg(config.patch)},
        {tr("preprocessing"), preprocessingText(preprocessing)}};
    if (config.registers > 0)
        facts.emplace_back(tr("registers"), QString::number(config.registers));
    if (config.classes > 0)
        facts.emplace_back(tr("head"), config.headSeesMean
                                           ? tr("%1 classes, of class token and mean of patches").arg(config.classes)
                                           : tr("%1 classes, of the class token").arg(config.classes));
    return facts;
}

} // namespace

bool recognizesVit(const ModelSource &source)
{
    return isOriginal(source.checkpoint) ||
           (modelTypes.contains(source.modelType()) && prefixOf(source.checkpoint) != nullptr);
}

VitConfig vitConfigOf(const ModelSource &source)
{
    const bool original = isOriginal(source.checkpoint);
    VitConfig config =
        original ? VitConfig::fromShapes(source.checkpoint) : VitConfig::fromJson(source.config(), source.modelType());
    const QString head = original ? QStringLiteral("head.weight") : QStringLiteral("classifier.weight");
    if (source.checkpoint.has(head)) {
        const ShapeReader shapes(source.checkpoint);
        config.classes = shapes.size(head, 2, 0, ConfigReader::mostSymbols);
        if (original) // heads of DINOv2's authors lie in files of their own
            config.headSeesMean = shapes.size(head, 2, 1, 2 * ConfigReader::widest) == 2 * config.width;
    } else {
        config.headSeesMean = false;
    }
    return config;
}

LoadOptions vitLoadOptions(const ModelSource &source, const VitConfig &config)
{
    LoadOptions options{architectureOf(config)};
    if (!isOriginal(source.checkpoint))
        options.nameInFile = [prefix = *prefixOf(source.checkpoint)](const QString &name) {
            return name.startsWith(QLatin1String("classifier.")) ? name : prefix + name;
        };
    options.ignored = [](const QString &name) { // for training alone, or an output that nobody asks for
        return name.endsWith(QLatin1String("mask_token")) || name.contains(QLatin1String("pooler."));
    };
    return options;
}

ModelPtr openVit(const ModelSource &source)
{
    const VitConfig config = vitConfigOf(source);
    VisionParts parts;
    parts.architecture = architectureOf(config);
    parts.layout = config.family == VitFamily::Original ? tr("original names") : tr("Hugging Face");
    VitWeights weights;
    const LoadedWeights loaded =
        loadWeights(vitSlots(weights, config), source.checkpoint, vitLoadOptions(source, config));
    joinVitWeights(weights, config);
    parts.network = std::make_unique<VitNetwork>(config, std::move(weights));
    parts.preprocessing = ImagePreprocessing::read(source.folder, usualPreprocessing(config), config.patch);
    parts.classes = config.classes;
    parts.missing = loaded.missing;
    parts.unexpected = loaded.unexpected;
    parts.facts = factsOf(config, parts.preprocessing);
    return visionModel(source, std::move(parts));
}

} // namespace gleaner
