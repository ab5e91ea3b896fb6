#pragma once
#include "core/methods/unlearning/ClassifierTraining.h"
#include "core/methods/unlearning/ForgetSet.h"
#include "core/methods/unlearning/Receipt.h"

namespace gleaner {

/// A copy after roundToInt8().
std::unique_ptr<TrainableClassifier> roundedToInt8(const TrainableClassifier &classifier);
/// Accuracy in [0, 1] on the forgotten rows after so many steps (ascending) of fine-tuning on them with their labels,
/// by the plan's rate and batch.
std::vector<double> relearned(const TrainableClassifier &classifier, const UnlearningData &data, const ForgetSet &set,
                              const std::vector<int> &steps, const TrainPlan &plan, uint64_t seed);

/// The receipt of a forget set without its models.
ReceiptCase classifierReceipt(const UnlearningData &data, const ForgetSet &set);
/// A model for it; `seen` of all positions. All must outlive the receipt.
ReceiptModel classifierInReceipt(const QString &name, const TrainableClassifier &classifier, const Seen &seen,
                                 const UnlearningData &data, const ForgetSet &set, const TrainPlan &relearning,
                                 uint64_t seed);

} // namespace gleaner
