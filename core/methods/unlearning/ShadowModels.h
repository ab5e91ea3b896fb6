#pragma once
#include "core/methods/unlearning/ClassifierTraining.h"
#include "core/methods/unlearning/ForgetSet.h"

namespace gleaner {

/// A model of the same kind, trained on a random half of all rows: what it says of each, as oddsEvidence().
struct Shadow {
    std::vector<double> odds;  ///< by position
    std::vector<char> trained; ///< by position
};
using Shadows = std::vector<Shadow>;

Shadow trainedShadow(const TrainableClassifier &like, const UnlearningData &data, const TrainPlan &plan, uint64_t seed);
/// Area under the curve of the likelihood-ratio attack (Carlini et al. 2022): forgotten rows against unseen ones of the
/// same kind, by the logits (N, classes) of the model in question. NaN without shadows.
double likelihoodRatioAttack(const Shadows &shadows, const UnlearningData &data, const ForgetSet &set,
                             const at::Tensor &logits);

} // namespace gleaner
