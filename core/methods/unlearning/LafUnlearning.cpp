#include "core/methods/unlearning/LafUnlearning.h"

#include "core/methods/unlearning/Batches.h"
#include "core/methods/unlearning/ClassifierTraining.h"
#include "core/methods/unlearning/LafLoss.h"

#include <ATen/ATen.h>

namespace gleaner {

namespace {

constexpr uint64_t extractorStream = 1, alignmentStream = 2, forgetOrder = 1000, remainOrder = 1'000'000;

/// One pair of mini-batches.
struct Pair {
    at::Tensor forgetInputs, remainInputs, forgetBefore, remainBefore;
};

Pair pairOf(const LafMaterial &material, const at::Tensor &forget, const at::Tensor &remain)
{
    return {material.forgetInputs.index_select(0, forget), material.remainInputs.index_select(0, remain),
            material.forgetFeatures.index_select(0, forget), material.remainFeatures.index_select(0, remain)};
}

ClassifierSteps stepsAt(TrainableClassifier &classifier, double rate, uint64_t seed)
{
    TrainPlan plan;
    plan.rate = rate;
    return {classifier, plan, seed};
}

} // namespace

LafCourse unlearnByLaf(TrainableClassifier &classifier, const LafMaterial &material, const LafOptions &options,
                       uint64_t seed, const std::function<void()> &epochDone)
{
    ClassifierSteps extractor =
        stepsAt(classifier, options.extractorRate, Random::forItem(seed, extractorStream).next());
    ClassifierSteps alignment =
        stepsAt(classifier, options.alignmentRate, Random::forItem(seed, alignmentStream).next());
    LafCourse course;
    for (int epoch = 0; epoch < options.epochs; ++epoch) {
        const auto forget = shuffledBatches(material.forgetInputs.size(0), options.batch,
                                            Random::forItem(seed, forgetOrder + uint64_t(epoch)));
        const auto remain = shuffledBatches(material.remainInputs.size(0), options.batch,
                                            Random::forItem(seed, remainOrder + uint64_t(epoch)));
        const size_t pairs = std::min(forget.size(), remain.size());
        double extracted = 0, aligned = 0;
        for (size_t i = 0; i < pairs; ++i) {
            const Pair pair = pairOf(material, forget[i], remain[i]);
            if (options.extractor)
                extracted += extractor.step([&](const TrainableClassifier &model, Random &random) {
                    return extractorLoss(material.all.errors(model.features(pair.remainInputs), random),
                                         material.forgotten.errors(model.features(pair.forgetInputs), random));
                });
            if (options.alignment)
                aligned += alignment.step([&](const TrainableClassifier &model, Random &) {
                    return alignmentLoss(representationDistances(model.features(pair.remainInputs), pair.remainBefore),
                                         representationDistances(model.features(pair.forgetInputs), pair.forgetBefore),
                                         options.temperature);
                });
        }
        const double perRow = double(pairs) * double(options.batch);
        if (options.extractor)
            course.extractor.push_back(extracted / perRow);
        if (options.alignment)
            course.alignment.push_back(aligned / perRow);
        if (epochDone)
            epochDone();
    }
    return course;
}

} // namespace gleaner
