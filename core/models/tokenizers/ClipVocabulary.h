#pragma once
#include <QByteArray>
#include <QHash>
#include <QList>
#include <QString>
#include <array>
#include <utility>

namespace gleaner {

/// A byte-pair vocabulary in CLIP's file format. Symbols are spelled with one printable character per byte; the last
/// symbol of a word ends in "</w>".
struct ClipVocabulary {
    QHash<QString, int> ids;                   ///< symbol → id in 0 … 2^31 - 1, no id twice
    QList<std::pair<QString, QString>> merges; ///< by rank

    static constexpr const char *startSymbol = "<|startoftext|>";
    static constexpr const char *endSymbol = "<|endoftext|>";

    /// vocab.json and merges.txt of a model folder. Throws ProblemError (ModelRefused).
    static ClipVocabulary read(const QString &folder);
    /// The vocabulary CLIP was published with, which is embedded: 49408 symbols.
    static ClipVocabulary published();
    /// The vocabulary that these merges imply, numbered as CLIP does: bytes, bytes that end a word, merges, start, end.
    static ClipVocabulary fromMerges(QList<std::pair<QString, QString>> merges);
    /// Texts of vocab.json and merges.txt; read() gives the same vocabulary back.
    QByteArray vocabJson() const;
    QByteArray mergesText() const;
};

/// merges.txt: a pair of symbols a line, by rank. Throws ProblemError (ModelRefused).
QList<std::pair<QString, QString>> readClipMerges(const QString &path);

/// The printable character that stands for each byte.
const std::array<QChar, 256> &clipByteCharacters();

} // namespace gleaner
