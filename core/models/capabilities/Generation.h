#pragma once
#include "core/models/Probe.h"

#include <QStringList>
#include <cstdint>
#include <opencv2/core.hpp>
#include <vector>

namespace gleaner {

class NoiseSchedule;

/// The parts of a latent-diffusion model: what a method needs to denoise under its own rule.
class Denoiser {
public:
    virtual ~Denoiser() = default;
    /// Noisy latents (N, C, H, W), timesteps (N) int64, context (N, L, D) → what the network predicts, as
    /// schedule() says (noise, sample or velocity). Gradients flow where an input asks for them.
    virtual at::Tensor predict(const at::Tensor &latents, const at::Tensor &timesteps, const at::Tensor &context,
                               Probe *probe = nullptr) const = 0;
    virtual const NoiseSchedule &schedule() const = 0;
    /// (N, 3, H, W) in [-1, 1] → scaled latents (the mean of the posterior), and back.
    virtual at::Tensor encodePictures(const at::Tensor &pictures) const = 0;
    virtual at::Tensor decodeLatents(const at::Tensor &latents) const = 0;
    /// (C, H, W) of one latent.
    virtual std::vector<int64_t> latentShape() const = 0;
    /// K texts → (K, L, D); the empty text is the unconditional context.
    virtual at::Tensor encodePrompts(const QStringList &prompts) const = 0;
};

struct ImageGeneratorOptions {
    int steps = 50;
    double guidance = 7.5; ///< classifier-free; 1 = none
    double eta = 0;        ///< share of fresh noise in DDIM; 1 behaves like DDPM
    uint64_t seed = 1;
};

/// Makes pictures from texts.
class Generator {
public:
    virtual ~Generator() = default;
    /// One 8-bit RGB picture per prompt; picture i depends on the seed and on i alone.
    virtual std::vector<cv::Mat> generate(const QStringList &prompts, const ImageGeneratorOptions &options) const = 0;
};

} // namespace gleaner
