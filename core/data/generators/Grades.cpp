#include "core/data/generators/All.h"
#include "core/data/generators/Made.h"
#include "core/support/Random.h"
#include "core/support/StopPoint.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>

namespace gleaner::generators {

namespace {

constexpr int most = 5; ///< best grade

const QStringList &capabilityNames()
{
    static const QStringList names{"counting", "colors", "shapes", "relations", "comparison", "reading", "actions",
                                   "places",   "causes", "charts", "logic",     "science",    "history", "writing"};
    return names;
}

const QStringList &styleNames()
{
    static const QStringList names{"one word", "yes/no", "multi-choice", "short answer", "description", "reasoning"};
    return names;
}

const QStringList &sourceNames()
{
    static const QStringList names{"web", "books", "charts", "photos"};
    return names;
}

/// Every style alone, then every ordered pair, as a table writes them.
QStringList styleTexts()
{
    QStringList all = styleNames();
    for (const QString &first : styleNames())
        for (const QString &second : styleNames())
            all.append(first + QStringLiteral(", ") + second);
    return all;
}

/// Grades as a judge leaves them: low but for the one thing that a row is about, a few of them missing.
struct Graded {
    std::vector<std::vector<double>> grades; ///< [capability][row]
    std::vector<int> topic, style, source;
};

Graded graded(int rows, int capabilities, uint64_t seed)
{
    Graded made;
    made.grades.assign(size_t(capabilities), std::vector<double>(size_t(rows)));
    Random random(seed);
    const int styles = int(styleNames().size());
    for (int row = 0; row < rows; ++row) {
        if (row % 65536 == 0)
            stopPoint();
        const int topic = random.below(capabilities), worth = random.below(3);
        const int first = std::min(random.below(styles), random.below(styles)); // some styles are rare
        made.topic.push_back(topic);
        made.source.push_back(std::min(random.below(4), random.below(4)));
        made.style.push_back(
            random.chance(0.3) ? styles + first * styles + (first + 1 + random.below(styles - 1)) % styles : first);
        for (int i = 0; i < capabilities; ++i) {
            const int grade = i == topic ? worth + 1 + random.below(3) : std::max(0, random.below(7) - 4 + worth);
            made.grades[size_t(i)][size_t(row)] = random.chance(0.01) ? std::nan("") : std::min(grade, most);
        }
    }
    return made;
}

std::vector<ColumnPtr> columns(const GeneratorOptions &options)
{
    const int rows = int(options.integer(QStringLiteral("count"), 1, 5'000'000));
    const int capabilities = int(options.integer(QStringLiteral("capabilities"), 1, capabilityNames().size()));
    Graded made = graded(rows, capabilities, readSeed(options));
    std::vector<ColumnPtr> all;
    const auto prompt = [topics = made.topic](qsizetype row) {
        return QStringLiteral("Question %1, about %2.").arg(row + 1).arg(capabilityNames()[topics[size_t(row)]]);
    };
    const auto response = [styles = made.style](qsizetype row) {
        return QStringLiteral("An answer (%1).").arg(styleTexts()[styles[size_t(row)]]);
    };
    all.push_back(texts("prompt", rows, prompt));
    all.push_back(texts("response", rows, response));
    for (int i = 0; i < capabilities; ++i)
        all.push_back(
            numbers(qPrintable(QStringLiteral("score ") + capabilityNames()[i]), std::move(made.grades[size_t(i)])));
    all.push_back(labels("styles", std::move(made.style), styleTexts()));
    all.push_back(labels("source", std::move(made.source), sourceNames()));
    all.push_back(labels("split", splitCodes(rows, readSplit(options), readSeed(options)), splitNames()));
    return all;
}

} // namespace

Generator grades()
{
    return {
        {QStringLiteral("grades"),
         QT_TRANSLATE_NOOP("generators", "A pool of graded dialogues"),
         QT_TRANSLATE_NOOP(
             "generators",
             "What a judge leaves behind for a curation: a question and an answer a row, a grade from 0 to 5 for each "
             "capability (“score …”), one or two styles, and a source. Most grades are low but for what a row is "
             "about; one in a hundred is missing; some styles are rare. The texts are placeholders."),
         QStringLiteral("grades:count=20000,capabilities=6"),
         {countOption(QT_TRANSLATE_NOOP("generators", "Number of rows."), 5'000'000, 20000),
          {"capabilities", QT_TRANSLATE_NOOP("generators", "Number of capabilities that are graded."),
           QStringLiteral("1 to 14"), QStringLiteral("6")},
          splitOption(QStringLiteral("train")),
          seedOption()}},
        1,
        columns};
}

} // namespace gleaner::generators
