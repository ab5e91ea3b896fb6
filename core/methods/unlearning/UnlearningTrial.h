#pragma once
#include "core/methods/unlearning/ClassifierTraining.h"
#include "core/methods/unlearning/ForgetSet.h"
#include "core/methods/unlearning/LafUnlearning.h"
#include "core/support/Problem.h"

#include <array>
#include <optional>

namespace gleaner {

/// What is compared with what, in the order of the tables.
enum class Forgetting {
    Original,
    Retrained,
    FineTuned,
    Ascent,
    Difference,
    RandomLabels,
    BadTeacher,
    Laf,
    LafRepaired,
    LafNoAlignment,
    LafNoExtractor,
    HeadNoise
};
constexpr size_t forgettingCount = 12;
QString forgettingName(Forgetting how);

struct UnlearningPlan {
    TrainPlan training; ///< of the original, where it is trained here, and of the retrained model
    TrainPlan baseline; ///< of the baselines with labels
    TrainPlan repair;   ///< of the head
    int repairLabels = 200;
    LafOptions laf;
    bool retrain = true;
    bool comparisons = true; ///< baselines, ablations and the control
};

/// A model to forget from, with what all forget sets share.
struct OriginalModel {
    std::shared_ptr<const TrainableClassifier> classifier;
    Seen seen;                               ///< of all positions
    std::shared_ptr<const EmbeddingVae> all; ///< fitted to the training rows
    double describing = 0;                   ///< seconds the autoencoder took
    uint64_t seed = 1;
};

/// Shares in [0, 1]; NaN where there is nothing to measure.
struct ForgettingFigures {
    double trainRemain, trainForget, testRemain, testForget;
    double attack;                       ///< attackSuccess()
    double lossAttack, confidenceAttack; ///< areas under the curve, forgotten rows against test rows of the same kind
    double remainLoss;                   ///< cross entropy on the remaining training rows
    double seconds = 0;
};

/// Accuracies in [0, 1] on at most 200 rows of each kind, drawn at random; NaN of none.
struct EpochFigures {
    double forget, remain, test;
};

struct ForgottenModel {
    std::shared_ptr<TrainableClassifier> classifier;
    Seen seen; ///< of all positions
};

/// One set forgotten from one model in every way.
struct UnlearningTrial {
    const ForgetSet *set = nullptr;
    const OriginalModel *original = nullptr;
    std::array<std::optional<ForgettingFigures>, forgettingCount> figures;
    std::array<ForgottenModel, forgettingCount> models; ///< null where not asked to keep them
    std::shared_ptr<const EmbeddingVae> all, forgotten;
    LafCourse course;
    std::vector<EpochFigures> overEpochs; ///< of LAF, the original first; where models are kept
    Problems diverged;                    ///< baselines that have no figures for it

    const ForgettingFigures &of(Forgetting how) const { return *figures[size_t(how)]; }
    bool has(Forgetting how) const { return figures[size_t(how)].has_value(); }
    const ForgottenModel &model(Forgetting how) const { return models[size_t(how)]; }
};

/// The model trained here on all training rows with its autoencoder, or `given` (not null) with its own.
OriginalModel originalModel(const UnlearningData &data, const std::shared_ptr<const TrainableClassifier> &given,
                            const UnlearningPlan &plan, uint64_t seed);
/// Throws ProblemError (Invalid) where a step of LAF or of retraining diverges, Stopped. Neither data nor the original
/// change.
UnlearningTrial runTrial(const UnlearningData &data, const ForgetSet &set, const OriginalModel &original,
                         const UnlearningPlan &plan, bool keepModels);

ForgettingFigures measureForgetting(const UnlearningData &data, const ForgetSet &set, const Seen &seen, uint64_t seed);

} // namespace gleaner
