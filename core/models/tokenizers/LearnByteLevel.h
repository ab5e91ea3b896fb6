#pragma once
#include <QByteArray>
#include <QMap>
#include <QStringList>

namespace gleaner {

/// Learns a byte-level BPE tokenizer as GPT-2 has it (Radford et al. 2019) from texts. The same texts, in any order,
/// give the same file.
class ByteLevelLearner {
public:
    struct Recipe {
        int vocabularySize = 4096; ///< 256 bytes, merges and special tokens together; fewer where merges run out
        qint64 leastCount = 2;     ///< how often a pair must occur to be merged
        QStringList specialTokens{QStringLiteral("<|endoftext|>")}; ///< they get the highest ids
    };

    /// Counts the words of one more text.
    void add(const QString &text);
    /// The contents of tokenizer.json. Ids: bytes in the order of their characters, merges by rank, special tokens.
    QByteArray tokenizerJson(const Recipe &recipe) const;

private:
    QMap<QString, qint64> m_words; ///< spelled with one character per byte
};

} // namespace gleaner
