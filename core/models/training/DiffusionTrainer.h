#pragma once
#include "core/models/clip/ClipTextEncoder.h"
#include "core/models/diffusion/NoiseSchedule.h"
#include "core/models/diffusion/Unet.h"
#include "core/models/nn/WeightSlots.h"
#include "core/models/training/WeightOptimizer.h"

#include <map>
#include <optional>
#include <utility>
#include <vector>

namespace gleaner {

/// Clean pictures or latents and the captions to make them from.
struct DiffusionBatch {
    at::Tensor latents; ///< (N, C, H, W)
    at::Tensor ids;     ///< (N, L) int64
};

struct DiffusionTrainingOptions {
    double dropout = 0.1;      ///< share of the pictures whose caption is replaced by the empty one, for guidance
    double mostSignal = 5;     ///< γ of min-SNR weighting (Hang et al. 2023)
    double leastSignal = 0;    ///< below it weights fall no further (truncated SNR of Salimans and Ho 2022 is 1)
    double slowestMean = 1e-3; ///< of the running mean of the weights, which follows faster at first
};

/// Trains a UNet together with the text tower that it listens to, from random weights, to undo noise: mean squared
/// error of what the schedule says the network predicts, weighted by min-SNR. Timesteps are spread evenly over a batch.
/// The same seed, batches and threads give the same weights.
class DiffusionTrainer {
public:
    /// `emptyIds` (L): the empty caption, of the length of all captions.
    DiffusionTrainer(const UnetConfig &unet, const ClipTextConfig &text, const NoiseSchedule &schedule,
                     const at::Tensor &emptyIds, uint64_t seed, const DiffusionTrainingOptions &options = {});
    DiffusionTrainer(const DiffusionTrainer &) = delete;
    DiffusionTrainer &operator=(const DiffusionTrainer &) = delete;

    /// One step along the mean gradient of all batches, with this learning rate. Each batch is computed by one thread
    /// alone, so there should be as many as cores. Returns the mean loss.
    double step(const std::vector<DiffusionBatch> &batches, double rate);
    /// Loss of the weights on a batch with the noise, timesteps and dropped captions of number `draw`, and its gradient
    /// by the names of parts(), where `gradients` is not null.
    double lossOf(const DiffusionBatch &batch, uint64_t draw, std::map<QString, at::Tensor> *gradients = nullptr) const;

    /// Weights by their names in the diffusers layout ("unet/…", "text_encoder/…"): as they are, sharing memory with
    /// the trainer, and their running mean.
    std::map<QString, at::Tensor> weights() const { return named(m_flat); }
    std::map<QString, at::Tensor> averaged() const { return named(m_mean); }
    qint64 parameters() const { return m_flat.numel(); }

    /// All that training goes on from, to be written to disk. restore() throws ProblemError (InputUnreadable) where it
    /// belongs to another network.
    std::map<QString, at::Tensor> state() const;
    void restore(const std::map<QString, at::Tensor> &state);
    int64_t steps() const { return m_steps; }

private:
    struct Networks {
        UnetWeights unet;
        ClipTextWeights text;
    };
    std::vector<WeightSlot> slotsOf(Networks &networks) const;
    Networks networksIn(const at::Tensor &flat) const;
    std::map<QString, at::Tensor> named(const at::Tensor &flat) const;
    std::pair<double, at::Tensor> gradientOf(const DiffusionBatch &batch, uint64_t draw, bool wanted = true) const;

    UnetConfig m_unet;
    ClipTextConfig m_text;
    NoiseSchedule m_schedule;
    at::Tensor m_emptyIds;
    uint64_t m_seed;
    DiffusionTrainingOptions m_options;
    std::vector<int64_t> m_sizes;
    at::Tensor m_flat; ///< all weights one after another: one update for all
    at::Tensor m_mean;
    std::optional<WeightOptimizer> m_optimizer;
    int64_t m_steps = 0;
};

} // namespace gleaner
