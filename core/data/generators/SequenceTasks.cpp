#include "core/data/generators/SequenceTasks.h"

#include "core/data/generators/Made.h"
#include "core/support/Random.h"

#include <algorithm>
#include <numeric>

namespace gleaner {

using generators::joined;

namespace {

/// The most frequent number; of several the one that came first.
int modeOf(const std::vector<int> &items)
{
    return *std::max_element(items.begin(), items.end(), [&items](int a, int b) {
        return std::count(items.begin(), items.end(), a) < std::count(items.begin(), items.end(), b);
    });
}

SequenceExample counting(const std::vector<int> &items)
{
    const int first = items.front(), last = first + int(items.size()) - 1;
    SequenceExample example;
    example.items.resize(items.size());
    std::iota(example.items.begin(), example.items.end(), first);
    example.input = QStringLiteral("%1 %2").arg(first).arg(last);
    example.target = joined(example.items);
    return example;
}

} // namespace

const QStringList &sequenceTaskNames()
{
    static const QStringList names{"copy",  "reverse",   "sort",        "parity",     "mode",
                                   "count", "successor", "predecessor", "occurrences"};
    return names;
}

int sequenceAnswer(SequenceTask task, const std::vector<int> &items, int asked)
{
    int best = -1;
    if (task == SequenceTask::Occurrences)
        return int(std::count(items.begin(), items.end(), asked));
    for (int item : items) {
        if (task == SequenceTask::Successor && item > asked && (best < 0 || item < best))
            best = item;
        if (task == SequenceTask::Predecessor && item < asked && item > best)
            best = item;
    }
    return best;
}

SequenceExample sequenceExample(SequenceTask task, const std::vector<int> &items, Random &random)
{
    SequenceExample example{items, joined(items), {}};
    std::vector<int> answer = items;
    switch (task) {
    case SequenceTask::Copy:
        break;
    case SequenceTask::Reverse:
        std::reverse(answer.begin(), answer.end());
        break;
    case SequenceTask::Sort:
        std::sort(answer.begin(), answer.end());
        break;
    case SequenceTask::Parity:
        answer = {std::accumulate(items.begin(), items.end(), 0) % 2};
        break;
    case SequenceTask::Mode:
        answer = {modeOf(items)};
        break;
    case SequenceTask::Count:
        example = counting(items);
        answer = example.items;
        break;
    case SequenceTask::Successor:
    case SequenceTask::Predecessor:
    case SequenceTask::Occurrences: {
        const int asked = items[size_t(random.below(int(items.size())))];
        example.input += QStringLiteral(" ; ") + QString::number(asked);
        answer = {sequenceAnswer(task, items, asked)};
        break;
    }
    }
    example.input.prepend(sequenceTaskNames()[int(task)] + QLatin1Char(' '));
    example.target = answer == std::vector<int>{-1} ? QStringLiteral("END") : joined(answer);
    return example;
}

} // namespace gleaner
