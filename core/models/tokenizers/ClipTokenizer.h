#pragma once
#include "core/models/tokenizers/ClipVocabulary.h"

#include <QHash>
#include <QRegularExpression>
#include <memory>
#include <vector>

namespace gleaner {

/// CLIP's byte-pair tokenizer: lower case, words cut into letters, single digits and other signs, bytes merged by rank.
/// Immutable and safe in any thread.
class ClipTokenizer {
public:
    /// `path` is named where the vocabulary lacks a symbol. Throws ProblemError (ModelRefused).
    ClipTokenizer(const ClipVocabulary &vocabulary, const QString &path);
    /// The one CLIP was published with; made once.
    static std::shared_ptr<const ClipTokenizer> published();

    /// Ids of one text, start and end tokens included; at most `longest` (≥ 2), the end token kept.
    std::vector<int64_t> encode(const QString &text, size_t longest = SIZE_MAX) const;
    /// One more than the highest id.
    int size() const { return m_size; }
    int endToken() const { return m_end; }

private:
    struct Merge {
        int rank;
        int merged;
    };
    static quint64 pairKey(int left, int right) { return quint64(quint32(left)) << 32 | quint32(right); }
    void appendWord(const QString &word, std::vector<int64_t> &ids) const;

    std::array<int, 256> m_byte{}, m_lastByte{};
    QHash<quint64, Merge> m_merges;
    QRegularExpression m_pieces;
    int m_start = 0, m_end = 0, m_size = 0;
};

} // namespace gleaner
