#pragma once
#include "core/models/nn/WeightSlots.h"

namespace gleaner {

/// A weight that is trained, with what its group says.
struct TrainedWeight {
    QString name;
    at::Tensor tensor;  ///< a leaf that asks for its gradient
    double rate = 1;    ///< times the step's rate
    double shrinks = 0; ///< weight decay, times the rate
};

struct OptimizerOptions {
    enum class Kind { AdamW, Sgd };
    Kind kind = Kind::AdamW;
    double firstMean = 0.9, secondMean = 0.999, tiny = 1e-8; ///< AdamW
    double momentum = 0.9;                                   ///< SGD; 0: none
};

/// Moves weights along their gradients: AdamW (Loshchilov and Hutter 2019) or stochastic gradient descent with
/// momentum. Used by one thread. (WeightOptimizer is for networks trained from random weights.)
class Optimizer {
public:
    Optimizer(std::vector<TrainedWeight> weights, const OptimizerOptions &options);

    const std::vector<TrainedWeight> &weights() const { return m_weights; }
    void clearGradients();
    /// Length of all gradients together, before they are scaled down to at most `longest` (0: left alone).
    double clipGradients(double longest);
    /// Weights without a gradient stay.
    void step(double rate);

    /// What resuming needs beside the weights and the number of steps: "first.NAME", "second.NAME".
    std::map<QString, at::Tensor> moments() const;
    /// Throws ProblemError (InputUnreadable) where one is missing or misshapen.
    void restore(const std::map<QString, at::Tensor> &moments, int64_t steps);

private:
    void stepAdam(const TrainedWeight &weight, size_t index, double rate);
    void stepSgd(const TrainedWeight &weight, size_t index, double rate);

    std::vector<TrainedWeight> m_weights;
    OptimizerOptions m_options;
    std::vector<at::Tensor> m_first, m_second; ///< m_second only of AdamW
    int64_t m_steps = 0;
};

/// Asks for the gradients of all weights of a network but those whose name `frozen` matches (an empty pattern freezes
/// none), whose gradients it forbids. `decay` is for matrices; norms and biases do not shrink.
std::vector<TrainedWeight> trainedWeights(const WeightSlots &slots, const QString &frozen, double decay = 0);

} // namespace gleaner
