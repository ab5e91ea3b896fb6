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

/// Calls work(i) for every picture, as Generator does for a network of so many parameters: several pictures at once,
/// each on one thread, where it is small; one after another on all threads where it is large. The choice does not
/// depend on the number of pictures, so that the bytes of one do not depend on its company.
void forEachPicture(int64_t parameters, int pictures, const std::function<void(int picture)> &work);

/// Standard normal numbers, the same on every machine.
at::Tensor normalTensor(Random &random, const std::vector<int64_t> &shape);

/// (3, H, W) in [-1, 1], limited to it → 8-bit RGB, and back.
cv::Mat pictureOf(const at::Tensor &pixels);
at::Tensor pixelsOf(const cv::Mat &rgb);

} // namespace gleaner
