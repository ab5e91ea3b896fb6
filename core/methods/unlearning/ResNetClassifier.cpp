#include "core/methods/unlearning/ResNetClassifier.h"

#include "core/models/vision/ResNetWeights.h"
#include "core/support/Problem.h"

#include <ATen/ATen.h>
#include <QCoreApplication>
#include <QRegularExpression>

namespace gleaner {

namespace {

QString tr(const char *text) { return QCoreApplication::translate("Unlearning", text); }

class ResNetClassifier final : public TrainableClassifier {
public:
    ResNetClassifier(const ResNetConfig &config, QString folder) : m_config(config), m_folder(std::move(folder)) {}

    at::Tensor features(const at::Tensor &inputs, Norms norms) const override
    {
        return resNetFeatures(m_weights, m_config, inputs,
                              norms == Norms::Batch ? BatchNorms::Batch : BatchNorms::Running);
    }
    at::Tensor logits(const at::Tensor &features) const override { return linear(features, m_weights.head); }
    WeightSlots slots() override { return resNetSlots(m_weights, m_config); }
    std::map<QString, at::Tensor> tensors() const override
    {
        ResNetWeights shared = m_weights;
        return resNetSlots(shared, m_config).tensors();
    }
    QString fixedWeights() const override { return QStringLiteral("\\.running_(mean|var)$"); }
    QString bodyWeights() const override
    {
        return QStringLiteral("^(?!%1\\.)").arg(QRegularExpression::escape(m_config.headName()));
    }
    std::unique_ptr<TrainableClassifier> blank() const override { return blankResNetClassifier(m_config, m_folder); }
    void writeCompanions(AtomicFolder &folder) const override { copyConfiguration(m_folder, folder); }

private:
    ResNetConfig m_config;
    QString m_folder;
    ResNetWeights m_weights;
};

} // namespace

std::unique_ptr<TrainableClassifier> blankResNetClassifier(const ResNetConfig &config, const QString &folder)
{
    return std::make_unique<ResNetClassifier>(config, folder);
}

std::unique_ptr<TrainableClassifier> readResNetClassifier(const ModelSource &source)
{
    const ResNetConfig config = ResNetConfig::of(source);
    if (config.classes == 0)
        throw ProblemError({tr("This ResNet has no head, so it names no classes"), source.uri,
                            tr("Give a checkpoint with its classification layer."), ExitCode::Invalid});
    auto classifier = blankResNetClassifier(config, source.folder);
    LoadOptions options{QStringLiteral("ResNet")};
    options.ignored = [](const QString &name) { return name.endsWith(QLatin1String("num_batches_tracked")); };
    loadWeights(classifier->slots(), source.checkpoint, options);
    // Weights may lie in the file's own memory: these are to be changed.
    return classifier->copy();
}

} // namespace gleaner
