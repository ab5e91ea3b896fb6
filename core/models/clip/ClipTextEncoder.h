#pragma once
#include "core/models/clip/ClipConfig.h"

#include <vector>

namespace gleaner {

class WeightSlots;

/// config.json of a CLIPTextModel: CLIP's text tower by itself, as diffusion models use it.
struct ClipTextConfig {
    ClipTowerConfig tower;
    int context = 77;       ///< tokens
    int vocabulary = 49408; ///< symbols

    /// All sizes positive and bounded, the width divisible by the heads. Throws ProblemError (ModelRefused).
    static ClipTextConfig fromJson(const ConfigReader &reader);
    QJsonObject toJson() const;
};

struct ClipTextLayerWeights {
    NormWeights norm1, norm2;
    LinearWeights query, key, value, attentionOut, mlpIn, mlpOut;
};

struct ClipTextWeights {
    at::Tensor tokens;    ///< (vocabulary, width)
    at::Tensor positions; ///< (context, width)
    std::vector<ClipTextLayerWeights> layers;
    NormWeights norm;
};

/// Every weight under its Hugging Face name ("text_model.…"); `weights` must outlive the result.
WeightSlots clipTextSlots(ClipTextWeights &weights, const ClipTextConfig &config);

/// (N, L) int64 with L ≤ context, all ids in range → every token's state after the last norm, (N, L, width). Gradients
/// flow where weights ask for them. Every layer is a stop point.
at::Tensor clipTextStates(const ClipTextWeights &weights, const ClipTextConfig &config, const at::Tensor &ids);

} // namespace gleaner
