#pragma once
#include <QStringList>
#include <vector>

namespace gleaner {

class TextEncoder;

/// A free word and the given class that is nearest to it.
struct MappedWord {
    QString word, className;
    double cosine = 0; ///< of both texts
};

/// VL-SAM's way to compare free words with a benchmark's classes: "a WORD" and "a CLASS" in the space of a text
/// encoder, the largest cosine wins; of equal ones the first class. `classes` may not be empty.
std::vector<MappedWord> mappedWords(const TextEncoder &encoder, const QStringList &words, const QStringList &classes);

/// The class of a word; empty where it was not mapped.
QString classOf(const std::vector<MappedWord> &mapping, const QString &word);

} // namespace gleaner
