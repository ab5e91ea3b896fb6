#pragma once
#include "core/models/tokenizers/TokenModel.h"

namespace gleaner {

struct TokenizerJson;

/// What tokenizer.json's "model" describes.
struct ReadModel {
    TokenModelPtr model;
    TokenVocabulary vocabulary;
    std::optional<int> unknown;
};

/// BPE, WordPiece, Unigram and WordLevel. Throws ProblemError (ModelRefused).
ReadModel readTokenModel(TokenizerJson &file, const QString &path);

} // namespace gleaner
