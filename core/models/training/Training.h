#pragma once
#include "core/models/training/ExponentialMean.h"
#include "core/models/training/SavedTraining.h"
#include "core/models/training/Schedule.h"

namespace gleaner {

struct TrainingOptions {
    OptimizerOptions optimizer;
    Schedule schedule;
    double rate = 1e-4;
    double longestGradient = 1; ///< gradients are scaled down to this length; 0: never
    double meanDecay = 0;       ///< of the running mean of the weights; 0: none is kept
    uint64_t seed = 1;
};

/// The steps of a training of any network: loss, gradients, their length, the rate of the step, and everything that is
/// needed to go on after an interruption with the very same numbers.
class Training {
public:
    Training(std::vector<TrainedWeight> weights, const TrainingOptions &options);

    /// One step along the gradient of what `loss` gives (a scalar), which draws all its random numbers from `random`.
    /// Returns the loss. Throws ProblemError (Invalid) naming the step where loss or gradient is no number any more,
    /// before the weights change; Stopped at stop points.
    double step(const std::function<at::Tensor(Random &random)> &loss);
    int64_t steps() const { return m_steps; }
    /// Null where none is kept.
    const ExponentialMean *mean() const { return m_mean ? &*m_mean : nullptr; }

    void save(const QString &folder) const;
    /// Goes on from what was saved; false where there is nothing. Throws ProblemError (InputUnreadable) where it
    /// belongs to another network or another seed.
    bool resume(const QString &folder);

private:
    Optimizer m_optimizer;
    TrainingOptions m_options;
    std::optional<ExponentialMean> m_mean;
    int64_t m_steps = 0;
};

/// Mean of −log p of every token but the first, (N, T, V) and (N, T); `counted` (N, T − 1) bool leaves out others.
at::Tensor nextTokenLoss(const at::Tensor &logits, const at::Tensor &ids, const at::Tensor &counted = {});

} // namespace gleaner
