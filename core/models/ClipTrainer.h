#pragma once
#include "core/models/ClipWeights.h"

#include <ATen/core/Tensor.h>
#include <vector>

namespace gleaner {

/// Pictures, their captions, and closed questions about them.
struct ClipBatch {
    /// Prompts to choose from (K, length) and the right one of each picture (N).
    struct Question {
        at::Tensor prompts, answers;
    };
    at::Tensor pixels; ///< (N, 3, side, side)
    at::Tensor ids;    ///< (N, length), padded with the end token
    at::Tensor same;   ///< (N, N), true where two captions are alike
    std::vector<Question> questions;
};

/// Trains a CLIP from random weights by matching pictures and captions of a batch with each other (symmetric InfoNCE),
/// with AdamW, a learned logit scale and a running mean of the weights. The same seed, batches and threads give the
/// same weights.
class ClipTrainer {
public:
    ClipTrainer(const ClipConfig &config, uint64_t seed);

    /// One step along the mean gradient of all batches, with this learning rate. Each batch is computed by one thread
    /// alone, so there should be as many as cores. Returns the mean loss.
    double step(const std::vector<ClipBatch> &batches, double rate);

    /// The running mean of the weights so far, without gradients.
    ClipWeights averaged() const;
    qint64 parameters() const;

private:
    ClipWeights weightsIn(const at::Tensor &flat) const;
    /// Loss and gradient of one batch.
    std::pair<double, at::Tensor> gradientOf(const ClipBatch &batch) const;
    void update(const at::Tensor &gradient, double rate);

    ClipConfig m_config;
    std::vector<int64_t> m_sizes;
    at::Tensor m_flat;  ///< all weights one after another: one update for all
    at::Tensor m_decay; ///< 1 where weights shrink, else 0
    at::Tensor m_first, m_second, m_mean;
    int64_t m_steps = 0;
};

} // namespace gleaner
