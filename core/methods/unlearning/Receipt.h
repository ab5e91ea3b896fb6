#pragma once
#include "core/methods/unlearning/ClassifierTraining.h"
#include "core/methods/unlearning/ForgetSet.h"
#include "core/results/Artifact.h"

namespace gleaner {

// What an unlearning method hands over beside its figures, whatever it did: what changed for every row, where the
// weights changed, whether forgetting survives a little training and rounding to 8 bits, and the hashes of it all.

struct ReceiptModel {
    QString name;
    const TrainableClassifier *classifier = nullptr;
    Seen seen;              ///< of all positions
    bool reference = false; ///< drawn dashed
};

struct ReceiptCase {
    const UnlearningData &data;
    const ForgetSet &set;
    ReceiptModel before, after;
    std::vector<ReceiptModel> others = {}; ///< retrained model, variants
    uint64_t seed = 1;
};

struct RelearningOptions {
    std::vector<int> steps{0, 1, 2, 5, 10, 20}; ///< ascending
    TrainPlan plan;                                 ///< rate and batch of the fine-tuning
};

/// Each weight's values rounded to 255 steps between ± its largest (symmetric, per tensor), as float32 again.
std::unique_ptr<TrainableClassifier> roundedToInt8(const TrainableClassifier &classifier);
/// Accuracy in [0, 1] on the forgotten rows after so many steps of fine-tuning on them with their labels.
std::vector<double> relearned(const TrainableClassifier &classifier, const UnlearningData &data, const ForgetSet &set,
                              const RelearningOptions &options, uint64_t seed);
/// ‖after − before‖ / ‖before‖ of each weight by name; 0 where both are 0.
std::vector<std::pair<QString, double>> weightChanges(const TrainableClassifier &before,
                                                      const TrainableClassifier &after);

// Every artifact has a caption that says what to see.
Artifact receiptSamples(const ReceiptCase &receipt);
Artifact receiptWeights(const ReceiptCase &receipt);
Artifact receiptRelearning(const ReceiptCase &receipt, const RelearningOptions &options);
Artifact receiptQuantization(const ReceiptCase &receipt);
/// Hashes of weights before and after, of the rows forgotten, and `facts` in lines of name and value.
Artifact receiptManifest(const ReceiptCase &receipt, const std::vector<std::pair<QString, QString>> &facts);

} // namespace gleaner
