#pragma once
#include "core/models/tokenizers/Tokenizer.h"

namespace gleaner {

struct SpecialTokens;

/// The kinds of vocabulary files that Tokenizer::open() knows. All throw ProblemError (ModelRefused).
TokenizerPtr openTokenizerJson(const QString &path, const SpecialTokens &special);
/// vocab.json and merges.txt: CLIP's where symbols end in </w>, GPT-2's byte-level BPE otherwise.
TokenizerPtr openPairFiles(const QString &folder, const SpecialTokens &special);
/// vocab.txt: one word a line, BERT's WordPiece.
TokenizerPtr openWordList(const QString &path, const SpecialTokens &special);
/// A SentencePiece model: Unigram, BPE, word or character pieces.
TokenizerPtr openSentencePiece(const QString &path, const SpecialTokens &special);

} // namespace gleaner
