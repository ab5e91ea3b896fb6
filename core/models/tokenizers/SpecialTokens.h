#pragma once
#include "core/models/tokenizers/AddedTokens.h"

#include <optional>

namespace gleaner {

/// What tokenizer_config.json, special_tokens_map.json and added_tokens.json say beside the vocabulary.
struct SpecialTokens {
    QString begin, end, padding, unknown, classifier, separator; ///< as spelled; empty where not named
    std::optional<bool> addBegin, addEnd;                        ///< around every text, where said
    std::optional<bool> addPrefixSpace, lowerCase;
    QString tokenizerClass; ///< "LlamaTokenizer"; empty where not named
    int extraTokens = 0;    ///< T5's <extra_id_0> …, which its SentencePiece file lacks
    std::vector<AddedToken> added;

    /// Empty where none of the files is there. Throws ProblemError (ModelRefused).
    static SpecialTokens read(const QString &folder);
};

class TokenizerPart;
/// One entry of added_tokens or added_tokens_decoder, but for its id. Throws ProblemError (ModelRefused).
AddedToken readAddedToken(const TokenizerPart &part);

} // namespace gleaner
