#pragma once
#include "core/models/tokenizers/PairMerges.h"
#include "core/models/tokenizers/TokenVocabulary.h"

#include <array>
#include <cstdint>
#include <memory>
#include <vector>

namespace gleaner {

/// Turns one piece of prepared, well-formed text into ids. Immutable and safe in any thread.
class TokenModel {
public:
    virtual ~TokenModel() = default;
    virtual void append(const QString &piece, std::vector<int64_t> &ids) const = 0;
};
using TokenModelPtr = std::unique_ptr<const TokenModel>;

/// The ids of <0x00> … <0xFF>: what a character becomes that the vocabulary lacks.
class ByteFallback {
public:
    explicit ByteFallback(const TokenVocabulary &vocabulary);
    /// False, and nothing appended, where a byte of this text is missing.
    bool append(QStringView text, std::vector<int64_t> &ids) const;

private:
    std::array<int, 256> m_ids;
};

/// Byte-pair encoding over characters (or bytes spelled as characters).
class PairModel final : public TokenModel {
public:
    struct Options {
        QString continuingPrefix; ///< of symbols inside a word
        QString endSuffix;        ///< of a word's last symbol
        std::optional<int> unknown;
        bool fuseUnknown = false, byteFallback = false, ignoreMerges = false;
    };
    PairModel(const TokenVocabulary &vocabulary, PairMerges merges, Options options);
    void append(const QString &piece, std::vector<int64_t> &ids) const override;

    /// Merges by rank; throws ProblemError (ModelRefused) naming `path` where a symbol is missing.
    static PairMerges merges(const TokenVocabulary &vocabulary, const std::vector<std::pair<QString, QString>> &pairs,
                             const Options &options, const QString &path);

private:
    int symbolOf(char32_t character, bool first, bool last) const;

    QHash<QString, int> m_whole; ///< for ignoreMerges, empty otherwise
    QHash<quint32, int> m_symbols;
    std::vector<int> m_common; ///< the same for the first characters, without a hash
    PairMerges m_merges;
    Options m_options;
    std::optional<ByteFallback> m_bytes;
};

/// The longest beginning of a word that the vocabulary knows, again and again (BERT).
class WordPieceModel final : public TokenModel {
public:
    struct Options {
        QString continuingPrefix = QStringLiteral("##");
        int unknown = 0;
        int longestWord = 100; ///< characters; longer ones are unknown
    };
    WordPieceModel(const TokenVocabulary &vocabulary, Options options);
    void append(const QString &piece, std::vector<int64_t> &ids) const override;

private:
    QHash<QString, int> m_ids;
    Options m_options;
    qsizetype m_longest = 0;
};

/// The most probable cut into pieces, each with a probability of its own (Kudo 2018), found by Viterbi's algorithm.
class UnigramModel final : public TokenModel {
public:
    struct Piece {
        QString text;
        double score; ///< log probability
        int id;
    };
    /// Unknown characters cost 10 more than the worst piece; neighbors among them are one token.
    UnigramModel(std::vector<Piece> pieces, std::optional<int> unknown, const ByteFallback *bytes);
    void append(const QString &piece, std::vector<int64_t> &ids) const override;

private:
    struct Step {
        double score;
        qsizetype begin; ///< of the piece that ends here
        int id;          ///< or `unknown`
    };
    std::vector<Step> bestCuts(const QString &piece) const;

    std::vector<Piece> m_pieces;                            ///< by text, in code units
    std::vector<std::pair<qsizetype, qsizetype>> m_byFirst; ///< pieces that begin with each code unit
    std::optional<int> m_unknown;
    std::optional<ByteFallback> m_bytes;
    double m_unknownScore = 0;
};

/// Whole words only.
class WordLevelModel final : public TokenModel {
public:
    WordLevelModel(const TokenVocabulary &vocabulary, std::optional<int> unknown);
    void append(const QString &piece, std::vector<int64_t> &ids) const override;

private:
    QHash<QString, int> m_ids;
    std::optional<int> m_unknown;
};

} // namespace gleaner
