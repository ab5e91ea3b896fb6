#pragma once
#include "core/models/language/DecoderConfig.h"
#include "core/models/nn/WeightSlots.h"

namespace gleaner {

struct DecoderLayer {
    NormWeights norm1, norm2;        ///< biases undefined in RMS norms
    LinearWeights queryKeyValue;     ///< one for all three (GPT-2), or else
    LinearWeights query, key, value; ///< each apart
    LinearWeights attentionOut;
    LinearWeights gate; ///< undefined in a plain MLP
    LinearWeights up, down;
};

/// Everything GPT-2 or a Llama knows.
struct DecoderWeights {
    at::Tensor tokens;    ///< (vocabulary, width)
    at::Tensor positions; ///< (context, width); undefined with rotary positions
    std::vector<DecoderLayer> layers;
    NormWeights norm;
    LinearWeights head; ///< undefined where tied to the tokens
};

/// Every weight under its name in the Hugging Face layout ("transformer.h.0.…", "model.layers.0.…", "lm_head"); sizes
/// the list of layers.
WeightSlots decoderSlots(DecoderWeights &weights, const DecoderConfig &config);
/// The same after what `slots` describe already, in their scope.
void addDecoderSlots(WeightSlots &slots, DecoderWeights &weights, const DecoderConfig &config);

/// Rows for new symbols, as far apart as those that a vocabulary has: (rows, width of `known`), drawn.
at::Tensor drawnRows(int64_t rows, const at::Tensor &known, uint64_t seed);

} // namespace gleaner
