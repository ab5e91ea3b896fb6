#include "core/methods/unlearning/Receipt.h"

#include "core/methods/unlearning/Batches.h"

#include <ATen/ATen.h>
#include <algorithm>
#include <c10/core/GradMode.h>

namespace gleaner {

namespace {

constexpr double mostSteps = 127; ///< of int8, on either side of 0

double lengthOf(const at::Tensor &tensor) { return tensor.detach().to(at::kDouble).norm().item().toDouble(); }

} // namespace

std::unique_ptr<TrainableClassifier> roundedToInt8(const TrainableClassifier &classifier)
{
    const c10::AutoGradMode noGradients(false);
    auto rounded = classifier.copy();
    const WeightSlots slots = rounded->slots();
    for (const WeightSlot &slot : slots.all()) {
        const double step = slot.tensor->abs().max().item().toDouble() / mostSteps;
        if (step > 0)
            slot.tensor->copy_(at::round(*slot.tensor / step) * step);
    }
    return rounded;
}

std::vector<double> relearned(const TrainableClassifier &classifier, const UnlearningData &data, const ForgetSet &set,
                              const RelearningOptions &options, uint64_t seed)
{
    const at::Tensor inputs = data.inputsOf(set.forget), labels = data.labelsOf(set.forget);
    const auto model = classifier.copy();
    ClassifierSteps training(*model, options.plan, seed);
    std::vector<at::Tensor> batches;
    std::vector<double> accuracies;
    int done = 0;
    for (const int steps : options.steps) {
        for (; done < steps; ++done) {
            if (batches.empty())
                batches = shuffledBatches(inputs.size(0), options.plan.batch, Random::forItem(seed, uint64_t(done)));
            const at::Tensor batch = batches.back();
            batches.pop_back();
            training.step([&](const TrainableClassifier &each, Random &) {
                return at::cross_entropy_loss(each.logits(each.features(inputs.index_select(0, batch))),
                                              labels.index_select(0, batch));
            });
        }
        accuracies.push_back(shareRight(seenBy(*model, inputs).logits, labels));
    }
    return accuracies;
}

std::vector<std::pair<QString, double>> weightChanges(const TrainableClassifier &before,
                                                      const TrainableClassifier &after)
{
    const c10::AutoGradMode noGradients(false);
    std::vector<std::pair<QString, double>> changes;
    const auto now = after.tensors();
    for (const auto &[name, tensor] : before.tensors()) {
        const double length = lengthOf(tensor), change = lengthOf(now.at(name) - tensor);
        changes.emplace_back(name, length > 0 ? change / length : change);
    }
    return changes;
}

} // namespace gleaner
