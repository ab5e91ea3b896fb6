#include "core/data/operations/Operations.h"
#include "core/data/operations/Step.h"
#include "core/support/Nearest.h"

#include <QCoreApplication>
#include <QJsonObject>

namespace gleaner {

using namespace operations;

namespace {

QString tr(const char *text) { return QCoreApplication::translate("Operations", text); }

struct Operation {
    OperationDocumentation documentation;
    DataSetPtr (*apply)(const DataSetPtr &, Arguments &);
};

DataSetPtr applyFilter(const DataSetPtr &data, Arguments &arguments)
{
    // The rest as it was typed: an expression has quotes and signs of its own.
    return filtered(data, arguments.step().mid(arguments.operation().size()).trimmed());
}

/// "3" or "0-4".
void addRange(const QString &text, const Arguments &arguments, qsizetype all, std::vector<int> &rows)
{
    const QStringList ends = text.split(QLatin1Char('-'));
    bool goodFirst = false, goodLast = false;
    const int first = ends.first().toInt(&goodFirst), last = ends.last().toInt(&goodLast);
    if (!goodFirst || !goodLast || ends.size() > 2 || first < 0 || last < first || last >= all)
        refuse(tr("“%1” names no rows of this data set").arg(text), arguments.step(),
               tr("Give rows from 0 to %1, such as 3 or 0-4.").arg(all - 1));
    if (rows.size() + size_t(last - first) > 100'000'000)
        refuse(tr("These are too many rows"), arguments.step(), tr("Take fewer."));
    for (int row = first; row <= last; ++row)
        rows.push_back(row);
}

DataSetPtr applyTake(const DataSetPtr &data, Arguments &arguments)
{
    std::vector<int> rows;
    while (arguments.hasWord())
        addRange(arguments.word({}), arguments, data->rows(), rows);
    arguments.finish({});
    return taken(data, rows);
}

DataSetPtr applySample(const DataSetPtr &data, Arguments &arguments)
{
    SampleOptions options;
    const QString amount = arguments.word(tr("The number of rows"));
    const double number = amount.toDouble(); // 0 where it is none
    options.isShare = amount.endsWith(QLatin1Char('%')) || (number > 0 && number < 1);
    options.amount = options.isShare ? arguments.share(amount) : arguments.number(amount, 0, 1e8);
    options.repeats = arguments.option(QStringLiteral("repeats")) == QLatin1String("yes");
    options.seed = arguments.seed();
    arguments.finish({"repeats", "seed"});
    return sampled(data, options);
}

QStringList namesJoined(const QString &text) { return text.split(QLatin1Char('+'), Qt::SkipEmptyParts); }

DataSetPtr applySplit(const DataSetPtr &data, Arguments &arguments)
{
    if (arguments.has(QStringLiteral("by"))) {
        const QString column = arguments.option(QStringLiteral("by"));
        const QStringList val = namesJoined(arguments.option(QStringLiteral("val")));
        const QStringList test = namesJoined(arguments.option(QStringLiteral("test")));
        arguments.finish({"by", "val", "test"});
        return splitByValue(data, column, val, test);
    }
    SplitOptions options;
    options.shares.clear();
    for (const QString &share : arguments.word(tr("The shares, such as 8:1:1,")).split(QLatin1Char(':')))
        options.shares.push_back(share.endsWith(QLatin1Char('%')) ? arguments.share(share)
                                                                  : arguments.number(share, 0, 1e6));
    const QString usual = options.shares.size() == 2 ? QStringLiteral("train:test") : QStringLiteral("train:val:test");
    options.names = arguments.option(QStringLiteral("names"), usual).split(QLatin1Char(':'));
    options.stratify = arguments.option(QStringLiteral("stratify"));
    options.group = arguments.option(QStringLiteral("group"));
    options.seed = arguments.seed();
    arguments.finish({"by", "names", "stratify", "group", "seed"});
    return split(data, options);
}

DataSetPtr applyJoin(const DataSetPtr &data, Arguments &arguments)
{
    const QString file = arguments.word(tr("The file"));
    const QString key = arguments.option(QStringLiteral("key")), digest = arguments.option(QStringLiteral("sha256"));
    arguments.finish({"key", "sha256"});
    return joinedWith(data, file, key, digest);
}

DataSetPtr applyMap(const DataSetPtr &data, Arguments &arguments)
{
    const QString column = arguments.word(tr("The column"));
    const QString rest = arguments.has(QStringLiteral("rest")) ? arguments.option(QStringLiteral("rest")) : QString();
    QMap<QString, QString> names;
    for (const Arguments::Assignment &each : arguments.assignments())
        names.insert(each.name, each.value);
    arguments.finish({"rest"});
    return labelsMapped(data, column, names, rest);
}

DataSetPtr applyDeduplicate(const DataSetPtr &data, Arguments &arguments)
{
    const QStringList columns = namesJoined(arguments.option(QStringLiteral("by")));
    arguments.finish({"by"});
    return deduplicated(data, columns);
}

DataSetPtr applyBalance(const DataSetPtr &data, Arguments &arguments)
{
    const QString column = arguments.word(tr("The column"));
    const QString to = arguments.option(QStringLiteral("to"), QStringLiteral("smallest"));
    int perClass = to == QLatin1String("largest") ? -1 : 0;
    if (perClass == 0 && to != QLatin1String("smallest"))
        perClass = int(arguments.number(to, 1, 1e8));
    const uint64_t seed = arguments.seed();
    arguments.finish({"to", "seed"});
    return balanced(data, column, perClass, seed);
}

DataSetPtr applyCorrupt(const DataSetPtr &data, Arguments &arguments)
{
    const QString column = arguments.word(tr("The column")), what = arguments.word(tr("What to do to it"));
    const uint64_t seed = arguments.seed();
    if (columnNamed(*data, column, arguments.step())->kind() == Column::Kind::Image) {
        const int severity = int(arguments.number(arguments.word(tr("The severity from 1 to 5")), 1, 5));
        arguments.finish({"seed"});
        return imagesCorrupted(data, column, what, severity, seed);
    }
    LabelNoise noise;
    noise.column = column;
    noise.share = arguments.share(what);
    noise.seed = seed;
    noise.onlySplit = arguments.option(QStringLiteral("split"));
    const QString kind = arguments.option(QStringLiteral("kind"), QStringLiteral("any"));
    noise.next = kind == QLatin1String("next");
    if (!noise.next && kind != QLatin1String("any"))
        refuse(tr("There is no label noise “%1”").arg(kind), arguments.step(), tr("Known are: any, next."));
    arguments.finish({"kind", "split", "seed"});
    return labelsCorrupted(data, noise);
}

const QList<Operation> &operationTable()
{
    static const QList<Operation> all{
        {{QStringLiteral("filter"), QStringLiteral("filter EXPRESSION"),
          QT_TRANSLATE_NOOP(
              "operations",
              "Keeps the rows for which the expression holds, as in: style == \"sketch\" and not (area "
              "<= 0.1 or label in [\"cat\", \"dog\"] or caption contains \"red\"). Also !=, <, >, >=, "
              "null, length(column) and row; area(mask) is the share of the picture that is covered. Without "
              "columns of these names, style means domain, and area that of the mask. Column names "
              "with blanks go in `backquotes`.")},
         applyFilter},
        {{QStringLiteral("take"), QStringLiteral("take ROWS…"),
          QT_TRANSLATE_NOOP("operations", "These rows in this order, counted from 0: take 0-9 12 15.")},
         applyTake},
        {{QStringLiteral("sample"), QStringLiteral("sample N|P% [repeats=yes] [seed=1]"),
          QT_TRANSLATE_NOOP("operations", "Rows drawn by chance, a number of them or a share, such as 0.1 or 10%.")},
         applySample},
        {{QStringLiteral("split"),
          QStringLiteral("split SHARES [names=train:val:test] [stratify=COLUMN | group=COLUMN] [seed=1] | split "
                         "by=COLUMN [val=A+B] [test=C]"),
          QT_TRANSLATE_NOOP("operations",
                            "A new split column: by chance, in these shares within every class, with groups kept "
                            "together, or by the values of a column such as the domain.")},
         applySplit},
        {{QStringLiteral("join"), QStringLiteral("join FILE [key=COLUMN] [sha256=…]"),
          QT_TRANSLATE_NOOP("operations", "Columns of a CSV file or of JSON lines, by a column of both, by the number "
                                          "of the row (key=row), or line after line.")},
         applyJoin},
        {{QStringLiteral("map"), QStringLiteral("map COLUMN OLD=NEW… [rest=NAME]"),
          QT_TRANSLATE_NOOP("operations", "Other names for classes; several may become one.")},
         applyMap},
        {{QStringLiteral("deduplicate"), QStringLiteral("deduplicate [by=COLUMN+COLUMN]"),
          QT_TRANSLATE_NOOP("operations", "Drops rows whose content is exactly that of an earlier row.")},
         applyDeduplicate},
        {{QStringLiteral("balance"), QStringLiteral("balance COLUMN [to=smallest|largest|N] [seed=1]"),
          QT_TRANSLATE_NOOP("operations", "As many rows of every class; where there are too few they repeat.")},
         applyBalance},
        {{QStringLiteral("corrupt"),
          QStringLiteral(
              "corrupt IMAGES KIND 1-5 [seed=1] | corrupt LABELS SHARE [kind=any|next] [split=NAME] [seed=1]"),
          QT_TRANSLATE_NOOP("operations",
                            "Spoils pictures (gaussian-noise, shot-noise, impulse-noise, blur, motion-blur, contrast, "
                            "brightness, darkness, saturation, jpeg, pixelate), or gives a share of the rows, such "
                            "as 0.2 or 20%, a wrong label and keeps the right one in a column “clean NAME”.")},
         applyCorrupt},
    };
    return all;
}

} // namespace

const QList<OperationDocumentation> &operationDocumentation()
{
    static const QList<OperationDocumentation> all = [] {
        QList<OperationDocumentation> list;
        for (const Operation &each : operationTable())
            list.append(each.documentation);
        return list;
    }();
    return all;
}

QString operationsText()
{
    QStringList lines{
        tr("Operations follow the data set, each after a bar: URI | filter label == \"cat\" | sample 10")};
    for (const OperationDocumentation &each : operationDocumentation())
        lines << QString() << each.usage << QStringLiteral("  ") + QCoreApplication::translate("operations", each.help);
    return lines.join(QLatin1Char('\n')) + QLatin1Char('\n');
}

QJsonArray describeOperations()
{
    QJsonArray all;
    for (const OperationDocumentation &each : operationDocumentation())
        all.append(QJsonObject{{"name", each.name},
                               {"usage", each.usage},
                               {"help", QCoreApplication::translate("operations", each.help)}});
    return all;
}

DataSetPtr applied(const DataSetPtr &data, const QString &step)
{
    const QString name = Arguments::whole(step).operation();
    QStringList known;
    for (const Operation &each : operationTable()) {
        known.append(each.documentation.name);
        if (each.documentation.name != name)
            continue;
        // Its quotes are not ours, so a filter is not taken apart into words.
        Arguments arguments = each.apply == applyFilter ? Arguments::whole(step) : Arguments(step);
        return each.apply(data, arguments);
    }
    refuse(tr("There is no operation “%1”").arg(name), step.trimmed(),
           didYouMean(name, known) + QLatin1Char(' ') +
               tr("The operations are: %1.").arg(known.join(QStringLiteral(", "))));
}

} // namespace gleaner
