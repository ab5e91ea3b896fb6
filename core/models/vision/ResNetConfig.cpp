#include "core/models/vision/ResNetConfig.h"

#include "core/models/ModelSource.h"
#include "core/models/checkpoint/ConfigReader.h"
#include "core/models/checkpoint/ShapeReader.h"

#include <QCoreApplication>
#include <algorithm>

namespace gleaner {

namespace {

constexpr int widest = ConfigReader::widest, mostBlocks = ConfigReader::mostLayers, mostStages = 8;

QString tr(const char *text) { return QCoreApplication::translate("ResNetConfig", text); }

QString weightOf(const std::pair<QString, QString> &names) { return names.first + QStringLiteral(".weight"); }

bool isTorchvision(const Checkpoint &checkpoint)
{
    return checkpoint.has(QStringLiteral("conv1.weight")) && checkpoint.has(QStringLiteral("bn1.running_mean")) &&
           checkpoint.has(QStringLiteral("layer1.0.conv1.weight"));
}

} // namespace

std::pair<QString, QString> ResNetConfig::unitNames(int stage, int block, int index) const
{
    if (layout == Layout::Torchvision) {
        const QString names = QStringLiteral("%1layer%2.%3.").arg(prefix).arg(stage + 1).arg(block);
        if (index < 0)
            return {names + QStringLiteral("downsample.0"), names + QStringLiteral("downsample.1")};
        return {names + QStringLiteral("conv%1").arg(index + 1), names + QStringLiteral("bn%1").arg(index + 1)};
    }
    const QString names = QStringLiteral("%1encoder.stages.%2.layers.%3.").arg(prefix).arg(stage).arg(block) +
                          (index < 0 ? QStringLiteral("shortcut") : QStringLiteral("layer.%1").arg(index));
    return {names + QStringLiteral(".convolution"), names + QStringLiteral(".normalization")};
}

std::pair<QString, QString> ResNetConfig::stemNames() const
{
    if (layout == Layout::Torchvision)
        return {prefix + QStringLiteral("conv1"), prefix + QStringLiteral("bn1")};
    return {prefix + QStringLiteral("embedder.embedder.convolution"),
            prefix + QStringLiteral("embedder.embedder.normalization")};
}

QString ResNetConfig::headName() const
{
    return layout == Layout::Torchvision ? QStringLiteral("fc") : QStringLiteral("classifier.1");
}

bool ResNetConfig::recognizes(const ModelSource &source)
{
    const QString stem = QStringLiteral("embedder.embedder.convolution.weight");
    return isTorchvision(source.checkpoint) ||
           (source.modelType() == QLatin1String("resnet") &&
            (source.checkpoint.has(stem) || source.checkpoint.has(QStringLiteral("resnet.") + stem)));
}

ResNetConfig::Stage ResNetConfig::stageOf(const ShapeReader &shapes, int stage) const
{
    Stage found;
    while (found.depth < mostBlocks && shapes.has(weightOf(unitNames(stage, found.depth, 0))))
        ++found.depth;
    found.inner = shapes.size(weightOf(unitNames(stage, 0, 0)), 4, 0, widest);
    found.width = shapes.size(weightOf(unitNames(stage, 0, convolutions() - 1)), 4, 0, widest);
    const int perGroup = shapes.size(weightOf(unitNames(stage, 0, 1)), 4, 1, widest);
    found.groups = std::max(1, found.inner / perGroup);
    found.stride = stage == 0 ? 1 : 2;
    return found;
}

ResNetConfig ResNetConfig::of(const ModelSource &source)
{
    const ShapeReader shapes(source.checkpoint);
    ResNetConfig config;
    if (!isTorchvision(source.checkpoint)) {
        config.layout = Layout::HuggingFace;
        const QString prefix = QStringLiteral("resnet.");
        if (shapes.has(prefix + QStringLiteral("embedder.embedder.convolution.weight")))
            config.prefix = prefix;
    }
    const QString stem = weightOf(config.stemNames());
    config.stemWidth = shapes.size(stem, 4, 0, widest);
    config.stemSize = shapes.size(stem, 4, 3, widest);
    if (config.stemSize != 7 && config.stemSize != 3)
        ConfigReader({}, shapes.location()).refuse(tr("a stem of %1 × %1 is unknown").arg(config.stemSize));
    config.bottleneck = shapes.has(weightOf(config.unitNames(0, 0, 2)));
    for (int stage = 0; stage < mostStages && shapes.has(weightOf(config.unitNames(stage, 0, 0))); ++stage)
        config.stages.push_back(config.stageOf(shapes, stage));
    if (config.stages.empty())
        ConfigReader({}, shapes.location()).refuse(tr("it has no residual blocks"));
    const QString head = config.headName() + QStringLiteral(".weight");
    if (shapes.has(head))
        config.classes = shapes.size(head, 2, 0, ConfigReader::mostSymbols);
    if (config.layout == Layout::HuggingFace) {
        const ConfigReader reader = source.config();
        config.activation = reader.activation("hidden_act", config.activation);
        config.stridesEarly = reader.flag("downsample_in_bottleneck", false);
        if (reader.flag("downsample_in_first_stage", false))
            config.stages.front().stride = 2;
    }
    return config;
}

} // namespace gleaner
