#include "core/methods/unlearning/ClassifierTraining.h"

#include "core/methods/unlearning/Batches.h"
#include "core/methods/unlearning/WeightChanges.h"
#include "core/models/training/Training.h"
#include "core/support/StopPoint.h"

#include <ATen/ATen.h>
#include <c10/core/GradMode.h>
#include <cmath>

namespace gleaner {

namespace {

constexpr int64_t seenAtOnce = 64;

double lengthOf(const std::vector<TrainedWeight> &weights)
{
    std::vector<at::Tensor> tensors;
    for (const TrainedWeight &weight : weights)
        tensors.push_back(weight.tensor);
    return lengthOfWeights(tensors);
}

QString frozenPattern(const TrainableClassifier &classifier, bool headOnly)
{
    QStringList parts{classifier.fixedWeights()};
    if (headOnly)
        parts.append(classifier.bodyWeights());
    parts.removeAll(QString());
    return parts.join(QLatin1Char('|'));
}

} // namespace

Seen Seen::of(const at::Tensor &positions) const
{
    return {features.index_select(0, positions), logits.index_select(0, positions)};
}

Seen seenBy(const TrainableClassifier &classifier, const at::Tensor &inputs)
{
    const c10::AutoGradMode noGradients(false);
    std::vector<at::Tensor> features, logits;
    for (int64_t first = 0; first < inputs.size(0); first += seenAtOnce) {
        stopPoint();
        features.push_back(classifier.features(inputs.narrow(0, first, std::min(seenAtOnce, inputs.size(0) - first))));
        logits.push_back(classifier.logits(features.back()));
    }
    return {at::cat(features).detach(), at::cat(logits).detach()};
}

double shareRight(const at::Tensor &logits, const at::Tensor &labels)
{
    if (labels.numel() == 0)
        return std::nan("");
    return logits.argmax(1).eq(labels).to(at::kDouble).mean().item().toDouble();
}

struct ClassifierSteps::State {
    TrainableClassifier &classifier;
    std::vector<TrainedWeight> weights;
    double length;
    Training training;
};

ClassifierSteps::ClassifierSteps(TrainableClassifier &classifier, const TrainPlan &plan, uint64_t seed)
{
    const auto weights = trainedWeights(classifier.slots(), frozenPattern(classifier, plan.headOnly), plan.decay);
    TrainingOptions options;
    options.rate = plan.rate;
    options.longestGradient = 0;
    options.seed = seed;
    m_state.reset(new State{classifier, weights, lengthOf(weights), Training(weights, options)});
}

ClassifierSteps::~ClassifierSteps() = default;

double ClassifierSteps::step(const Loss &loss)
{
    const double told = m_state->training.step([&](Random &random) { return loss(m_state->classifier, random); });
    checkGrowth(lengthOf(m_state->weights), m_state->length, m_state->training.steps());
    return told;
}

std::vector<double> trainEpochs(TrainableClassifier &classifier, int64_t count, const TrainPlan &plan, uint64_t seed,
                                const BatchLoss &loss)
{
    ClassifierSteps steps(classifier, plan, seed);
    std::vector<double> course;
    int done = 0;
    for (int epoch = 0; epoch < plan.epochs; ++epoch) {
        double sum = 0;
        const std::vector<at::Tensor> batches =
            shuffledBatches(count, plan.batch, Random::forItem(seed, uint64_t(epoch)));
        for (const at::Tensor &batch : batches) {
            if (plan.longestSteps > 0 && done++ == plan.longestSteps)
                return course;
            sum +=
                steps.step([&](const TrainableClassifier &each, Random &random) { return loss(each, batch, random); });
        }
        course.push_back(sum / double(batches.size()));
    }
    return course;
}

std::vector<double> trainOn(TrainableClassifier &classifier, const at::Tensor &inputs, const at::Tensor &labels,
                            const TrainPlan &plan, uint64_t seed)
{
    return trainEpochs(classifier, inputs.size(0), plan, seed,
                       [&](const TrainableClassifier &each, const at::Tensor &batch, Random &) {
                           const at::Tensor seen = each.features(inputs.index_select(0, batch), plan.norms);
                           return at::cross_entropy_loss(each.logits(seen), labels.index_select(0, batch));
                       });
}

} // namespace gleaner
