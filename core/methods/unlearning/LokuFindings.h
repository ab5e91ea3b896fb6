#pragma once
#include "core/methods/unlearning/LokuMeasures.h"
#include "core/methods/unlearning/LokuUnlearning.h"
#include "core/models/capabilities/Language.h"
#include "core/results/Artifact.h"
#include "core/results/Measures.h"
#include "core/support/Problem.h"

#include <cmath>
#include <optional>

namespace gleaner {

/// All texts of a run. Those of `retain` are parted per seed into what trains and what tests, unless tests are given.
struct LokuData {
    LokuTexts forget, retain, test, unseen, general;
    QString after;         ///< what follows an answer
    at::Tensor beginnings; ///< first tokens of all answers
};

struct LokuPlan {
    LokuOptions options;
    LanguageTrainingPlan training; ///< of the reference and of shadow models
    bool comparisons = true, more = false, reference = true;
    double criterion = 0.2; ///< share of forgotten samples still right at which a forgetting counts as done
    bool stops = false;     ///< where extraction says that it is done, instead of after all steps
    int shadows = 0;
};

/// What one seed works with.
struct LokuSeed {
    uint64_t seed = 1;
    std::vector<int> retain, held; ///< positions in data.retain; `held` is empty where tests are given
    LayerNumbers importance;
};

/// A look at a model on the way. Shares in [0, 1].
struct LokuLook {
    int step = 0;
    double forget = 0, retain = 0, test = 0; ///< samples right
    double probability = 0;                  ///< of the answers to forget
    double kindMass = 0;                 ///< probability that an answer to the forget questions is of the right kind
    double memorized = 0, extracted = 0; ///< MA and EL of samples to forget
};

/// Shares in [0, 1], NaN where there is nothing to measure.
struct LokuFigures {
    double forget, retain, test;
    double forgetTokens, testTokens; ///< single tokens right, which is easier than whole answers
    double forgetProbability;
    double forgetQuality; ///< p-value of Kolmogorov and Smirnov's test, truth ratios against the reference's
    double utility; ///< harmonic mean of probability, ROUGE-L and 1 − truth ratio, on retained and on test samples
    double kindMass, perplexity;
    double lossAttack, confidenceAttack; ///< areas under the curve, forgotten against unseen samples
    double extraction;                   ///< EL of the forgotten samples; their MA is forgetTokens
    double stepsToForget, testThen;      ///< the first look with `forget` at most the criterion, and `test` there
    double stepsByRule, testByRule;      ///< the first look with EL and MA at most those of unseen samples
    double seconds;
};

struct LokuOutcome {
    QString id, name;
    LokuFigures figures;
    std::vector<LokuLook> looks; ///< empty for the original and the reference
    LokuCourse course;
    qint64 trained = 0;
    std::vector<double> logs;                      ///< mean log p, forgotten samples first, unseen ones after
    std::shared_ptr<LokuForgotten> made;           ///< kept of the first seed
    std::shared_ptr<TrainableLanguageModel> plain; ///< kept: original and reference
    std::optional<Problem> lost;                   ///< diverged: it has no figures

    const TrainableLanguageModel &model() const { return made ? *made->model : *plain; }
};

struct LokuFindings {
    LokuData data;
    LokuPlan plan;
    std::vector<int> seeds;
    std::vector<LokuSeed> drawn; ///< by seed
    LokuOutcome original;
    std::optional<LokuOutcome> reference;
    std::vector<LokuWay> ways;
    std::vector<LokuOutcome> outcomes; ///< all ways of the first seed, then of the next
    QString modelUri, modelHash;
    double unseenMemorized = std::nan(""), unseenExtracted = std::nan(""); ///< MA and EL of unseen samples, original
    std::vector<std::vector<double>> shadowOdds; ///< [model][sample], forgotten ones first, unseen ones after
    std::vector<std::vector<char>> shadowTrained;

    const LokuOutcome &outcome(size_t seed, size_t way) const { return outcomes[seed * ways.size() + way]; }
    const LokuOutcome *first(const QString &id) const;
    /// Over seeds; NaN where nothing was measured.
    MeanSpread over(size_t way, double LokuFigures::*figure, double factor = 1) const;
    QString measuredOn() const; ///< "36 facts to forget, 3 seeds"
};

/// The samples that the retain loss never sees, of the first seed.
std::vector<LokuSample> testSamples(const LokuFindings &findings, size_t seed);
std::vector<LokuSample> retainSamples(const LokuFindings &findings, size_t seed);

// Every result is an artifact with a caption that says what to see.
Artifact lokuMetrics(const LokuFindings &findings);
/// What should hold and whether it does.
Artifact lokuClaims(const LokuFindings &findings);
Artifact lokuComparison(const LokuFindings &findings);
Artifact lokuForgotten(const LokuFindings &findings);
Artifact lokuKept(const LokuFindings &findings);
Artifact lokuEarlyStop(const LokuFindings &findings);
Artifact lokuMembership(const LokuFindings &findings);
Artifact lokuTimes(const LokuFindings &findings);
Artifact lokuForgetCurve(const LokuFindings &findings);
Artifact lokuKeepCurve(const LokuFindings &findings);
Artifact lokuTradeOff(const LokuFindings &findings);
Artifact lokuLosses(const LokuFindings &findings);
Artifact lokuImportance(const LokuFindings &findings);
Artifact lokuTokens(const LokuFindings &findings, const CausalLanguageModel &original);

} // namespace gleaner
