#pragma once
#include "core/models/language/KeyValueCache.h"
#include "core/models/language/T5Config.h"
#include "core/models/nn/WeightSlots.h"

namespace gleaner {

class Probe;

struct T5Attention {
    at::Tensor norm; ///< (width), before it
    LinearWeights query, key, value, out;
};

struct T5Layer {
    T5Attention self, cross; ///< cross only in the decoder
    at::Tensor innerNorm;    ///< (width)
    LinearWeights gate;      ///< undefined where there is none
    LinearWeights up, down;
};

struct T5Stack {
    std::vector<T5Layer> layers;
    at::Tensor positions; ///< (buckets, heads), added to the scores of every layer
    at::Tensor norm;      ///< (width)
};

struct T5Weights {
    at::Tensor tokens; ///< (vocabulary, width)
    T5Stack encoder, decoder;
    LinearWeights head; ///< undefined where tied to the tokens
};

/// Every weight under its name in the Hugging Face layout; sizes the lists of layers.
WeightSlots t5Slots(T5Weights &weights, const T5Config &config);

/// T5 as functions of weights. Gradients flow through them where the weights ask for them. Every layer is a stop point.

/// (N, S) int64 → (N, S, width). `seen` (N, S) bool: false where a token is not looked at; may be undefined.
/// A SequenceProbe is given the attention of the source among itself.
at::Tensor t5Encode(const T5Weights &weights, const T5Config &config, const at::Tensor &source, const at::Tensor &seen,
                    Probe *probe = nullptr);
/// Keys and values that every decoder layer makes of the encoded source.
std::vector<KeyValueCache::Entry> t5Remember(const T5Weights &weights, const T5Config &config,
                                             const at::Tensor &encoded);
/// (N, T) target tokens that follow what the cache holds → (N, T, width), scaled for the head. The probe is given the
/// attention to the source, a SequenceProbe also that of the answer among itself.
at::Tensor t5Decode(const T5Weights &weights, const T5Config &config, const at::Tensor &target,
                    const std::vector<KeyValueCache::Entry> &source, const at::Tensor &seen,
                    KeyValueCache *cache = nullptr, Probe *probe = nullptr);
/// (…, width) → (…, vocabulary).
at::Tensor t5Logits(const T5Weights &weights, const at::Tensor &tokens);

} // namespace gleaner
