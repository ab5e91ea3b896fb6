#pragma once
#include "core/methods/unlearning/LatentReattention.h"
#include "core/models/capabilities/Generation.h"

#include <optional>

namespace gleaner {

/// Safe latent diffusion (Schramowski et al. 2023), the configuration that its authors call medium: the prediction is
/// led away from what a text of unwanted concepts would make, place by place.
struct SafeLatentOptions {
    double scale = 1000;     ///< s_S
    double threshold = 0.01; ///< λ: places where prompt and concept differ by more are left alone
    int warmup = 10;         ///< δ: steps before it begins
    double momentum = 0.3;   ///< s_m
    double keep = 0.4;       ///< β_m
};

/// How one picture is denoised.
struct GuardRule {
    at::Tensor prompt;        ///< (1, L, D) as it was written
    at::Tensor safe;          ///< (1, L, D) in its place while the guard holds; undefined: no guard
    int lastGuarded = -1;     ///< the guard holds in steps 0 … lastGuarded
    at::Tensor unconditional; ///< (1, L, D) what guidance leads away from
    at::Tensor concepts;      ///< (1, L, D) for safe latent diffusion; undefined: none
    std::optional<ReattentionFactors> reattention;
};

struct GuardedPicture {
    cv::Mat rgb;
    int rows = 0; ///< rows that the network computed, over all steps: the cost
    double seconds = 0;
};

/// One picture by `rule`, as Generator::generate() makes picture `number` of the same seed and options: without a guard
/// it is the same, byte by byte. Of the options steps, guidance, eta, seed and half count. `skip` may be null where no
/// rule asks for re-attention.
GuardedPicture guardedPicture(const Denoiser &denoiser, const SkipDenoiser *skip, const GuardRule &rule,
                              const ImageGeneratorOptions &options, int number);

} // namespace gleaner
