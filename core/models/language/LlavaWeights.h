#pragma once
#include "core/models/clip/ClipWeights.h"
#include "core/models/language/DecoderWeights.h"

namespace gleaner {

struct ModelSource;

/// The sizes of a LLaVA: CLIP's image tower, a projector, and a decoder of the Llama family.
struct LlavaConfig {
    ClipConfig clip; ///< the image part alone
    DecoderConfig text;
    int towerLayers = 0;    ///< so many layers of the tower run
    bool dropsClass = true; ///< the class token is no patch
    int imageToken = 32000; ///< stands where a picture goes
    Activation activation = Activation::Gelu;
    bool projectorBias = true;

    int patches() const { return clip.imageTokens() - (dropsClass ? 1 : 0); }

    /// From config.json of the Hugging Face hub. Throws ProblemError (ModelRefused) that names the file and the value.
    static LlavaConfig read(const ConfigReader &reader);
};

struct LlavaWeights {
    ClipWeights clip; ///< the image part alone
    LinearWeights projectorIn, projectorOut;
    DecoderWeights text;
};

/// All weights of a checkpoint, under the older names ("vision_tower.…", "language_model.model.…") or the newer
/// ("model.vision_tower.…", "model.language_model.…"). Throws as loadWeights() does.
LlavaWeights loadLlava(const ModelSource &source, const LlavaConfig &config, LoadedWeights &account);

} // namespace gleaner
