#pragma once
#include "core/models/language/RotaryPositions.h"
#include "core/models/nn/Layers.h"

#include <vector>

namespace gleaner {

/// The sizes and choices of a decoder-only transformer with norms before its blocks: GPT-2 and the Llama family. All
/// sizes are positive and bounded.
struct DecoderConfig {
    int width = 0;
    int inner = 0; ///< width inside the MLP
    int layers = 0;
    int heads = 0;
    int keyHeads = 0;   ///< heads of keys and values: each serves heads / keyHeads neighboring queries
    int headWidth = 0;  ///< need not be width / heads
    int vocabulary = 0; ///< symbols
    int context = 0;    ///< tokens
    double epsilon = 1e-5;
    Activation activation = Activation::TanhGelu;
    bool tiedHead = true; ///< logits are products with the token embeddings
    bool queryBias = true, outputBias = true, innerBias = true;
    bool llama = false; ///< RMS norms, rotary positions and a gated MLP; else layer norms, learned positions, plain MLP
    RotaryConfig rotary; ///< of `llama`
    /// Of each layer: so many last tokens, itself among them, can be seen; 0: all.
    std::vector<int> windows;
    bool scalesScores = true;         ///< by 1 / √headWidth
    bool scalesScoresByLayer = false; ///< and by 1 / (layer + 1)

    double scoreScale(int layer) const;

    /// From config.json of the Hugging Face hub. Throw ProblemError (ModelRefused) that names the file and the value.
    static DecoderConfig gpt2(const ConfigReader &reader);
    /// `type`: llama, mistral or qwen2, whose defaults differ.
    static DecoderConfig llamaFamily(const ConfigReader &reader, const QString &type);
};

} // namespace gleaner
