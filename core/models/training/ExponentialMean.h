#pragma once
#include "core/models/training/Optimizer.h"

namespace gleaner {

/// A running mean of weights: mean ← decay · mean + (1 − decay) · weights, beginning as the weights are (Polyak and
/// Juditsky 1992).
class ExponentialMean {
public:
    ExponentialMean(const std::vector<TrainedWeight> &weights, double decay);

    void update(const std::vector<TrainedWeight> &weights);
    /// By name, without gradients.
    const std::map<QString, at::Tensor> &values() const { return m_values; }
    void restore(const std::map<QString, at::Tensor> &values);

private:
    double m_decay;
    std::map<QString, at::Tensor> m_values;
};

} // namespace gleaner
