#pragma once
#include <QStringList>
#include <functional>

namespace gleaner {

class TokenizerPart;

/// Turns the spellings of tokens back into text, which is all of what comes out, joined.
using TokenDecoder = std::function<QStringList(const QStringList &)>;

/// ByteLevel, WordPiece, Metaspace, BPEDecoder, ByteFallback, Fuse, Strip, Replace, CTC, and Sequence of these.
/// Throws ProblemError (ModelRefused) for any other type.
TokenDecoder readTokenDecoder(const TokenizerPart &part);
TokenDecoder byteLevelDecoder();
/// Runs of <0x0A> and the like become the text of these bytes, or one U+FFFD for each where they are no UTF-8.
TokenDecoder byteFallbackDecoder();
/// BERT's: "##" joins, anything else gets a space before it.
TokenDecoder wordPieceDecoder(const QString &prefix, bool cleanUp);
/// Used where tokenizer.json names none: a space between tokens.
TokenDecoder spacedDecoder();

} // namespace gleaner
