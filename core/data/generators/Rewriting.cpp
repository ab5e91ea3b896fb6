#include "core/data/generators/Rewriting.h"

#include <algorithm>

namespace gleaner {

QString rewritten(const QString &text, const QString &pattern, const QString &replacement)
{
    const qsizetype at = text.indexOf(pattern);
    return at < 0 ? text : text.left(at) + replacement + text.mid(at + pattern.size());
}

QString structured(StringStructure structure, const QString &piece, int k)
{
    QString text;
    switch (structure) {
    case StringStructure::None:
        return piece;
    case StringStructure::Repeated:
        for (QChar letter : piece)
            text += QString(k, letter);
        return text;
    case StringStructure::Periodic:
        return piece.repeated(k);
    case StringStructure::Mirrored:
        break;
    }
    QString mirrored = piece;
    std::reverse(mirrored.begin(), mirrored.end());
    for (int i = 0; i < k; ++i)
        text += i % 2 == 0 ? piece : mirrored;
    return text;
}

bool hasStructure(StringStructure structure, const QString &text, int k)
{
    if (structure == StringStructure::None)
        return true;
    if (k < 1 || text.size() % k != 0)
        return false;
    QString piece = text.left(text.size() / k);
    if (structure == StringStructure::Repeated)
        for (qsizetype i = 0; i < piece.size(); ++i)
            piece[i] = text[i * k];
    return structured(structure, piece, k) == text;
}

} // namespace gleaner
