#include "core/data/generators/All.h"
#include "core/data/generators/Arithmetic.h"
#include "core/data/generators/Made.h"
#include "core/support/Random.h"
#include "core/support/StopPoint.h"

#include <QCoreApplication>
#include <QSet>

namespace gleaner::generators {

namespace {

using Operator = ArithmeticProblem::Operator;
using Format = ArithmeticProblem::Format;
using Pair = std::pair<qint64, qint64>;

QString tr(const char *text) { return QCoreApplication::translate("Generators", text); }

struct Sampler {
    Random random;
    Operator operation;
    int digits;

    qint64 power(int places) const { return places == 0 ? 1 : 10 * power(places - 1); }
    Pair draw(int places)
    {
        const int below = int(power(places));
        return {random.below(below), random.below(below)};
    }
    int carries(Pair pair) const { return ArithmeticProblem{pair.first, pair.second, operation}.carries(); }
};

/// All pairs of one digit, then 9 % that are one digit shorter, then pairs of full length, such that no number of
/// carries takes more than its even share as long as there are enough pairs of the others.
std::vector<Pair> balanced(Sampler &sampler, int count)
{
    std::vector<Pair> pairs;
    for (int i = 0; i < std::min(count, 100); ++i)
        pairs.push_back({i / 10, i % 10});
    // The first column of a difference never borrows, so that it has one number of borrows less.
    const int bins = sampler.digits + (sampler.operation == Operator::Add);
    bool limited = sampler.operation != Operator::Multiply;
    const int share = (count + bins - 1) / bins;
    std::vector<int> taken(size_t(sampler.digits) + 1);
    for (const Pair &pair : pairs)
        ++taken[size_t(sampler.carries(pair))];
    int shorter = sampler.digits > 2 ? int(qint64(900) * count / 10'000) : 0;
    for (int refused = 0; int(pairs.size()) < count;) {
        stopPoint();
        const Pair pair = sampler.draw(shorter > 0 ? sampler.digits - 1 : sampler.digits);
        const int carries = sampler.carries(pair);
        if (limited && taken[size_t(carries)] >= share) {
            limited = ++refused < 200'000;
            continue;
        }
        refused = 0;
        ++taken[size_t(carries)];
        pairs.push_back(pair);
        --shorter;
    }
    return pairs;
}

std::vector<ArithmeticProblem> problems(const GeneratorOptions &options, Operator operation, std::vector<int> *split)
{
    const int digits = int(options.integer(QStringLiteral("digits"), 1, 9));
    const int count = int(options.integer(QStringLiteral("count"), 1, 1'000'000));
    const int tests = int(options.integer(QStringLiteral("test-count"), 0, 1'000'000));
    Sampler train{Random::forItem(readSeed(options), 1), operation, digits};
    Sampler test{Random::forItem(readSeed(options), 2), operation, digits};
    std::vector<Pair> pairs;
    if (options.choice(QStringLiteral("sampling"), {"balanced", "random"}) == 0)
        pairs = balanced(train, count);
    while (int(pairs.size()) < count)
        pairs.push_back(train.draw(digits));
    const QSet<Pair> seen(pairs.begin(), pairs.end());
    const qint64 all = train.power(digits) * train.power(digits);
    if (tests > 0 && seen.size() > all / 2)
        options.refuse(tr("Too few pairs are left to test on"), tr("Lower count or raise digits."));
    split->assign(size_t(count), 0);
    split->resize(size_t(count) + size_t(tests), 1);
    while (int(pairs.size()) < count + tests)
        if (const Pair pair = test.draw(digits); !seen.contains(pair))
            pairs.push_back(pair);
    std::vector<ArithmeticProblem> made;
    for (const Pair &pair : pairs)
        made.push_back({pair.first, pair.second, operation});
    return made;
}

std::vector<ColumnPtr> columns(const GeneratorOptions &options)
{
    const Operator operation = Operator(options.choice(QStringLiteral("operator"), {"add", "subtract", "multiply"}));
    const Format format =
        Format(options.choice(QStringLiteral("format"), {"plain", "reverse", "scratchpad", "detailed"}));
    if (format >= Format::Scratchpad && operation != Operator::Add)
        options.refuse(tr("Scratchpads are for sums only"), tr("Give operator=add, or format=plain or reverse."));
    std::vector<int> split;
    const auto all = std::make_shared<const std::vector<ArithmeticProblem>>(problems(options, operation, &split));
    std::vector<double> a, b, answer, carries;
    for (const ArithmeticProblem &problem : *all) {
        a.push_back(double(problem.a));
        b.push_back(double(problem.b));
        answer.push_back(double(problem.answer()));
        carries.push_back(problem.carries());
    }
    const qsizetype rows = qsizetype(all->size());
    const auto input = [all, format](qsizetype row) { return (*all)[size_t(row)].prompt(format); };
    const auto target = [all, format](qsizetype row) { return (*all)[size_t(row)].completion(format); };
    return {texts("input", rows, input),
            texts("target", rows, target),
            labels("split", std::move(split), {"train", "test"}),
            numbers("a", std::move(a)),
            numbers("b", std::move(b)),
            numbers("answer", std::move(answer)),
            numbers("carries", std::move(carries))};
}

} // namespace

Generator arithmetic()
{
    return {
        {QStringLiteral("arithmetic"),
         QT_TRANSLATE_NOOP("generators", "Sums, differences and products in digits"),
         QT_TRANSLATE_NOOP(
             "generators",
             "What a language model is given (“input”) and is to write (“target”): the answer alone, its digits from "
             "the right, or the working in a scratchpad. Balanced training rows hold every pair of one-digit numbers, "
             "a fair part of shorter numbers, and as many rows for each number of carries as there can be. No test "
             "row has a pair that was trained on."),
         QStringLiteral("arithmetic:operator=add,format=reverse,digits=3,count=10000"),
         {{"operator", QT_TRANSLATE_NOOP("generators", "What is worked out."),
           QStringLiteral("add, subtract, multiply"), QStringLiteral("add")},
          {"format", QT_TRANSLATE_NOOP("generators", "How it is written down; scratchpads are for sums."),
           QStringLiteral("plain, reverse, scratchpad, detailed"), QStringLiteral("plain")},
          {"digits", QT_TRANSLATE_NOOP("generators", "Most digits of a number."), QStringLiteral("1 to 9"),
           QStringLiteral("3")},
          {"count", QT_TRANSLATE_NOOP("generators", "Training rows."), QStringLiteral("1 to 1000000"),
           QStringLiteral("3000")},
          {"test-count", QT_TRANSLATE_NOOP("generators", "Test rows."), QStringLiteral("0 to 1000000"),
           QStringLiteral("1000")},
          {"sampling", QT_TRANSLATE_NOOP("generators", "How training pairs are drawn."),
           QStringLiteral("balanced, random"), QStringLiteral("balanced")},
          seedOption()}},
        1,
        columns};
}

} // namespace gleaner::generators
