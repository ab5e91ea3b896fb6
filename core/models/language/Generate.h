#pragma once
#include "core/models/capabilities/Language.h"
#include "core/models/language/TokenChoice.h"

namespace gleaner {

struct GeneratedTokens {
    enum class End { Length, StopToken, StopText, Context };
    std::vector<int64_t> tokens; ///< without the stop token; with the whole stop text
    double logProbability = 0;   ///< of the tokens and the stop token, as they were chosen from
    End end = End::Length;
};

/// The same for every model that continues texts: causal language models, encoder–decoders and vision–language models.
/// Row i is drawn from the random numbers of (seed, i): equal options give equal tokens. Every token is a stop point.

/// Continues all rows of a state. `logits` (N, V) is what its last read() gave, `before` (N, or empty) what the
/// repetition penalty looks at beside the new tokens. Throws ProblemError (Invalid) for options out of range.
std::vector<GeneratedTokens> generate(LanguageState &state, const at::Tensor &logits,
                                      const std::vector<std::vector<int64_t>> &before, const GenerateOptions &options);
/// Continues the single row of a state by beam search: up to `beams` ends, best (log p / length^penalty, the stop token
/// counted) first. Ends as soon as no living beam can come before those that ended.
std::vector<GeneratedTokens> beamSearch(LanguageState &state, const at::Tensor &logits,
                                        const std::vector<int64_t> &before, const GenerateOptions &options);

/// Continues a prompt (at least one token), by beam search where the options ask for beams.
GeneratedTokens generate(const CausalLanguageModel &model, const std::vector<int64_t> &prompt,
                         const GenerateOptions &options);
/// Writes the answer to a source; the model's end token stops it, beside those of the options.
GeneratedTokens generate(const SequenceToSequence &model, const std::vector<int64_t> &source,
                         const GenerateOptions &options);

/// (1, T) int64.
at::Tensor idRow(const std::vector<int64_t> &ids);

} // namespace gleaner
