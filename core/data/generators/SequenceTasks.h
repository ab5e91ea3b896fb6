#pragma once
#include <QString>
#include <QStringList>
#include <vector>

namespace gleaner {

class Random;

enum class SequenceTask { Copy, Reverse, Sort, Parity, Mode, Count, Successor, Predecessor, Occurrences };

/// "copy", "reverse", …: in the order of the enumeration.
const QStringList &sequenceTaskNames();

struct SequenceExample {
    std::vector<int> items;
    QString input, target; ///< "sort 5 3 5 1" and "1 3 5 5"
};

/// `random` picks what successor, predecessor and occurrences ask about. `items` is not empty.
SequenceExample sequenceExample(SequenceTask task, const std::vector<int> &items, Random &random);
/// What these tasks answer about one number of the sequence; -1 where there is no successor or predecessor (END).
int sequenceAnswer(SequenceTask task, const std::vector<int> &items, int asked);

} // namespace gleaner
