#include "core/methods/unlearning/VitClassifier.h"

#include "core/models/vision/OpenVit.h"
#include "core/models/vision/VitNetwork.h"
#include "core/support/Problem.h"

#include <ATen/ATen.h>
#include <QCoreApplication>
#include <QRegularExpression>

namespace gleaner {

namespace {

QString tr(const char *text) { return QCoreApplication::translate("Unlearning", text); }

class VitClassifier final : public TrainableClassifier {
public:
    VitClassifier(const VitConfig &config, QString folder) : m_config(config), m_folder(std::move(folder)) {}

    /// There are no norms that look at the batch.
    at::Tensor features(const at::Tensor &inputs, Norms) const override
    {
        VitWeights joined = m_weights; // queries, keys and values are joined anew, so that gradients reach each
        joinVitWeights(joined, m_config);
        return vitFeatures(vitTokens(joined, m_config, inputs, !m_config.headSeesMean), m_config);
    }
    at::Tensor logits(const at::Tensor &features) const override { return linear(features, m_weights.head); }
    WeightSlots slots() override { return vitSlots(m_weights, m_config); }
    std::map<QString, at::Tensor> tensors() const override
    {
        VitWeights shared = m_weights;
        return vitSlots(shared, m_config).tensors();
    }
    QString fixedWeights() const override { return {}; }
    QString bodyWeights() const override
    {
        const bool original = m_config.family == VitFamily::Original;
        return QStringLiteral("^(?!%1\\.)").arg(original ? QStringLiteral("head") : QStringLiteral("classifier"));
    }
    std::unique_ptr<TrainableClassifier> blank() const override { return blankVitClassifier(m_config, m_folder); }
    void writeCompanions(AtomicFolder &folder) const override { copyConfiguration(m_folder, folder); }

private:
    VitConfig m_config;
    QString m_folder;
    VitWeights m_weights;
};

} // namespace

std::unique_ptr<TrainableClassifier> blankVitClassifier(const VitConfig &config, const QString &folder)
{
    return std::make_unique<VitClassifier>(config, folder);
}

std::unique_ptr<TrainableClassifier> readVitClassifier(const ModelSource &source)
{
    const VitConfig config = vitConfigOf(source);
    if (config.classes == 0)
        throw ProblemError({tr("This vision transformer has no head, so it names no classes"), source.uri,
                            tr("Give a checkpoint with its classification layer."), ExitCode::Invalid});
    auto classifier = blankVitClassifier(config, source.folder);
    loadWeights(classifier->slots(), source.checkpoint, vitLoadOptions(source, config));
    // Weights may lie in the file's own memory: these are to be changed.
    return classifier->copy();
}

} // namespace gleaner
