#pragma once
#include <QHash>
#include <QString>
#include <cstdint>
#include <vector>

namespace gleaner {

class Tokenizer;

/// A closed language, one symbol a word or mark: words that a model's vocabulary spells as one symbol keep it, all
/// others get new ones, so that short texts stay short.
class PoolWords {
public:
    explicit PoolWords(const Tokenizer &tokenizer);

    /// Learns the words of a text; before encode().
    void learn(const QString &text);
    /// A symbol that no text spells.
    int64_t fresh() { return m_size++; }
    /// Words that were never learned are left out.
    std::vector<int64_t> encode(const QString &text) const;
    int64_t end() const { return m_end; }
    int size() const { return int(m_size); }

private:
    const Tokenizer &m_tokenizer;
    QHash<QString, int64_t> m_ids;
    int64_t m_size, m_end;
};

} // namespace gleaner
