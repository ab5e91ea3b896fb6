#include "core/models/vision/OpenResNet.h"

#include "core/models/ForwardInputs.h"
#include "core/models/ModelSource.h"
#include "core/models/vision/ResNetWeights.h"
#include "core/models/vision/VisionModel.h"

#include <ATen/ATen.h>
#include <QCoreApplication>
#include <mutex>

namespace gleaner {

namespace {

constexpr int64_t largestSide = 1 << 13;

QString tr(const char *text) { return QCoreApplication::translate("OpenResNet", text); }

class ResNetNetwork final : public VisionNetwork {
public:
    ResNetNetwork(const ResNetConfig &config, ResNetWeights weights) : m_config(config), m_weights(std::move(weights))
    {
        foldResNet(m_weights, at::kFloat);
    }

    int dimension() const override { return m_config.dimension(); }
    at::Tensor features(const at::Tensor &pixels, Probe *) const override
    {
        return resNetFeatures(weightsFor(pixels), m_config, pixels);
    }
    at::Tensor logits(const at::Tensor &features) const override { return linear(features, m_weights.head); }
    Model::NamedTensors outputs(const ForwardInputs &inputs) const override
    {
        const int64_t any = ForwardInputs::any;
        const at::Tensor pixels = inputs.pixels("pixel_values", {any, 3, any, any});
        if (pixels.size(2) > largestSide || pixels.size(3) > largestSide)
            inputs.refuse("pixel_values", tr("a side is too long"), tr("sides up to %1").arg(largestSide));
        const at::Tensor seen = features(pixels, nullptr);
        Model::NamedTensors named{{QStringLiteral("features"), seen}};
        if (m_config.classes > 0)
            named[QStringLiteral("logits")] = logits(seen);
        return named;
    }

private:
    const ResNetWeights &weightsFor(const at::Tensor &pixels) const
    {
        if (pixels.scalar_type() != at::kBFloat16)
            return m_weights;
        std::call_once(m_halved, [this] {
            m_halfWeights = m_weights;
            foldResNet(m_halfWeights, at::kBFloat16);
        });
        return m_halfWeights;
    }

    ResNetConfig m_config;
    ResNetWeights m_weights;
    mutable std::once_flag m_halved;
    mutable ResNetWeights m_halfWeights; ///< folded in bfloat16, made when first asked for
};

/// As torchvision's were trained; small ones see small pictures whole.
ImagePreprocessing usualPreprocessing(const ResNetConfig &config)
{
    constexpr int smallSide = 32, usualResized = 256;
    ImagePreprocessing usual;
    usual.mean = imageNetMean;
    usual.deviation = imageNetDeviation;
    usual.filter = ResampleFilter::Bilinear;
    usual.resized = usualResized;
    if (config.stemSize == 3)
        usual.side = usual.resized = smallSide;
    return usual;
}

std::vector<std::pair<QString, QString>> factsOf(const ResNetConfig &config, const ImagePreprocessing &preprocessing)
{
    QStringList depths, widths;
    int layers = 1 + (config.classes > 0 ? 1 : 0);
    for (const ResNetConfig::Stage &stage : config.stages) {
        depths.append(QString::number(stage.depth));
        widths.append(QString::number(stage.width));
        layers += stage.depth * config.convolutions();
    }
    std::vector<std::pair<QString, QString>> facts{
        {tr("layers"), tr("%1, in stages of %2 %3 blocks")
                           .arg(layers)
                           .arg(depths.join(QStringLiteral(", ")), config.bottleneck ? tr("bottleneck") : tr("basic"))},
        {tr("widths"), widths.join(QStringLiteral(", "))},
        {tr("stem"), config.stemSize == 3 ? tr("3 × 3, keeps the size") : tr("7 × 7, to a quarter")},
        {tr("preprocessing"), preprocessingText(preprocessing)}};
    if (config.classes > 0)
        facts.emplace_back(tr("head"), tr("%1 classes").arg(config.classes));
    return facts;
}

} // namespace

bool recognizesResNet(const ModelSource &source) { return ResNetConfig::recognizes(source); }

ModelPtr openResNet(const ModelSource &source)
{
    const ResNetConfig config = ResNetConfig::of(source);
    VisionParts parts;
    parts.architecture = QStringLiteral("ResNet");
    parts.layout = config.layout == ResNetConfig::Layout::Torchvision ? tr("torchvision") : tr("Hugging Face");
    ResNetWeights weights;
    LoadOptions options{parts.architecture};
    options.ignored = [](const QString &name) { return name.endsWith(QLatin1String("num_batches_tracked")); };
    const LoadedWeights loaded = loadWeights(resNetSlots(weights, config), source.checkpoint, options);
    parts.network = std::make_unique<ResNetNetwork>(config, std::move(weights));
    parts.preprocessing = ImagePreprocessing::read(source.folder, usualPreprocessing(config), 1);
    parts.classes = config.classes;
    parts.missing = loaded.missing;
    parts.unexpected = loaded.unexpected;
    parts.facts = factsOf(config, parts.preprocessing);
    return visionModel(source, std::move(parts));
}

} // namespace gleaner
