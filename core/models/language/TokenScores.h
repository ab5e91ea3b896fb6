#pragma once
#include "core/models/capabilities/Language.h"

namespace gleaner {

/// Statistics of R tokens, from the logits (R, V) float32 of each and its id (R) int64: all four in one pass over the
/// logits.
///
/// With d = logit − highest logit, Z = Σ e^d, A = Σ d e^d, B = Σ d² e^d: log p = d − log Z, entropy = log Z − A / Z,
/// variance of log p = B / Z − (A / Z)².
TokenStatistics tokenStatistics(const at::Tensor &logits, const at::Tensor &ids);

/// What score() needs of a model.
struct ScoredNetwork {
    int64_t context = 0, vocabulary = 0;
    std::function<at::Tensor(const at::Tensor &ids)> tokens;    ///< (N, T ≤ context) → (N, T, width)
    std::function<at::Tensor(const at::Tensor &tokens)> logits; ///< (R, width) → (R, V) float32
};

/// As CausalLanguageModel::score() says. Throws ProblemError (InputUnreadable) where the text has less than two tokens
/// or the overlap leaves no way forward.
TokenStatistics scoreTexts(const ScoredNetwork &network, const at::Tensor &ids, const ScoreOptions &options);

} // namespace gleaner
