#pragma once
#include "core/models/ParallelChunks.h"
#include "core/models/nn/WeightSlots.h"
#include "core/models/training/TrainingCache.h"
#include "core/models/training/WeightOptimizer.h"

#include <c10/core/GradMode.h>

namespace gleaner {

/// All weights of a network one after another, so that one update serves all; with the optimizer's moments and a
/// running mean of the weights. What NetworkTrainer keeps that does not depend on the kind of network.
class FlatWeights {
public:
    /// Draws the weights that `slots` describe (their tensors are not touched). `matrixRate`: WeightOptimizer's.
    FlatWeights(const WeightSlots &slots, uint64_t seed, double matrixRate = WeightOptimizer::usualMatrixRate);

    /// Puts other values in the place of those that were drawn, by the slots' names, before the first step.
    void begin(const WeightSlots &slots, const std::map<QString, at::Tensor> &values);
    /// The weights as a leaf of the calling thread's own, over the same numbers, that collects a gradient.
    at::Tensor leaf() const;
    const at::Tensor &mean() const { return m_mean; }
    const at::Tensor &current() const { return m_flat; }
    /// Points the slots' tensors into `flat`.
    void place(const WeightSlots &slots, const at::Tensor &flat) const;
    /// One step along the mean of the gradients that come with the losses; returns the mean loss. The mean of the
    /// weights follows quickly at first and slowly later on.
    double step(const std::vector<std::pair<double, at::Tensor>> &lossesAndGradients, double rate);

    int64_t steps() const { return m_steps; }
    SavedTraining state() const;
    /// False, and nothing changed, where the state belongs to another network.
    bool restore(const SavedTraining &state);

private:
    std::vector<int64_t> m_sizes;
    at::Tensor m_flat, m_mean;
    WeightOptimizer m_optimizer;
    int64_t m_steps = 0;
};

/// Goes through the steps [0, steps), saving the state every minute, and picks up where an earlier training of the same
/// `key` was killed or stopped. `train(step)` does one step and may throw Stopped.
void trainResumably(FlatWeights &weights, const QString &key, int steps, const std::function<void(int step)> &train);

/// Trains any network whose weights WeightSlots describe: `Weights` is the struct that holds its tensors. The same
/// seed, losses and number of parts give the same weights, whatever the number of threads.
template <typename Weights> class NetworkTrainer {
public:
    /// The slots of `weights`, the same names and shapes each time.
    using Describe = std::function<WeightSlots(Weights &weights)>;
    /// The loss of one part of a step's batch, a scalar that the weights' gradients flow into. Called from several
    /// threads at a time, each part on one thread alone.
    using Loss = std::function<at::Tensor(const Weights &weights, int part)>;

    NetworkTrainer(Describe describe, uint64_t seed, double matrixRate = WeightOptimizer::usualMatrixRate)
        : m_describe(std::move(describe)), m_flat(drawn(seed, matrixRate))
    {
    }

    void begin(const std::map<QString, at::Tensor> &values)
    {
        Weights scratch;
        m_flat.begin(m_describe(scratch), values);
    }

    /// One step along the mean gradient of all parts, of which there should be as many as cores. Returns the mean loss.
    double step(int parts, double rate, const Loss &loss)
    {
        std::vector<std::pair<double, at::Tensor>> found(static_cast<size_t>(parts));
        inParallelChunks(parts, [&](int part) {
            const c10::AutoGradMode gradients(true);
            const at::Tensor leaf = m_flat.leaf();
            const at::Tensor value = loss(placed(leaf), part);
            value.backward();
            found[size_t(part)] = {value.item<double>(), leaf.grad()};
        });
        return m_flat.step(found, rate);
    }

    /// The weights, and their running mean, without gradients.
    Weights weights() const { return placed(m_flat.current()); }
    Weights averaged() const { return placed(m_flat.mean()); }
    FlatWeights &flat() { return m_flat; }
    const FlatWeights &flat() const { return m_flat; }

private:
    FlatWeights drawn(uint64_t seed, double matrixRate) const
    {
        Weights scratch;
        return {m_describe(scratch), seed, matrixRate};
    }
    Weights placed(const at::Tensor &flat) const
    {
        Weights weights;
        m_flat.place(m_describe(weights), flat);
        return weights;
    }

    Describe m_describe;
    FlatWeights m_flat;
};

} // namespace gleaner
