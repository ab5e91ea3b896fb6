#pragma once
#include "core/models/tokenizers/ClipVocabulary.h"
#include "core/models/tokenizers/PairMerges.h"
#include "core/models/tokenizers/TokenVocabulary.h"
#include "core/models/tokenizers/Tokenizer.h"

#include <QRegularExpression>
#include <concepts>

namespace gleaner {

/// CLIP's byte-pair tokenizer: lower case, words cut into letters, single digits and other signs, bytes merged by rank.
/// Immutable and safe in any thread.
class ClipTokenizer final : public Tokenizer {
public:
    /// `path` is named where the vocabulary lacks a symbol. Throws ProblemError (ModelRefused).
    ClipTokenizer(const ClipVocabulary &vocabulary, const QString &path);
    /// The one CLIP was published with; made once.
    static std::shared_ptr<const ClipTokenizer> published();

    /// Ids of one text, start and end tokens included; at most `longest` (≥ 2), the end token kept.
    template <std::integral Count>
    requires(!std::same_as<Count, bool>) std::vector<int64_t> encode(const QString &text, Count longest)
    const { return encodeUpTo(text, size_t(longest)); }
    std::vector<int64_t> encode(const QString &text, bool specialTokens = true) const override;
    /// One space after every word.
    QString decode(const std::vector<int64_t> &ids, bool skipSpecial = true) const override;
    /// One more than the highest id.
    int size() const override { return m_vocabulary.size(); }
    std::optional<int64_t> idOf(const QString &token) const override { return m_vocabulary.idOf(token); }
    QString textOf(int64_t id) const override { return m_vocabulary.textOf(id); }
    bool isSpecial(int64_t id) const override { return id == m_start || id == m_end; }
    std::optional<int64_t> beginToken() const override { return m_start; }
    std::optional<int64_t> endToken() const override { return m_end; }
    std::optional<int64_t> paddingToken() const override { return m_end; }
    std::optional<int64_t> unknownToken() const override { return std::nullopt; }

private:
    std::vector<int64_t> encodeUpTo(const QString &text, size_t longest) const;
    void appendWord(const QString &word, std::vector<int64_t> &ids) const;

    std::array<int, 256> m_byte{}, m_lastByte{};
    PairMerges m_merges;
    TokenVocabulary m_vocabulary;
    QRegularExpression m_pieces;
    int m_start = 0, m_end = 0;
};

} // namespace gleaner
