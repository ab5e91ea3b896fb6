#include "core/methods/unlearning/Baselines.h"

#include "core/methods/unlearning/Batches.h"

#include <ATen/ATen.h>
#include <QRegularExpression>
#include <c10/core/GradMode.h>

namespace gleaner {

namespace {

constexpr uint64_t labelStream = 5, otherOrder = 6, drawStream = 7, teacherStream = 8;

at::Tensor entropyOf(const TrainableClassifier &classifier, const at::Tensor &inputs, const at::Tensor &labels)
{
    return at::cross_entropy_loss(classifier.logits(classifier.features(inputs)), labels);
}

double lossOfHead(const TrainableClassifier &classifier, const at::Tensor &features, const at::Tensor &labels)
{
    return at::cross_entropy_loss(classifier.logits(features), labels).item().toDouble();
}

} // namespace

void fineTuneOnRemain(TrainableClassifier &classifier, const UnlearningData &data, const ForgetSet &set,
                      const TrainPlan &plan, uint64_t seed)
{
    trainOn(classifier, data.inputsOf(set.retain), data.labelsOf(set.retain), plan, seed);
}

void ascendOnForget(TrainableClassifier &classifier, const UnlearningData &data, const ForgetSet &set,
                    const TrainPlan &plan, uint64_t seed)
{
    const at::Tensor inputs = data.inputsOf(set.forget), labels = data.labelsOf(set.forget);
    trainEpochs(classifier, inputs.size(0), plan, seed,
                [&](const TrainableClassifier &model, const at::Tensor &batch, Random &) {
                    return -entropyOf(model, inputs.index_select(0, batch), labels.index_select(0, batch));
                });
}

void descendDifference(TrainableClassifier &classifier, const UnlearningData &data, const ForgetSet &set,
                       const TrainPlan &plan, uint64_t seed)
{
    const at::Tensor inputs = data.inputsOf(set.forget), labels = data.labelsOf(set.forget);
    const at::Tensor otherInputs = data.inputsOf(set.retain), otherLabels = data.labelsOf(set.retain);
    EndlessBatches others(otherInputs.size(0), plan.batch, Random::forItem(seed, otherOrder).next());
    trainEpochs(classifier, inputs.size(0), plan, seed,
                [&](const TrainableClassifier &model, const at::Tensor &batch, Random &) {
                    const at::Tensor other = others.next();
                    return entropyOf(model, otherInputs.index_select(0, other), otherLabels.index_select(0, other)) -
                           entropyOf(model, inputs.index_select(0, batch), labels.index_select(0, batch));
                });
}

void trainOnRandomLabels(TrainableClassifier &classifier, const UnlearningData &data, const ForgetSet &set,
                         const TrainPlan &plan, uint64_t seed)
{
    const at::Tensor inputs = at::cat({data.inputsOf(set.forget), data.inputsOf(set.retain)});
    const at::Tensor labels = at::cat({data.labelsOf(set.forget), data.labelsOf(set.retain)});
    const int64_t forget = int64_t(set.forget.size()), classes = data.classes.size();
    Random random = Random::forItem(seed, labelStream);
    trainEpochs(classifier, inputs.size(0), plan, seed,
                [&](const TrainableClassifier &model, const at::Tensor &batch, Random &) {
                    at::Tensor wanted = labels.index_select(0, batch);
                    for (int64_t i = 0; i < batch.size(0); ++i)
                        if (batch.data_ptr<int64_t>()[i] < forget) {
                            int64_t &label = wanted.data_ptr<int64_t>()[i];
                            label = (label + 1 + random.below(int(classes) - 1)) % classes;
                        }
                    return entropyOf(model, inputs.index_select(0, batch), wanted);
                });
}

void followBadTeacher(TrainableClassifier &classifier, const UnlearningData &data, const ForgetSet &set,
                      const TrainPlan &plan, uint64_t seed)
{
    const at::Tensor forget = data.inputsOf(set.forget), retain = data.inputsOf(set.retain);
    const auto bad = classifier.fresh(Random::forItem(seed, teacherStream));
    const at::Tensor wanted = at::cat({seenBy(*bad, forget).logits, seenBy(classifier, retain).logits}).log_softmax(1);
    const at::Tensor inputs = at::cat({forget, retain});
    trainEpochs(classifier, inputs.size(0), plan, seed,
                [&](const TrainableClassifier &model, const at::Tensor &batch, Random &) {
                    const at::Tensor told = model.logits(model.features(inputs.index_select(0, batch))).log_softmax(1);
                    const at::Tensor teacher = wanted.index_select(0, batch);
                    return (teacher.exp() * (teacher - told)).sum(1).mean();
                });
}

void disturbHead(TrainableClassifier &classifier, const at::Tensor &remainFeatures, const at::Tensor &remainLabels,
                 double remainLoss, Random random)
{
    constexpr int halvings = 40;
    constexpr double most = 1e4; ///< deviations of the noise, in those of the weights
    const c10::AutoGradMode noGradients(false);
    const QRegularExpression body(classifier.bodyWeights());
    const WeightSlots slots = classifier.slots();
    std::vector<std::pair<at::Tensor, at::Tensor>> beforeAndNoise;
    std::vector<at::Tensor> weights;
    for (const WeightSlot &slot : slots.all()) {
        if (body.match(slot.name).hasMatch())
            continue;
        at::Tensor noise = at::empty(slot.tensor->sizes());
        for (int64_t i = 0; i < noise.numel(); ++i)
            noise.data_ptr<float>()[i] = float(random.normal());
        const at::Tensor before = slot.tensor->detach().clone();
        weights.push_back(slot.tensor->detach());
        beforeAndNoise.emplace_back(before, noise * before.square().mean().sqrt());
    }
    const auto lossAt = [&](double scale) {
        for (size_t i = 0; i < weights.size(); ++i)
            weights[i].copy_(beforeAndNoise[i].first + scale * beforeAndNoise[i].second);
        return lossOfHead(classifier, remainFeatures, remainLabels);
    };
    double low = 0, high = 1e-3;
    while (high < most && lossAt(high) < remainLoss)
        high *= 2;
    for (int i = 0; i < halvings; ++i) {
        const double middle = (low + high) / 2;
        (lossAt(middle) < remainLoss ? low : high) = middle;
    }
    lossAt(low);
}

void repairHead(TrainableClassifier &classifier, const UnlearningData &data, const ForgetSet &set, int count,
                const TrainPlan &plan, uint64_t seed)
{
    std::vector<int> labeled;
    Random random = Random::forItem(seed, drawStream);
    for (const int at : random.permutation(int(set.retain.size())))
        if (int(labeled.size()) < count)
            labeled.push_back(set.retain[size_t(at)]);
    TrainPlan headOnly = plan;
    headOnly.headOnly = true;
    trainOn(classifier, data.inputsOf(labeled), data.labelsOf(labeled), headOnly, seed);
}

} // namespace gleaner
