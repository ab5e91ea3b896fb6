#pragma once
#include "core/models/tokenizers/AddedTokens.h"
#include "core/models/tokenizers/Normalizers.h"
#include "core/models/tokenizers/PreTokenizers.h"
#include "core/models/tokenizers/Surroundings.h"
#include "core/models/tokenizers/TokenDecoder.h"
#include "core/models/tokenizers/TokenModel.h"
#include "core/models/tokenizers/Tokenizer.h"

#include <QSet>

namespace gleaner {

struct SpecialTokens;

/// What a tokenizer is made of, in the order a text goes through it.
struct TokenizerParts {
    QString path;                  ///< the file that is named in refusals
    std::vector<AddedToken> added; ///< ids are those of the vocabulary where it has the token
    Normalizer normalizer;         ///< may be empty
    PreTokenizer preTokenizer;     ///< may be empty
    TokenModelPtr model;
    Surroundings around;
    TokenDecoder decoder;
    TokenVocabulary vocabulary;
    std::optional<int> unknown;
};

/// Added tokens are taken out, the rest is normalized, cut into pieces, and each piece is given to the model.
class PipelineTokenizer final : public Tokenizer {
public:
    /// Throws ProblemError (ModelRefused) where two tokens have one number.
    PipelineTokenizer(TokenizerParts parts, const SpecialTokens &special);

    std::vector<int64_t> encode(const QString &text, bool specialTokens = true) const override;
    QString decode(const std::vector<int64_t> &ids, bool skipSpecial = true) const override;
    int size() const override { return m_parts.vocabulary.size(); }
    std::optional<int64_t> idOf(const QString &token) const override { return m_parts.vocabulary.idOf(token); }
    QString textOf(int64_t id) const override { return m_parts.vocabulary.textOf(id); }
    bool isSpecial(int64_t id) const override { return m_special.contains(id); }
    std::optional<int64_t> beginToken() const override { return m_begin; }
    std::optional<int64_t> endToken() const override { return m_end; }
    std::optional<int64_t> paddingToken() const override { return m_padding; }
    std::optional<int64_t> unknownToken() const override { return m_unknown; }

private:
    using Seen = QHash<QString, std::pair<size_t, size_t>>; ///< piece → where its ids stand already
    void addTokens(const SpecialTokens &special);
    void nameTokens(const SpecialTokens &special);
    void surround(const SpecialTokens &special);
    void appendText(const TextPiece &piece, Seen &seen, std::vector<int64_t> &ids) const;
    void appendPiece(const QString &piece, Seen &seen, std::vector<int64_t> &ids) const;

    TokenizerParts m_parts;
    AddedTokens m_raw, m_normalized;
    QSet<int64_t> m_special;
    std::optional<int64_t> m_begin, m_end, m_padding, m_unknown;
};

} // namespace gleaner
