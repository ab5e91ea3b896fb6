#pragma once
#include "core/models/language/DecoderWeights.h"
#include "core/models/language/KeyValueCache.h"

namespace gleaner {

class Probe;

/// GPT-2 and the Llama family as functions of weights. Gradients flow through them where the weights ask for them.
/// Every layer is a stop point. Attention and MLP work on blocks of rows, so that nothing of the size (T, T) stands in
/// memory (except where a probe asks for it), and what a row cannot see is mostly not computed.

/// (N, T) int64 with all ids in range → (N, T, width); `first` is the position of the first token.
at::Tensor embedTokens(const DecoderWeights &weights, const at::Tensor &ids, int64_t first = 0);
/// Embedded tokens (N, T, width) → the last layer's tokens after the last norm, (N, T, width). With a cache they follow
/// what it holds, and it holds them afterwards.
at::Tensor decodeTokens(const DecoderWeights &weights, const DecoderConfig &config, const at::Tensor &embedded,
                        KeyValueCache *cache = nullptr, Probe *probe = nullptr);
/// (…, width) → (…, vocabulary) float32.
at::Tensor headLogits(const DecoderWeights &weights, const at::Tensor &tokens);
/// (N, T ≤ context) → (N, T, vocabulary) float32.
at::Tensor decoderLogits(const DecoderWeights &weights, const DecoderConfig &config, const at::Tensor &ids,
                         Probe *probe = nullptr);

} // namespace gleaner
