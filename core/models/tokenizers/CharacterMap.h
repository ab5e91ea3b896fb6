#pragma once
#include <QByteArray>
#include <QString>
#include <vector>

namespace gleaner {

/// SentencePiece's compiled normalization: a double-array trie (the layout of Darts-clone) from UTF-8 prefixes to
/// places in a block of texts that end in NUL. At every place of a text the longest prefix is replaced.
class CharacterMap {
public:
    CharacterMap() = default;
    /// `bytes`: the trie's size as four bytes (little endian), the trie, the texts. `path` is named where it is broken.
    /// Throws ProblemError (ModelRefused). Every later step in the trie is checked as well.
    CharacterMap(const QByteArray &bytes, const QString &path);

    QString apply(const QString &text) const;

private:
    /// Bytes of the longest prefix of the text at `at` that the trie knows, 0 for none; and its replacement's place.
    qsizetype longestPrefix(const QByteArray &text, qsizetype at, size_t &place) const;

    std::vector<quint32> m_units;
    QByteArray m_texts;
};

} // namespace gleaner
