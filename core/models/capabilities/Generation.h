#pragma once
#include "core/models/Model.h"
#include "core/models/Probe.h"

#include <ATen/core/Tensor.h>
#include <QStringList>
#include <cstdint>
#include <functional>
#include <memory>
#include <opencv2/core.hpp>
#include <vector>

namespace gleaner {

class NoiseSchedule;

/// One attention layer of a denoiser, as a Probe numbers it.
struct DenoiserAttention {
    QString name; ///< as in the checkpoint
    bool cross;   ///< columns are the context's tokens; else places
    int heads;
    int reduction; ///< rows are the places of the latents reduced so many times (rounded up), line by line
};

/// The parts of a latent-diffusion model: what a method needs to denoise under its own rule.
class Denoiser {
public:
    virtual ~Denoiser() = default;
    /// Noisy latents (N, C, H, W), timesteps (N) int64, context (N, L, D) → what the network predicts, as
    /// schedule() says (noise, sample or velocity), in float32. Gradients flow where an input or a weight asks for
    /// them, or the probe wants them. Latents in bfloat16 are computed in bfloat16. Every layer is a stop point.
    virtual at::Tensor predict(const at::Tensor &latents, const at::Tensor &timesteps, const at::Tensor &context,
                               Probe *probe = nullptr) const = 0;
    /// The attention layers in the order of the probe's numbers.
    virtual std::vector<DenoiserAttention> attentionLayers() const = 0;
    virtual const NoiseSchedule &schedule() const = 0;
    /// (N, 3, H, W) in [-1, 1], sides multiples of latentReduction() → scaled latents (the mean of the posterior), and
    /// back. Gradients flow where an input asks for them.
    virtual at::Tensor encodePictures(const at::Tensor &pictures) const = 0;
    virtual at::Tensor decodeLatents(const at::Tensor &latents) const = 0;
    /// (C, H, W) of one latent at the size the model was trained for.
    virtual std::vector<int64_t> latentShape() const = 0;
    /// Pixels of a picture's side for one of a latent's; 1 where the latents are the picture itself.
    virtual int latentReduction() const = 0;
    /// Whether encodePrompts() works: a model without its text encoder denoises, but understands no prompt.
    virtual bool readsPrompts() const = 0;
    /// K texts → (K, L, D); the empty text is the unconditional context. Throws ProblemError (ModelRefused) where the
    /// model has no text encoder.
    virtual at::Tensor encodePrompts(const QStringList &prompts) const = 0;
    /// The denoiser's weights by their names in the checkpoint ("unet/conv_in.weight"); they share its memory and must
    /// not be changed.
    virtual Model::NamedTensors denoiserWeights() const = 0;
    /// The same model with other values for some of these weights, of the same shapes: gradients flow to them where
    /// they ask. Throws ProblemError (Invalid) for a name or shape that does not fit.
    virtual std::shared_ptr<const Denoiser> withWeights(const Model::NamedTensors &changed) const = 0;
};

/// One step of the way from noise to a picture, for one picture, while it is taken.
struct DenoisingStep {
    int index = 0, count = 1; ///< 0 … count - 1
    int64_t timestep = 0;
    at::Tensor latents;       ///< (1, C, H, W)
    at::Tensor context;       ///< (1, L, D) of the prompt
    at::Tensor unconditional; ///< (1, L, D) of the negative prompt; undefined without guidance
    at::Tensor prediction;    ///< (1, C, H, W) after guidance; defined from afterPrediction on
};

/// Lets a method change how pictures come about: whatever it assigns in the step is used from there on. Called for each
/// picture by one thread, for different pictures at once: implementations keep what they remember per picture.
class DenoisingHook {
public:
    virtual ~DenoisingHook() = default;
    virtual void beforePrediction(int /*picture*/, DenoisingStep &) {}
    virtual void afterPrediction(int /*picture*/, DenoisingStep &) {}
    virtual void afterStep(int /*picture*/, DenoisingStep &) {}
    /// Reads the network in this step; its batch holds the unconditional context first, where there is one.
    virtual Probe *probe(int /*picture*/, const DenoisingStep &) { return nullptr; }
};

struct ImageGeneratorOptions {
    int steps = 50;
    double guidance = 7.5; ///< classifier-free (Ho and Salimans 2022); 1 = the prompt alone
    double eta = 0;        ///< share of fresh noise in DDIM; 1 behaves like DDPM
    uint64_t seed = 1;
    QString negativePrompt;    ///< what guidance leads away from
    int width = 0, height = 0; ///< pixels; 0 = as trained
    bool half = false;         ///< the network in bfloat16
    DenoisingHook *hook = nullptr;
    std::function<void(int done, int total)> progress = {}; ///< steps of all pictures; from any thread, one at a time
};

/// Makes pictures from texts.
class Generator {
public:
    virtual ~Generator() = default;
    /// One 8-bit RGB picture per prompt; picture i depends on its prompt, the seed and on i alone. Throws ProblemError
    /// (Invalid) for options that do not fit the model.
    virtual std::vector<cv::Mat> generate(const QStringList &prompts, const ImageGeneratorOptions &options) const = 0;
};

} // namespace gleaner
