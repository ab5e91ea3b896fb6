#pragma once
#include <cstdint>
#include <vector>

namespace gleaner {

class TokenizerPart;
class TokenVocabulary;

/// The special tokens that a model wants around a text.
struct Surroundings {
    std::vector<int64_t> before, after;
};

/// What TemplateProcessing, BertProcessing, RobertaProcessing, ByteLevel, and Sequence of these do to one text.
/// Throws ProblemError (ModelRefused) for any other type, and where a token is not in the vocabulary.
Surroundings readSurroundings(const TokenizerPart &part, const TokenVocabulary &vocabulary);

} // namespace gleaner
