#pragma once
#include "core/models/capabilities/Generation.h"

namespace gleaner {

class Random;

/// From noise to latents, step after step as the denoiser's schedule says, for one picture. `step` brings context,
/// unconditional (undefined: no guidance) and the noise to begin with as latents; `random` gives fresh noise where eta
/// or DDPM asks for it. `stepped` is called after each step. Returns the clean latents.
at::Tensor denoised(const Denoiser &denoiser, DenoisingStep step, Random &random, int picture,
                    const ImageGeneratorOptions &options, const std::function<void()> &stepped = {});

/// Prediction of the step's network pass with classifier-free guidance: u + guidance (c - u).
at::Tensor guidedPrediction(const Denoiser &denoiser, const DenoisingStep &step, double guidance, bool half = false,
                            Probe *probe = nullptr);

/// Standard normal numbers, the same on every machine.
at::Tensor normalTensor(Random &random, const std::vector<int64_t> &shape);

/// (3, H, W) in [-1, 1], limited to it → 8-bit RGB, and back.
cv::Mat pictureOf(const at::Tensor &pixels);
at::Tensor pixelsOf(const cv::Mat &rgb);

} // namespace gleaner
