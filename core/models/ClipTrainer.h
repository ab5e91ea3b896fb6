#pragma once
#include "core/models/ClipWeights.h"

namespace gleaner {

/// Trains a CLIP from random weights by matching pictures and captions of a batch with each other (symmetric InfoNCE),
/// with AdamW, a learned logit scale and a running mean of the weights. The same seed, batches and threads give the
/// same weights.
class ClipTrainer {
public:
    ClipTrainer(const ClipConfig &config, uint64_t seed);

    /// One step with this learning rate. pixels (N, 3, side, side), ids (N, L) int64; `same` (N, N) bool marks captions
    /// that say the same, which are no counter-examples of each other. Returns the loss.
    double step(const at::Tensor &pixels, const at::Tensor &ids, const at::Tensor &same, double rate);

    /// The running mean of the weights so far, without gradients.
    ClipWeights averaged() const;
    qint64 parameters() const;

private:
    ClipWeights weightsIn(const at::Tensor &flat) const;
    void update(const at::Tensor &gradient, double rate);

    ClipConfig m_config;
    std::vector<int64_t> m_sizes;
    at::Tensor m_flat;  ///< all weights one after another: one update for all
    at::Tensor m_decay; ///< 1 where weights shrink, else 0
    at::Tensor m_first, m_second, m_mean;
    int64_t m_steps = 0;
};

} // namespace gleaner
