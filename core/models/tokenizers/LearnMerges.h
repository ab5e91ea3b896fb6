#pragma once
#include <QList>
#include <QStringList>
#include <utility>

namespace gleaner {

/// A word as symbols, and how often it occurs.
struct SymbolWord {
    QStringList symbols;
    qint64 count;
};

/// The merges of byte-pair encoding learned from words (Sennrich et al. 2016): the most frequent pair of neighbors
/// first, ties in alphabetical order, until every word is one symbol, `most` are made, or no pair occurs `least` times.
QList<std::pair<QString, QString>> learnMerges(const QList<SymbolWord> &words, int most, qint64 least = 1);

} // namespace gleaner
