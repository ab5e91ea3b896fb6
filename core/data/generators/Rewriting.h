#pragma once
#include <QString>
#include <QStringList>

namespace gleaner {

class Random;

/// One step of a Markov algorithm on strings: the leftmost `pattern` in `text` becomes `replacement`; where there is
/// none the text stays as it is. The pattern is not empty.
QString rewritten(const QString &text, const QString &pattern, const QString &replacement);

/// Strings with a structure of strength `k`: every letter k times (aaabbb), one piece k times (abcabc), or a piece and
/// its mirror image in turn, k times in all (abccbaabc).
enum class StringStructure { None, Repeated, Periodic, Mirrored };
QString structured(StringStructure structure, const QString &piece, int k);
bool hasStructure(StringStructure structure, const QString &text, int k);

} // namespace gleaner
