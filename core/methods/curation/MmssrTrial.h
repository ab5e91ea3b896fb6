#pragma once
#include "core/data/DataSet.h"
#include "core/methods/curation/CapabilitySampler.h"

#include <QString>
#include <map>

namespace gleaner {

class Model;
class RunContext;

/// What is compared in the trial: the same small model, fine-tuned equally long on different parts of the pool.
/// From MiddlePerplexity to Deita stand other curations that the paper compares with, see TrialBaselines.h.
enum class TrialSubset {
    Full,
    Random,
    MiddlePerplexity, ///< answers that surprise the model neither much nor little
    ClipScore,        ///< question and answer match the picture best
    Clusters,         ///< of the model's features
    Deita,            ///< complexity × quality, and unlike each other
    Mmssr,
    SingleScore,
    NoStyles,
    RandomScorer,
    TrueGrades
};
constexpr int trialSubsets = int(TrialSubset::TrueGrades) + 1;
QString subsetName(TrialSubset subset);

/// How one network is fine-tuned.
struct TrialTraining {
    int steps;
    double rate, matrixRate; ///< of the symbols, and of all else against it: PoolTraining's
};

struct TrialOptions {
    double ratio = 0.1;
    int threshold = 0;
    SamplerOptions::Order order = SamplerOptions::Order::Official;
    std::vector<int> seeds{1, 2, 3};
    int judged = 400; ///< items that the judge grades
    int batch = 24;   ///< examples in a step
    TrialTraining scorer{150, 2e-3, 1.5}, target{80, 2e-3, 1.5};

    /// Items of all steps of all trainings together.
    double trainedItems() const
    {
        const double perSeed = scorer.steps + double(trialSubsets) * target.steps;
        return batch * double(seeds.size()) * perSeed;
    }
};

/// What one seed found.
struct TrialRound {
    struct Outcome {
        std::vector<int> rows;         ///< of the pool
        std::vector<double> accuracy;  ///< in %, by topic
        double wrong = 0, trivial = 0; ///< % of the rows
        double entropy = 0;            ///< bits, of the styles
    };
    std::map<TrialSubset, Outcome> of;
    GradedPool graded;                   ///< by the trained scorer and styler
    Sampling sampling;                   ///< of mmSSR
    SamplerOptions options;              ///< of mmSSR
    std::vector<double> rankCorrelation; ///< of grades and truth on items that were not judged, by capability
    double ownCorrelation = 0;           ///< the same for each item's own topic alone, where grades tell good from bad
    double stylesRight = 0;              ///< % of the styles that the styler names
};

struct TrialFindings {
    TrialOptions options;
    QStringList topics, qualities;
    int pool = 0, tests = 0;
    double wrongInPool = 0, trivialInPool = 0; ///< %
    double fitOfClean = 0, fitOfWrong = 0;     ///< % of which the untrained model says that they fit their picture
    std::vector<TrialRound> rounds = {};

    /// Those compared, in their order; ClipScore is missing where there was no matcher.
    std::vector<TrialSubset> subsets() const;
    /// %, mean over topics, for each round.
    std::vector<double> means(TrialSubset subset) const;
    double mean(TrialSubset subset) const;
    /// Topics on which the mean over rounds beats random.
    int beatsRandom(TrialSubset subset) const;
};

/// Whether a data set holds what a trial needs: dialogues, and the planted truth of instructions:.
bool isTrialPool(const DataSet &data);

/// Grades `judged` items by the planted truth, trains scorer and styler on them, grades the pool, takes subsets, trains
/// a fresh copy of the model on each with the same number of steps, and measures it on `tests`. `model` is the URI of a
/// small LLaVA, `matcher` an ImageTextMatcher or null. Throws ProblemError or Stopped.
TrialFindings runTrial(const DataSet &pool, const DataSet &tests, const QString &model, const Model *matcher,
                       const TrialOptions &options, RunContext &context);

/// Spearman's rank correlation, equal values sharing their mean rank; NaN where one of both does not vary.
double rankCorrelation(const std::vector<double> &a, const std::vector<double> &b);

} // namespace gleaner
