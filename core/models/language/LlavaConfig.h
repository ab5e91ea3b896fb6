#pragma once
#include "core/models/clip/ClipConfig.h"
#include "core/models/language/DecoderConfig.h"

namespace gleaner {

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
    /// config.json of the hub, as read() reads it; of a Llama without a bias or a scaled rotation.
    QJsonObject toJson() const;
};

} // namespace gleaner
