#pragma once
#include "core/models/clip/ClipTextEncoder.h"
#include "core/models/diffusion/NoiseSchedule.h"
#include "core/models/diffusion/Unet.h"
#include "core/support/Random.h"

namespace gleaner {

/// Sizes and noise of a diffusion model and of the text tower that it listens to.
struct DiffusionDesign {
    UnetConfig unet;
    ClipTextConfig text;
    NoiseSchedule schedule;
};

struct DiffusionNetworks {
    UnetWeights unet;
    ClipTextWeights text;
};

/// The weights that undo noise. The last ones of every way around begin at zero, so that the network begins as little
/// more than its first and last convolution.
WeightSlots denoiserSlots(UnetWeights &weights, const UnetConfig &config);

/// Clean pictures or latents and the captions to make them from.
struct DiffusionBatch {
    at::Tensor latents; ///< (N, C, H, W)
    at::Tensor ids;     ///< (N, L) int64
};

struct DiffusionLossOptions {
    at::Tensor emptyIds;  ///< (L): the empty caption, as long as all others
    double dropout = 0.1; ///< share of the pictures whose caption is replaced by the empty one, for guidance
    /// Share of the captions whose end and padding are those of another caption of the batch, so that the network
    /// looks for what is asked at the words that ask for it, not at what comes after them.
    double strangeEnds = 0;
    double mostSignal = 5;  ///< γ of min-SNR weighting (Hang et al. 2023)
    double leastSignal = 0; ///< below it weights fall no further (truncated SNR of Salimans and Ho 2022 is 1)
};

/// How badly the networks undo noise, a scalar: mean squared error of what the schedule says they predict, weighted by
/// min-SNR. `random` draws the noise, the timesteps, which are spread evenly over the batch, the captions left out and
/// the strange ends. Gradients flow where weights ask for them.
at::Tensor diffusionLoss(const DiffusionNetworks &networks, const DiffusionDesign &design, const DiffusionBatch &batch,
                         const DiffusionLossOptions &options, Random random);

} // namespace gleaner
