#pragma once
#include <QString>
#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

namespace gleaner {

/// Turns texts into the ids a model reads, and back. Immutable and safe in any thread.
class Tokenizer {
public:
    virtual ~Tokenizer() = default;

    /// The tokenizer of a model's folder: tokenizer.json; or vocab.json and merges.txt (byte-level BPE, or CLIP's); or
    /// a SentencePiece tokenizer.model / spiece.model; with the special tokens of tokenizer_config.json and
    /// special_tokens_map.json. Null where the folder has none of these.
    /// Throws ProblemError (ModelRefused) where a file is broken or asks for something unknown, which is named.
    static std::shared_ptr<const Tokenizer> open(const QString &folder);

    /// Ids of one text, not padded and not cut; `specialTokens` adds those that the model wants around a text. Special
    /// tokens that are spelled out in the text become their ids either way. Half surrogates count as U+FFFD.
    /// Throws ProblemError (ModelRefused) where a regular expression of the vocabulary gives up on this text.
    virtual std::vector<int64_t> encode(const QString &text, bool specialTokens = true) const = 0;
    /// Text of ids; bytes that are no UTF-8 become U+FFFD and ids that stand for nothing are left out.
    virtual QString decode(const std::vector<int64_t> &ids, bool skipSpecial = true) const = 0;

    /// One more than the highest id; ids may have holes.
    virtual int size() const = 0;
    virtual std::optional<int64_t> idOf(const QString &token) const = 0;
    /// A token as the vocabulary spells it ("Ġthe", "▁the", "##ing"); empty where the id stands for nothing.
    virtual QString textOf(int64_t id) const = 0;
    /// Whether decode() skips it.
    virtual bool isSpecial(int64_t id) const = 0;

    virtual std::optional<int64_t> beginToken() const = 0;
    virtual std::optional<int64_t> endToken() const = 0;
    virtual std::optional<int64_t> paddingToken() const = 0;
    virtual std::optional<int64_t> unknownToken() const = 0;
};

using TokenizerPtr = std::shared_ptr<const Tokenizer>;

} // namespace gleaner
