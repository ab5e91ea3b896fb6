#pragma once
#include "core/models/diffusion/ResidualBlock.h"

#include <QJsonObject>
#include <QString>
#include <functional>
#include <vector>

namespace gleaner {

class Checkpoint;
class ConfigReader;
class WeightSlots;

/// config.json of an AutoencoderKL: all sizes positive and bounded, channels divisible by the norms' groups.
struct AutoencoderConfig {
    std::vector<int> channels{64}; ///< from the full picture to the latents; every level but the last halves the side
    int residuals = 1;             ///< of a level of the encoder; the decoder has one more
    int in = 3, out = 3, latents = 4;
    int side = 32; ///< of the pictures it was trained on
    bool quantConvolution = true, postQuantConvolution = true, attends = true;
    double scaling = 0.18215, shift = 0; ///< the denoiser sees (latents - shift) × scaling
    GroupNormOptions norm{32, 1e-6, Activation::Silu};

    int reduction() const { return 1 << (channels.size() - 1); }
    /// Throws ProblemError (ModelRefused).
    static AutoencoderConfig fromJson(const ConfigReader &reader);
    QJsonObject toJson() const;
};

struct AutoencoderBlockWeights {
    std::vector<ResidualWeights> residuals;
    ConvolutionWeights resize; ///< undefined at the end of the way
};

/// Attention of one head over the places of a picture.
struct PlaceAttentionWeights {
    NormWeights norm;
    LinearWeights query, key, value, out;
};

/// Encoder or decoder.
struct AutoencoderSideWeights {
    ConvolutionWeights in, out;
    std::vector<AutoencoderBlockWeights> blocks;
    ResidualWeights middle1, middle2;
    PlaceAttentionWeights attention;
    NormWeights normOut;
};

struct AutoencoderWeights {
    AutoencoderSideWeights encoder, decoder;
    ConvolutionWeights quant, postQuant;
};

/// Every weight under its name in the diffusers layout; `weights` must outlive the result.
WeightSlots autoencoderSlots(AutoencoderWeights &weights, const AutoencoderConfig &config);
/// From those names to those in this checkpoint, whose attention may have its older names (query, proj_attn, …).
std::function<QString(const QString &)> autoencoderNames(const Checkpoint &checkpoint);

struct Posterior {
    at::Tensor mean, logVariance; ///< (N, latents, H / reduction, W / reduction); the latter from -30 to 20
};

/// pictures (N, in, H, W) in [-1, 1]. Stop points inside.
Posterior encodedPosterior(const AutoencoderWeights &weights, const AutoencoderConfig &config,
                           const at::Tensor &pictures);
/// Unscaled latents (N, latents, h, w) → (N, out, h reduction, w reduction), about [-1, 1]. Stop points inside.
at::Tensor decodedPictures(const AutoencoderWeights &weights, const AutoencoderConfig &config,
                           const at::Tensor &latents);

} // namespace gleaner
