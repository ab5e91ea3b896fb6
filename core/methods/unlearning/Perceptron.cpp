#include "core/methods/unlearning/TrainableClassifier.h"

#include <ATen/ATen.h>

namespace gleaner {

namespace {

constexpr int64_t inner = 128, embedding = 64;

struct PerceptronWeights {
    LinearWeights first, second, head;
};

class Perceptron final : public TrainableClassifier {
public:
    Perceptron(int64_t width, int64_t classes) : m_width(width), m_classes(classes) {}

    at::Tensor features(const at::Tensor &inputs, Norms) const override
    {
        return linear(at::relu(linear(inputs, m_weights.first)), m_weights.second);
    }
    at::Tensor logits(const at::Tensor &features) const override { return linear(features, m_weights.head); }
    WeightSlots slots() override { return slotsOf(m_weights); }
    std::map<QString, at::Tensor> tensors() const override
    {
        PerceptronWeights shared = m_weights;
        return slotsOf(shared).tensors();
    }
    QString fixedWeights() const override { return {}; }
    QString bodyWeights() const override { return QStringLiteral("^(?!head\\.)"); }
    std::unique_ptr<TrainableClassifier> blank() const override { return smallPerceptron(m_width, m_classes); }

private:
    WeightSlots slotsOf(PerceptronWeights &weights) const
    {
        WeightSlots slots;
        slots.linear(QStringLiteral("first"), weights.first, inner, m_width);
        slots.linear(QStringLiteral("second"), weights.second, embedding, inner);
        slots.linear(QStringLiteral("head"), weights.head, m_classes, embedding);
        return slots;
    }

    int64_t m_width, m_classes;
    PerceptronWeights m_weights;
};

} // namespace

std::unique_ptr<TrainableClassifier> smallPerceptron(int64_t width, int64_t classes)
{
    return std::make_unique<Perceptron>(width, classes);
}

} // namespace gleaner
