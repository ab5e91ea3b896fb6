#include "core/models/tokenizers/LearnVocabulary.h"

#include "core/models/tokenizers/LearnMerges.h"

namespace gleaner {

namespace {

QStringList symbolsOf(const QString &word)
{
    QStringList symbols;
    for (const char byte : word.toUtf8())
        symbols.append(clipByteCharacters()[quint8(byte)]);
    symbols.last() += QStringLiteral("</w>");
    return symbols;
}

} // namespace

ClipVocabulary learnVocabulary(const QMap<QString, int> &words, int mostMerges)
{
    QList<SymbolWord> pieces;
    for (auto each = words.cbegin(); each != words.cend(); ++each)
        if (!each.key().isEmpty())
            pieces.append({symbolsOf(each.key()), each.value()});
    return ClipVocabulary::fromMerges(learnMerges(pieces, mostMerges));
}

} // namespace gleaner
