#pragma once
#include "core/models/clip/ClipTextEncoder.h"
#include "core/models/diffusion/Autoencoder.h"
#include "core/models/diffusion/NoiseSchedule.h"
#include "core/models/diffusion/Unet.h"
#include "core/models/tokenizers/ClipTokenizer.h"

#include <memory>
#include <optional>

namespace gleaner {

/// What a diffusion model consists of: its sizes fit each other.
struct DiffusionParts {
    struct Denoiser {
        UnetConfig config;
        UnetWeights weights;
    };
    struct Autoencoder {
        AutoencoderConfig config;
        AutoencoderWeights weights;
    };
    struct Text {
        ClipTextConfig config;
        ClipTextWeights weights;
        std::shared_ptr<const ClipTokenizer> tokenizer;
        int64_t padding = 0; ///< id that fills a prompt up to the context

        /// (1, context): start, the text as far as there is room, end, and padding.
        at::Tensor idsOf(const QString &text) const;
    };

    Denoiser denoiser;
    std::optional<Autoencoder> autoencoder; ///< without it the latents are the picture itself
    std::optional<Text> text;               ///< without it the model reads no prompts
    NoiseSchedule schedule;
};

} // namespace gleaner
