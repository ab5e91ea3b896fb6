#pragma once
#include "core/methods/unlearning/ClassifierTraining.h"
#include "core/methods/unlearning/ForgetSet.h"

namespace gleaner {

/// Other ways to forget, all but one of which need labels, and the control that no method may fail to beat. Each
/// changes the classifier it is given; all throw ProblemError (Invalid) naming the step where they diverge.

/// Cross entropy on what remains alone.
void fineTuneOnRemain(TrainableClassifier &classifier, const UnlearningData &data, const ForgetSet &set,
                      const TrainPlan &plan, uint64_t seed);
/// Up the cross entropy of what is to be forgotten (NegGrad).
void ascendOnForget(TrainableClassifier &classifier, const UnlearningData &data, const ForgetSet &set,
                    const TrainPlan &plan, uint64_t seed);
/// Down the cross entropy of a remaining batch minus that of one to be forgotten.
void descendDifference(TrainableClassifier &classifier, const UnlearningData &data, const ForgetSet &set,
                       const TrainPlan &plan, uint64_t seed);
/// Cross entropy on all rows, those to forget with another class drawn anew in each epoch.
void trainOnRandomLabels(TrainableClassifier &classifier, const UnlearningData &data, const ForgetSet &set,
                         const TrainPlan &plan, uint64_t seed);
/// Says of what is to be forgotten what the same network says with random weights, and of all else what it said itself:
/// down the Kullback–Leibler divergence from a bad and a good teacher (Chundawat et al. 2023). Needs no labels.
void followBadTeacher(TrainableClassifier &classifier, const UnlearningData &data, const ForgetSet &set,
                      const TrainPlan &plan, uint64_t seed);
/// Adds normal noise to the head alone, as much as raises the cross entropy on the remaining training rows to
/// `remainLoss` (by bisection; the head stays where it is higher already). A method whose forgetting this equals has
/// forgotten nothing in particular.
void disturbHead(TrainableClassifier &classifier, const at::Tensor &remainFeatures, const at::Tensor &remainLabels,
                 double remainLoss, Random random);
/// Cross entropy on `count` labeled remaining rows, head alone: what repairs a head after LAF (LAF+R).
void repairHead(TrainableClassifier &classifier, const UnlearningData &data, const ForgetSet &set, int count,
                const TrainPlan &plan, uint64_t seed);

} // namespace gleaner
