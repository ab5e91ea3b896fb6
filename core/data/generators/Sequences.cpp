#include "core/data/generators/All.h"
#include "core/data/generators/Made.h"
#include "core/data/generators/SequenceTasks.h"
#include "core/support/Random.h"
#include "core/support/StopPoint.h"

#include <QCoreApplication>

namespace gleaner::generators {

namespace {

QString tr(const char *text) { return QCoreApplication::translate("Generators", text); }

struct Plan {
    uint64_t seed;
    int count, tests, alphabet;
    bool unique;
    std::pair<int, int> lengths, testLengths;
    QList<int> tasks;

    bool isTest(qsizetype row) const { return row >= count; }
    SequenceTask task(qsizetype row) const { return SequenceTask(tasks[row % tasks.size()]); }
    SequenceExample example(qsizetype row) const;
};

SequenceExample Plan::example(qsizetype row) const
{
    Random random = Random::forItem(seed, uint64_t(row));
    const auto [shortest, longest] = isTest(row) ? testLengths : lengths;
    const int length = shortest + random.below(longest - shortest + 1);
    std::vector<int> items;
    if (unique) {
        items = random.permutation(alphabet);
        items.resize(size_t(length));
        for (int &item : items)
            ++item;
    } else {
        for (int i = 0; i < length; ++i)
            items.push_back(task(row) == SequenceTask::Parity ? random.below(2) : 1 + random.below(alphabet));
    }
    return sequenceExample(task(row), items, random);
}

Plan planOf(const GeneratorOptions &options)
{
    Plan plan;
    plan.seed = readSeed(options);
    plan.count = int(options.integer(QStringLiteral("count"), 1, 10'000'000));
    plan.tests = int(options.integer(QStringLiteral("test-count"), 0, 10'000'000));
    plan.alphabet = int(options.integer(QStringLiteral("alphabet"), 2, 10'000));
    plan.unique = options.yes(QStringLiteral("unique"));
    plan.lengths = options.interval(QStringLiteral("lengths"), 1, 1000);
    plan.testLengths = options.interval(QStringLiteral("test-lengths"), 1, 1000);
    plan.tasks = options.names(QStringLiteral("task"), sequenceTaskNames(), true);
    if (plan.unique && std::max(plan.lengths.second, plan.testLengths.second) > plan.alphabet)
        options.refuse(tr("The sequences are longer than the alphabet, so that something must repeat"),
                       tr("Raise alphabet, shorten the sequences, or give unique=no."));
    if (plan.unique && plan.tasks.contains(int(SequenceTask::Parity)))
        options.refuse(tr("Parity is asked of zeros and ones, which must repeat"), tr("Give unique=no."));
    return plan;
}

std::vector<ColumnPtr> columns(const GeneratorOptions &options)
{
    const Plan plan = planOf(options);
    const qsizetype rows = plan.count + plan.tests;
    std::vector<int> task, split;
    std::vector<double> length;
    for (qsizetype row = 0; row < rows; ++row) {
        stopPoint();
        task.push_back(int(plan.task(row)));
        split.push_back(plan.isTest(row));
        length.push_back(double(plan.example(row).items.size()));
    }
    const auto input = [plan](qsizetype row) { return plan.example(row).input; };
    const auto target = [plan](qsizetype row) { return plan.example(row).target; };
    return {texts("input", rows, input), texts("target", rows, target),
            labels("task", std::move(task), sequenceTaskNames()), labels("split", std::move(split), {"train", "test"}),
            numbers("length", std::move(length))};
}

} // namespace

Generator sequences()
{
    return {
        {QStringLiteral("sequences"),
         QT_TRANSLATE_NOOP("generators", "Copy, reverse, sort, parity and the like"),
         QT_TRANSLATE_NOOP(
             "generators",
             "Sequences of numbers with what a task makes of them, as “sort 5 3 5 1” and “1 3 5 5”. Successor and "
             "predecessor ask for the next larger or smaller number that is in the sequence (“successor 5 3 5 1 ; 3”), "
             "or END; occurrences for how often a number is in it; mode for the most frequent number, and of several "
             "the one that came first; count goes from one number to another; parity is of zeros and ones. Test rows "
             "may be longer than any in training."),
         QStringLiteral("sequences:task=sort+successor,lengths=1-10,test-lengths=11-20"),
         {{"task", QT_TRANSLATE_NOOP("generators", "Tasks, taking turns; joined by +, one named twice counts twice."),
           sequenceTaskNames().join(QStringLiteral(", ")), QStringLiteral("copy")},
          {"count", QT_TRANSLATE_NOOP("generators", "Training rows."), QStringLiteral("1 to 10000000"),
           QStringLiteral("10000")},
          {"test-count", QT_TRANSLATE_NOOP("generators", "Test rows."), QStringLiteral("0 to 10000000"),
           QStringLiteral("1000")},
          {"lengths", QT_TRANSLATE_NOOP("generators", "Numbers in a training sequence: shortest-longest."),
           QStringLiteral("1 to 1000"), QStringLiteral("1-10")},
          {"test-lengths", QT_TRANSLATE_NOOP("generators", "Numbers in a test sequence: shortest-longest."),
           QStringLiteral("1 to 1000"), QStringLiteral("11-20")},
          {"alphabet", QT_TRANSLATE_NOOP("generators", "Numbers go from 1 to this."), QStringLiteral("2 to 10000"),
           QStringLiteral("50")},
          {"unique", QT_TRANSLATE_NOOP("generators", "Whether no number repeats within a sequence."),
           QStringLiteral("yes, no"), QStringLiteral("no")},
          seedOption()}},
        1,
        columns};
}

} // namespace gleaner::generators
