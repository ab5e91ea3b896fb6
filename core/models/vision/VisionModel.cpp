#include "core/models/vision/VisionModel.h"

#include "core/models/ForwardInputs.h"
#include "core/models/ModelSource.h"
#include "core/models/Probe.h"

#include <ATen/ATen.h>
#include <QCoreApplication>
#include <QJsonObject>
#include <c10/core/GradMode.h>

namespace gleaner {

namespace {

QString tr(const char *text) { return QCoreApplication::translate("VisionModel", text); }

template <typename Offered> class VisionEncoder : public LoadedModel, public Offered {
public:
    VisionEncoder(const ModelSource &source, VisionParts parts)
        : LoadedModel(source, parts.architecture, parts.layout, {QStringLiteral("preprocessor_config.json")}),
          m_network(std::move(parts.network)), m_preprocessing(parts.preprocessing)
    {
        ModelInfo &info = changeInfo();
        info.facts = std::move(parts.facts);
        info.missing = std::move(parts.missing);
        info.unexpected = std::move(parts.unexpected);
        info.capabilities = capabilityNames();
    }

    NamedTensors forward(const NamedTensors &inputs) const override
    {
        const c10::AutoGradMode noGradients(false);
        return network().outputs(ForwardInputs(inputs, info().uri));
    }

    int imageDimension() const override { return network().dimension(); }
    int imageSide() const override { return m_preprocessing.side; }
    at::Tensor preprocess(const cv::Mat &rgb) const override { return m_preprocessing.apply(rgb); }
    cv::Mat seenSquare(const cv::Mat &rgb) const override { return m_preprocessing.square(rgb); }
    at::Tensor encodeImages(const at::Tensor &pixels, Probe *probe) const override
    {
        const c10::AutoGradMode gradients(probe && probe->wantsGradients());
        return network().features(pixels.contiguous(), probe);
    }
    int prefixTokens() const override { return network().prefixTokens(); }
    int patchesPerSide() const override { return network().patch() > 0 ? m_preprocessing.side / network().patch() : 0; }
    int imageLayers() const override { return network().layers(); }
    int imageHeads() const override { return network().heads(); }

protected:
    const VisionNetwork &network() const { return *m_network; }

private:
    std::unique_ptr<const VisionNetwork> m_network;
    ImagePreprocessing m_preprocessing;
};

class VisionClassifier final : public VisionEncoder<Classifier> {
public:
    VisionClassifier(const ModelSource &source, VisionParts parts, int classes)
        : VisionEncoder(source, std::move(parts)), m_classNames(classNamesIn(source, classes))
    {
    }
    QStringList classNames() const override { return m_classNames; }
    at::Tensor classify(const at::Tensor &features) const override { return network().logits(features); }

private:
    QStringList m_classNames;
};

} // namespace

ModelPtr visionModel(const ModelSource &source, VisionParts parts)
{
    if (const int classes = parts.classes; classes > 0)
        return std::make_shared<VisionClassifier>(source, std::move(parts), classes);
    return std::make_shared<VisionEncoder<ImageEncoder>>(source, std::move(parts));
}

QString preprocessingText(const ImagePreprocessing &preprocessing)
{
    const QString origin =
        preprocessing.fromFile ? tr("preprocessor_config.json") : tr("as usual for this architecture");
    switch (preprocessing.resize) {
    case ImagePreprocessing::Resize::ShortSide:
        return tr("short side to %1 px, the middle %2, %3")
            .arg(preprocessing.resized)
            .arg(preprocessing.side)
            .arg(origin);
    case ImagePreprocessing::Resize::Square:
        return tr("both sides to %1 px, the middle %2, %3")
            .arg(preprocessing.resized)
            .arg(preprocessing.side)
            .arg(origin);
    case ImagePreprocessing::Resize::None:
        break;
    }
    return tr("not resized, the middle %1 px, %2").arg(preprocessing.side).arg(origin);
}

QStringList classNamesIn(const ModelSource &source, int count)
{
    const QJsonObject labels = source.json.value_or(QJsonObject()).value(QLatin1String("id2label")).toObject();
    QStringList names;
    for (int i = 0; i < count; ++i) {
        const QString name = labels.value(QString::number(i)).toString();
        names.append(name.isEmpty() ? tr("class %1").arg(i) : name);
    }
    return names;
}

} // namespace gleaner
