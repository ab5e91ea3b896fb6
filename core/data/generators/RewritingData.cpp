#include "core/data/generators/All.h"
#include "core/data/generators/Made.h"
#include "core/data/generators/Rewriting.h"
#include "core/support/Random.h"

#include <QCoreApplication>
#include <QSet>
#include <algorithm>
#include <cmath>

namespace gleaner::generators {

namespace {

QString tr(const char *text) { return QCoreApplication::translate("Generators", text); }

const QStringList &structures()
{
    static const QStringList names{"none", "repeated", "periodic", "mirrored"};
    return names;
}

struct Rules {
    int alphabet, length, piece, strength; ///< letters; letters of an input, of a piece; repeats of the piece
    double noOp;
    uint64_t seed;
    std::vector<StringStructure> kinds;
    std::vector<QString> patterns, replacements;
    std::vector<int> rule, split, applies; ///< by row

    QString word(Random &random, int letters) const
    {
        QString text;
        for (int i = 0; i < letters; ++i)
            text += QChar(u'a' + random.below(alphabet));
        return text;
    }
    QString input(qsizetype row) const;
};

/// The pattern is planted once at random; chance may have put it further left as well, and then that one counts.
QString Rules::input(qsizetype row) const
{
    Random random = Random::forItem(seed, 1'000'000'000 + uint64_t(row));
    const QString &pattern = patterns[size_t(rule[size_t(row)])];
    if (applies[size_t(row)]) {
        const int room = length - int(pattern.size());
        const QString rest = word(random, room);
        const int at = random.below(room + 1);
        return rest.left(at) + pattern + rest.mid(at);
    }
    for (;;)
        if (const QString text = word(random, length); !text.contains(pattern))
            return text;
}

/// Distinct patterns and replacements over all rules, so that test rules share neither with training rules.
void drawRules(Rules &rules, int count, const GeneratorOptions &options)
{
    Random random = Random::forItem(rules.seed, 1);
    QSet<QString> used;
    const auto fresh = [&](StringStructure kind) {
        const bool plain = kind == StringStructure::None;
        for (int tries = 0; tries < 10'000; ++tries) {
            const QString piece = rules.word(random, rules.piece);
            const QString text = structured(kind, piece, plain ? 1 : rules.strength);
            if (used.contains(text))
                continue;
            used.insert(text);
            return text;
        }
        options.refuse(tr("There are not enough different patterns for %1 rules").arg(count),
                       tr("Raise alphabet or pattern, or lower rules and test-rules."));
    };
    for (int i = 0; i < count; ++i) {
        const StringStructure kind = rules.kinds[size_t(i) % rules.kinds.size()];
        rules.patterns.push_back(fresh(kind));
        rules.replacements.push_back(fresh(kind));
    }
}

/// Rows of each training rule: equal, or by the power law f(z) = alpha z^(alpha - 1) on (0, 1]; they sum to `rows`.
std::vector<int> rowsOfRules(int rows, int rules, double alpha)
{
    std::vector<int> counts;
    int given = 0;
    for (int i = 0; i < rules; ++i) {
        const int until = int(std::llround(rows * std::pow((i + 1.0) / rules, alpha)));
        counts.push_back(until - given);
        given = until;
    }
    return counts;
}

void addRows(Rules &rules, const std::vector<int> &counts, int first, int split)
{
    for (size_t i = 0; i < counts.size(); ++i) {
        rules.rule.insert(rules.rule.end(), size_t(counts[i]), first + int(i));
        rules.split.insert(rules.split.end(), size_t(counts[i]), split);
    }
}

std::shared_ptr<const Rules> build(const GeneratorOptions &options)
{
    auto made = std::make_shared<Rules>();
    Rules &rules = *made;
    rules.seed = readSeed(options);
    rules.alphabet = int(options.integer(QStringLiteral("alphabet"), 2, 26));
    rules.length = int(options.integer(QStringLiteral("length"), 2, 1000));
    rules.piece = int(options.integer(QStringLiteral("pattern"), 1, 500));
    rules.strength = int(options.integer(QStringLiteral("strength"), 1, 100));
    rules.noOp = options.real(QStringLiteral("no-op"), 0, 1);
    bool plain = true;
    for (int kind : options.names(QStringLiteral("structure"), structures())) {
        rules.kinds.push_back(StringStructure(kind));
        plain = plain && rules.kinds.back() == StringStructure::None;
    }
    if (rules.piece * (plain ? 1 : rules.strength) > rules.length)
        options.refuse(tr("The patterns are longer than the inputs"),
                       tr("Raise length, or lower pattern or strength."));
    if (rules.piece == 1 && rules.alphabet < 4 && rules.noOp > 0)
        options.refuse(tr("Inputs without the pattern would be too rare"), tr("Raise alphabet or pattern."));
    const int count = int(options.integer(QStringLiteral("rules"), 1, 1'000'000));
    const int unseen = int(options.integer(QStringLiteral("test-rules"), 0, 1'000'000));
    drawRules(rules, count + unseen, options);
    const int rows = int(options.integer(QStringLiteral("count"), 1, 10'000'000));
    const int tests = unseen > 0 ? int(options.integer(QStringLiteral("test-count"), 0, 10'000'000)) : 0;
    addRows(rules, rowsOfRules(rows, count, options.real(QStringLiteral("skew"), 0.01, 10)), 0, 0);
    addRows(rules, rowsOfRules(tests, std::max(unseen, 1), 1), count, 1);
    for (size_t row = 0; row < rules.rule.size(); ++row)
        rules.applies.push_back(!Random::forItem(rules.seed, 5'000'000'000 + row).chance(rules.noOp));
    return made;
}

std::vector<ColumnPtr> columns(const GeneratorOptions &options)
{
    const auto rules = build(options);
    const qsizetype rows = qsizetype(rules->rule.size());
    const auto pattern = [rules](qsizetype row) { return rules->patterns[size_t(rules->rule[size_t(row)])]; };
    const auto replacement = [rules](qsizetype row) { return rules->replacements[size_t(rules->rule[size_t(row)])]; };
    const auto target = [=](qsizetype row) { return rewritten(rules->input(row), pattern(row), replacement(row)); };
    const auto input = [=](qsizetype row) {
        return pattern(row) + QLatin1Char('>') + replacement(row) + QLatin1Char(':') + rules->input(row);
    };
    std::vector<int> kind;
    QStringList names;
    for (StringStructure each : rules->kinds)
        names.append(structures()[int(each)]);
    for (int rule : rules->rule)
        kind.push_back(int(size_t(rule) % rules->kinds.size()));
    return {texts("input", rows, input),
            texts("target", rows, target),
            texts("pattern", rows, pattern),
            texts("replacement", rows, replacement),
            texts("text", rows, [rules](qsizetype row) { return rules->input(row); }),
            labels("label", rules->applies, {"no-op", "has-op"}),
            labels("split", rules->split, {"train", "test"}),
            labels("structure", std::move(kind), names),
            numbers("rule", std::vector<double>(rules->rule.begin(), rules->rule.end()))};
}

} // namespace

Generator rewriting()
{
    return {
        {QStringLiteral("rewriting"),
         QT_TRANSLATE_NOOP("generators", "Markov string rewriting"),
         QT_TRANSLATE_NOOP("generators",
                           "Each row asks for one rewriting step, “pattern>replacement:text”: the leftmost pattern "
                           "in the text becomes the replacement, and a text without it (“no-op”) stays as it is. The "
                           "rules of the test rows share no pattern and no replacement with those of training. The "
                           "number of rows stays the same however many rules share them."),
         QStringLiteral("rewriting:rules=200,count=60000,no-op=0.3"),
         {{"count", QT_TRANSLATE_NOOP("generators", "Training rows, all rules together."),
           QStringLiteral("1 to 10000000"), QStringLiteral("10000")},
          {"test-count", QT_TRANSLATE_NOOP("generators", "Test rows, all unseen rules together."),
           QStringLiteral("0 to 10000000"), QStringLiteral("1000")},
          {"rules", QT_TRANSLATE_NOOP("generators", "Rules to train on."), QStringLiteral("1 to 1000000"),
           QStringLiteral("200")},
          {"test-rules", QT_TRANSLATE_NOOP("generators", "Further rules to test on."), QStringLiteral("0 to 1000000"),
           QStringLiteral("50")},
          {"alphabet", QT_TRANSLATE_NOOP("generators", "Number of letters."), QStringLiteral("2 to 26"),
           QStringLiteral("10")},
          {"length", QT_TRANSLATE_NOOP("generators", "Letters of a text."), QStringLiteral("2 to 1000"),
           QStringLiteral("12")},
          {"pattern",
           QT_TRANSLATE_NOOP("generators", "Letters of pattern and replacement, before any structure repeats them."),
           QStringLiteral("1 to 500"), QStringLiteral("3")},
          {"no-op", QT_TRANSLATE_NOOP("generators", "Share of rows whose text does not hold the pattern."),
           QStringLiteral("0 to 1"), QStringLiteral("0")},
          {"skew",
           QT_TRANSLATE_NOOP("generators", "Rows of a training rule follow a power law with this exponent plus one; 1 "
                                           "is even, smaller is more peaked."),
           QStringLiteral("0.01 to 10"), QStringLiteral("1")},
          {"structure", QT_TRANSLATE_NOOP("generators", "Structure of patterns and replacements, joined by +."),
           structures().join(QStringLiteral(", ")), QStringLiteral("none")},
          {"strength", QT_TRANSLATE_NOOP("generators", "How often the structure repeats a letter or a piece."),
           QStringLiteral("1 to 100"), QStringLiteral("2")},
          seedOption()}},
        1,
        columns};
}

} // namespace gleaner::generators
