#include "core/data/generators/All.h"
#include "core/data/generators/Made.h"
#include "core/data/generators/ScanLanguage.h"
#include "core/support/Random.h"

namespace gleaner::generators {

namespace {

using Split = ScanLanguage::Split;
using Part = ScanLanguage::Part;

const QStringList &splits()
{
    static const QStringList names{"simple", "length", "addprim_jump", "addprim_turn_left", "around_right"};
    return names;
}

struct Lines {
    std::vector<QString> commands;
    std::vector<int> parts; ///< 0 train, 1 test
    void add(const QString &command, int part, int times = 1)
    {
        commands.insert(commands.end(), size_t(times), command);
        parts.insert(parts.end(), size_t(times), part);
    }
};

/// Four fifths to train, in the published sizes; which ones is up to the seed.
Lines simpleLines(uint64_t seed)
{
    constexpr int published = 16728;
    const QStringList &all = ScanLanguage::commands();
    const std::vector<int> order = Random::forItem(seed, 1).permutation(int(all.size()));
    Lines lines;
    for (int i = 0; i < int(order.size()); ++i)
        lines.add(all[order[size_t(i)]], i < published ? 0 : 1);
    return lines;
}

Lines linesOf(const GeneratorOptions &options)
{
    const Split split = Split(options.choice(QStringLiteral("split"), splits()));
    if (split == Split::Simple)
        return simpleLines(readSeed(options));
    const bool repeats = options.yes(QStringLiteral("repeats"));
    Lines lines;
    for (const QString &command : ScanLanguage::commands()) {
        const Part part = ScanLanguage::part(split, command);
        if (part != Part::Neither)
            lines.add(command, part == Part::Test, repeats ? ScanLanguage::repeats(split, command) : 1);
    }
    return lines;
}

std::vector<ColumnPtr> columns(const GeneratorOptions &options)
{
    const bool shortNames = options.choice(QStringLiteral("actions"), {"published", "short"}) == 1;
    Lines lines = linesOf(options);
    std::vector<double> lengths;
    for (const QString &command : lines.commands)
        lengths.push_back(double(ScanLanguage::actions(command).count(QLatin1Char(' ')) + 1));
    const auto commands = std::make_shared<const std::vector<QString>>(std::move(lines.commands));
    const qsizetype rows = qsizetype(commands->size());
    const auto target = [commands, shortNames](qsizetype row) {
        QString actions = ScanLanguage::actions((*commands)[size_t(row)]);
        if (shortNames)
            actions.replace(QLatin1String("I_TURN_LEFT"), QLatin1String("LTURN"))
                .replace(QLatin1String("I_TURN_RIGHT"), QLatin1String("RTURN"))
                .remove(QLatin1String("I_"));
        return actions;
    };
    return {texts("input", rows, [commands](qsizetype row) { return (*commands)[size_t(row)]; }),
            texts("target", rows, target), labels("split", std::move(lines.parts), {"train", "test"}),
            numbers("length", std::move(lengths))};
}

} // namespace

Generator scan()
{
    return {{QStringLiteral("scan"),
             QT_TRANSLATE_NOOP("generators", "The SCAN command language"),
             QT_TRANSLATE_NOOP(
                 "generators",
                 "All 20 910 commands of SCAN, such as “jump twice after look left”, with the actions they stand for. "
                 "The length and add-primitive splits are the published ones: the same commands to train and to test "
                 "on; “simple” has the published sizes, drawn by the seed. “around_right” trains on no command with "
                 "“around right” and leaves out those with “turn around right”. “length” counts the actions."),
             QStringLiteral("scan:split=addprim_jump"),
             {{"split", QT_TRANSLATE_NOOP("generators", "Which commands are held out for testing."),
               splits().join(QStringLiteral(", ")), QStringLiteral("simple")},
              {"repeats",
               QT_TRANSLATE_NOOP("generators", "Whether the bare primitive comes as often as in the published "
                                               "training file (jump 1467 times, turn left 2189 times), or once."),
               QStringLiteral("yes, no"), QStringLiteral("no")},
              {"actions", QT_TRANSLATE_NOOP("generators", "Names of the actions: I_TURN_LEFT I_JUMP, or LTURN JUMP."),
               QStringLiteral("published, short"), QStringLiteral("published")},
              seedOption()}},
            1,
            columns};
}

} // namespace gleaner::generators
