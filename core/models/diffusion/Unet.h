#pragma once
#include "core/models/capabilities/SkipDenoiser.h"
#include "core/models/diffusion/SpatialTransformer.h"
#include "core/models/diffusion/UnetConfig.h"

#include <QString>
#include <vector>

namespace gleaner {

class Probe;
class WeightSlots;

/// One level on the way down or up.
struct UnetBlockWeights {
    std::vector<ResidualWeights> residuals;
    std::vector<SpatialTransformerWeights> transformers; ///< one after each residual, or none
    ConvolutionWeights resize;                           ///< undefined at the end of the way
};

/// A conditional UNet (Ronneberger et al. 2015; Rombach et al. 2022).
struct UnetWeights {
    ConvolutionWeights in, out;
    LinearWeights time1, time2;
    std::vector<UnetBlockWeights> down; ///< from the full picture to the smallest
    ResidualWeights middle1, middle2;
    SpatialTransformerWeights middle;
    std::vector<UnetBlockWeights> up; ///< from the smallest to the full picture
    NormWeights normOut;
};

/// Every weight under its name in the diffusers layout; sizes the lists of `weights`, which must outlive the result.
WeightSlots unetSlots(UnetWeights &weights, const UnetConfig &config);

/// latents (N, in, H, W), timesteps (N) of any number format, context (N, L, context) → (N, out, H, W). The probe's
/// layers are those of unetAttention(); `join` may be empty. Gradients flow where inputs or weights ask for them. Stop
/// points inside.
at::Tensor unetPrediction(const UnetWeights &weights, const UnetConfig &config, const at::Tensor &latents,
                          const at::Tensor &timesteps, const at::Tensor &context, Probe *probe = nullptr,
                          const SkipJoin &join = {});

/// Sine and cosine waves of the timesteps (Vaswani et al. 2017): (N) → (N, width) float32.
at::Tensor timeWaves(const at::Tensor &timesteps, int width, bool cosineFirst, double shift);

/// One attention layer, as a probe numbers it.
struct UnetAttentionLayer {
    QString name; ///< "down_blocks.0.attentions.0.transformer_blocks.0.attn2"
    bool cross;   ///< columns are the text's tokens; else the places of the picture
    int heads;
    int reduction; ///< rows are the places of the latents reduced so many times (1, 2, 4, …), line by line
};
std::vector<UnetAttentionLayer> unetAttention(const UnetConfig &config);

} // namespace gleaner
