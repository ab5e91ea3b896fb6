#pragma once
#include "core/methods/unlearning/ShadowModels.h"
#include "core/methods/unlearning/UnlearningTrial.h"
#include "core/results/Artifact.h"
#include "core/results/Measures.h"

namespace gleaner {

/// What a run of LAF found; tables and figures are made of it. Those in detail belong to the first trial.
struct LafFindings {
    UnlearningData data;
    std::vector<ForgetSet> sets;
    std::vector<OriginalModel> originals; ///< one per seed
    std::vector<UnlearningTrial> trials;  ///< all sets of the first seed, then of the next; the first keeps its models
    UnlearningPlan plan;
    QString modelUri; ///< empty where the model was trained here
    std::vector<int> seeds;
    Shadows shadows; ///< none unless asked for

    const UnlearningTrial &first() const { return trials.front(); }
    /// Percent, over seeds of the mean over sets; NaN where nothing was measured.
    MeanSpread percent(Forgetting how, double ForgettingFigures::*figure) const;
    /// The same for one set alone.
    MeanSpread percent(Forgetting how, double ForgettingFigures::*figure, size_t set) const;
    QString measuredOn() const; ///< "5 forget sets, 3 seeds"
};

// Every result is an artifact with a caption that says what to see.
Artifact lafMetrics(const LafFindings &findings);
Artifact lafComparison(const LafFindings &findings);
Artifact lafForgotten(const LafFindings &findings);
Artifact lafKept(const LafFindings &findings);
Artifact lafSets(const LafFindings &findings);
Artifact lafMembership(const LafFindings &findings);
Artifact lafTimes(const LafFindings &findings);
Artifact lafOverEpochs(const LafFindings &findings);
Artifact lafLosses(const LafFindings &findings);
/// Reconstruction errors under both autoencoders, before and after.
std::vector<Artifact> lafErrors(const LafFindings &findings);
/// Training rows as the head sees them, in one projection before and after.
std::vector<Artifact> lafEmbeddings(const LafFindings &findings);
Artifact lafRoc(const LafFindings &findings);

} // namespace gleaner
