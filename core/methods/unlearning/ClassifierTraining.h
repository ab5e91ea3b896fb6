#pragma once
#include "core/methods/unlearning/TrainableClassifier.h"

#include <functional>

namespace gleaner {

struct TrainPlan {
    int epochs = 20;
    int batch = 32;
    double rate = 1e-3; ///< of Adam
    double decay = 0;   ///< of matrices
    TrainableClassifier::Norms norms = TrainableClassifier::Norms::Running;
    bool headOnly = false;
    int longestSteps = 0; ///< stops after so many steps; 0: no limit
};

/// What a classifier says about inputs, without gradients, in batches.
struct Seen {
    at::Tensor features; ///< (N, D)
    at::Tensor logits;   ///< (N, classes)
    Seen of(const at::Tensor &positions) const;
};
Seen seenBy(const TrainableClassifier &classifier, const at::Tensor &inputs);

/// Share of rows whose largest logit is their label, in [0, 1]; NaN of no rows.
double shareRight(const at::Tensor &logits, const at::Tensor &labels);

/// Steps on a classifier, with one optimizer: rates, and what goes wrong. Throws ProblemError (Invalid) that names the
/// step where a loss is no number any more or the weights have grown beyond ten times their length.
class ClassifierSteps {
public:
    using Loss = std::function<at::Tensor(const TrainableClassifier &classifier, Random &random)>;

    ClassifierSteps(TrainableClassifier &classifier, const TrainPlan &plan, uint64_t seed);
    ~ClassifierSteps();
    double step(const Loss &loss);

private:
    struct State;
    std::unique_ptr<State> m_state;
};

/// The loss of one batch of positions.
using BatchLoss =
    std::function<at::Tensor(const TrainableClassifier &classifier, const at::Tensor &batch, Random &random)>;
/// Goes through 0 … count − 1 in shuffled batches, `plan.epochs` times. Returns the mean loss of each epoch.
std::vector<double> trainEpochs(TrainableClassifier &classifier, int64_t count, const TrainPlan &plan, uint64_t seed,
                                const BatchLoss &loss);
/// The same with cross entropy.
std::vector<double> trainOn(TrainableClassifier &classifier, const at::Tensor &inputs, const at::Tensor &labels,
                            const TrainPlan &plan, uint64_t seed);

} // namespace gleaner
