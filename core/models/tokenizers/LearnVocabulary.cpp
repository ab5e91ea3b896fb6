#include "core/models/tokenizers/LearnVocabulary.h"

#include <QStringList>

namespace gleaner {

namespace {

using Pair = std::pair<QString, QString>;

struct Word {
    QStringList symbols;
    int count;
};

QStringList symbolsOf(const QString &word)
{
    QStringList symbols;
    for (const char byte : word.toUtf8())
        symbols.append(clipByteCharacters()[quint8(byte)]);
    symbols.last() += QStringLiteral("</w>");
    return symbols;
}

/// The most frequent neighbors; empty texts where every word is one symbol.
Pair mostFrequent(const QList<Word> &words)
{
    QMap<Pair, int> counts;
    for (const Word &word : words)
        for (qsizetype i = 0; i + 1 < word.symbols.size(); ++i)
            counts[{word.symbols[i], word.symbols[i + 1]}] += word.count;
    Pair best;
    int most = 0;
    for (auto each = counts.cbegin(); each != counts.cend(); ++each)
        if (each.value() > most) {
            most = each.value();
            best = each.key();
        }
    return best;
}

void merge(QStringList &symbols, const Pair &pair)
{
    for (qsizetype i = 0; i + 1 < symbols.size(); ++i)
        if (symbols[i] == pair.first && symbols[i + 1] == pair.second) {
            symbols[i] += symbols[i + 1];
            symbols.removeAt(i + 1);
        }
}

} // namespace

ClipVocabulary learnVocabulary(const QMap<QString, int> &words, int mostMerges)
{
    QList<Word> pieces;
    for (auto each = words.cbegin(); each != words.cend(); ++each)
        if (!each.key().isEmpty())
            pieces.append({symbolsOf(each.key()), each.value()});
    QList<Pair> merges;
    while (merges.size() < mostMerges) {
        const Pair pair = mostFrequent(pieces);
        if (pair.first.isEmpty())
            break;
        merges.append(pair);
        for (Word &word : pieces)
            merge(word.symbols, pair);
    }
    return ClipVocabulary::fromMerges(std::move(merges));
}

} // namespace gleaner
