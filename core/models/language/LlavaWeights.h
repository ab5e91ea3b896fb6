#pragma once
#include "core/models/clip/ClipWeights.h"
#include "core/models/language/DecoderWeights.h"
#include "core/models/language/LlavaConfig.h"

namespace gleaner {

struct ModelSource;

struct LlavaWeights {
    ClipWeights clip; ///< the image part alone
    LinearWeights projectorIn, projectorOut;
    DecoderWeights text;
};

/// Every weight under its older name ("vision_tower.…", "language_model.model.…"); sizes the lists of layers. After
/// filling them, call joinLlavaWeights().
WeightSlots llavaSlots(LlavaWeights &weights, const LlavaConfig &config);
/// Joins the tower's queries, keys and values, which files hold apart.
void joinLlavaWeights(LlavaWeights &weights);

/// All weights of a checkpoint, under the older names or the newer ("model.vision_tower.…", "model.language_model.…").
/// Throws as loadWeights() does.
LlavaWeights loadLlava(const ModelSource &source, const LlavaConfig &config, LoadedWeights &account);

/// As functions of weights, through which gradients flow: the tower's tokens of (N, 3, side, side), (N, patches,
/// tower's width), and what the projector makes of them, (N, patches, width), as the decoder reads them.
at::Tensor llavaTowerTokens(const LlavaWeights &weights, const LlavaConfig &config, const at::Tensor &pixels);
at::Tensor llavaProjected(const LlavaWeights &weights, const LlavaConfig &config, const at::Tensor &tokens);

} // namespace gleaner
