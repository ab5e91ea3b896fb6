#include "core/methods/unlearning/ScriptClassifier.h"

#include "core/models/torchscript/ScriptNetwork.h"
#include "core/support/AtomicFolder.h"

#include <ATen/ATen.h>
#include <QRegularExpression>
#include <cmath>

namespace gleaner {

namespace {

class ScriptClassifier final : public TrainableClassifier {
public:
    explicit ScriptClassifier(std::shared_ptr<const ScriptNetwork> network) : m_network(std::move(network))
    {
        for (const auto &[name, tensor] : m_network->weights())
            m_weights[name]; // without numbers
    }

    at::Tensor features(const at::Tensor &inputs, Norms norms) const override
    {
        return m_network->features(m_weights, inputs, norms == Norms::Batch);
    }
    at::Tensor logits(const at::Tensor &features) const override
    {
        const QString bias = m_network->headBias();
        return at::linear(features, m_weights.at(m_network->headWeight()),
                          bias.isEmpty() ? at::Tensor() : m_weights.at(bias));
    }
    WeightSlots slots() override
    {
        WeightSlots slots;
        for (auto &[name, tensor] : m_weights) {
            const at::Tensor &like = m_network->weights().at(name);
            const bool matrix = like.dim() > 1;
            const bool ones =
                !matrix && (name.endsWith(QLatin1String("weight")) || name.endsWith(QLatin1String("_var")));
            slots.add(name, tensor, like.sizes().vec(),
                      matrix ? std::sqrt(2.0 * double(like.size(0)) / double(like.numel())) : 0, ones ? 1 : 0);
        }
        return slots;
    }
    std::map<QString, at::Tensor> tensors() const override { return m_weights; }
    QString fixedWeights() const override
    {
        return named([this](const QString &name) { return m_network->isBuffer(name); });
    }
    QString bodyWeights() const override
    {
        return named(
            [this](const QString &name) { return name != m_network->headWeight() && name != m_network->headBias(); });
    }
    std::unique_ptr<TrainableClassifier> blank() const override
    {
        return std::make_unique<ScriptClassifier>(m_network);
    }
    void writeWeights(AtomicFolder &folder) const override
    {
        m_network->save(m_weights, folder.filePath(QStringLiteral("model.pt")));
    }

private:
    QString named(const std::function<bool(const QString &)> &counts) const
    {
        QStringList names;
        for (const auto &[name, tensor] : m_weights)
            if (counts(name))
                names.append(QRegularExpression::escape(name));
        return names.isEmpty() ? QString() : QStringLiteral("^(?:%1)$").arg(names.join(QLatin1Char('|')));
    }

    std::shared_ptr<const ScriptNetwork> m_network;
    std::map<QString, at::Tensor> m_weights;
};

} // namespace

std::unique_ptr<TrainableClassifier> readScriptClassifier(const QString &uri)
{
    const auto network = ScriptNetwork::read(uri);
    auto classifier = std::make_unique<ScriptClassifier>(network);
    const WeightSlots slots = classifier->slots();
    for (const WeightSlot &slot : slots.all())
        *slot.tensor = network->weights().at(slot.name).clone();
    return classifier;
}

} // namespace gleaner
