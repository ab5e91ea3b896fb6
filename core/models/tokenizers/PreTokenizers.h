#pragma once
#include "core/models/tokenizers/TokenText.h"

#include <functional>

namespace gleaner {

class TokenizerPart;
class TokenPattern;

/// Cuts a piece of text into those that the model sees one by one, appending them; empty where the model sees all.
using PreTokenizer = std::function<void(const TextPiece &, TextPieces &)>;

/// ByteLevel, Whitespace, WhitespaceSplit, Metaspace, Split, Punctuation, Digits, CharDelimiterSplit, BertPreTokenizer,
/// UnicodeScripts, and Sequence of these. Throws ProblemError (ModelRefused) for any other type.
PreTokenizer readPreTokenizer(const TokenizerPart &part);
/// GPT-2's: words of its pattern where `cut` is set, bytes spelled as printable characters.
PreTokenizer byteLevelPreTokenizer(bool addPrefixSpace, bool cut);
/// BERT's: spaces dropped, every punctuation sign on its own.
PreTokenizer bertPreTokenizer();

} // namespace gleaner
