#pragma once
#include "core/models/nn/Layers.h"

namespace gleaner {

class ConfigReader;

/// The sizes of a T5 (Raffel et al. 2020): all positive and bounded.
struct T5Config {
    int width = 0;
    int inner = 0; ///< width inside the MLP
    int layers = 0, decoderLayers = 0;
    int heads = 0, headWidth = 0;
    int buckets = 32;   ///< of relative positions
    int farthest = 128; ///< distance from which all positions share a bucket
    int vocabulary = 0; ///< symbols
    double epsilon = 1e-6;
    Activation activation = Activation::Relu;
    bool gated = false;   ///< the MLP's inner layer is multiplied by a second one
    bool tiedHead = true; ///< logits are products of tokens / √width with the token embeddings
    int startToken = 0, endToken = 1, paddingToken = 0;

    /// From config.json of the Hugging Face hub; `type`: t5 or mt5, whose defaults differ. Throws ProblemError
    /// (ModelRefused) that names the file and the value.
    static T5Config read(const ConfigReader &reader, const QString &type);
};

/// The bucket of a distance key − query: small distances have their own, larger ones share them logarithmically. The
/// encoder (`bothWays`) tells before from after; the decoder sees only what is before.
int relativeBucket(int64_t distance, bool bothWays, int buckets, int farthest);

} // namespace gleaner
