#include "core/data/DescribeDataSet.h"

#include "core/data/GeneratorOptions.h"
#include "core/data/generators/Generators.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <algorithm>

namespace gleaner {

namespace {

constexpr qsizetype mostListed = 20; // classes and problems in the text; the JSON has all
constexpr qsizetype longestPadded = 30;

QString tr(const char *text) { return QCoreApplication::translate("DescribeDataSet", text); }
QString generatorTr(const char *text) { return QCoreApplication::translate("generators", text); }

struct Counts {
    std::vector<qint64> perClass;
    qint64 unlabelled = 0;
};

Counts countsOf(const LabelColumn &labels)
{
    Counts counts{std::vector<qint64>(size_t(labels.classes().size())), 0};
    for (int code : labels.codes())
        ++(code < 0 ? counts.unlabelled : counts.perClass[size_t(code)]);
    return counts;
}

const LabelColumn *asLabels(const ColumnPtr &column)
{
    return column->kind() == Column::Kind::Label ? static_cast<const LabelColumn *>(column.get()) : nullptr;
}

/// The classes that boxes or maps may name; how often each comes only reading them all would tell.
QStringList namesIn(const ColumnPtr &column)
{
    if (column->kind() == Column::Kind::Mask)
        return static_cast<const MaskColumn &>(*column).classes();
    return column->kind() == Column::Kind::Boxes ? static_cast<const BoxesColumn &>(*column).classes() : QStringList();
}

/// The first names, and how many there are where these are not all.
QString shortList(QStringList names)
{
    const qsizetype all = names.size();
    names = names.mid(0, mostListed);
    if (all > mostListed)
        names.append(tr("… %1 in all").arg(all));
    return names.join(QStringLiteral(", "));
}

QJsonObject describeColumn(const ColumnPtr &column)
{
    QJsonObject object{{"name", column->name()}, {"type", Column::kindName(column->kind())}};
    if (const QStringList names = namesIn(column); !names.isEmpty())
        object.insert(column->kind() == Column::Kind::Mask ? "pixel classes" : "box classes",
                      QJsonArray::fromStringList(names));
    const LabelColumn *labels = asLabels(column);
    if (!labels)
        return object;
    const Counts counts = countsOf(*labels);
    QJsonArray classes;
    for (qsizetype i = 0; i < labels->classes().size(); ++i)
        classes.append(QJsonObject{{"name", labels->classes()[i]}, {"count", counts.perClass[size_t(i)]}});
    object.insert("classes", classes);
    object.insert("unlabelled", counts.unlabelled);
    return object;
}

/// Room for the names of most columns, so that what follows them stands in line.
int nameWidth(const DataSet &data)
{
    qsizetype width = 12;
    for (const ColumnPtr &column : data.columns())
        width = std::max(width, std::min(column->name().size(), longestPadded));
    return int(width);
}

QString columnText(const ColumnPtr &column, int width)
{
    QString line = QStringLiteral("  %1 %2").arg(column->name(), -width).arg(Column::kindName(column->kind()), -7);
    const LabelColumn *labels = asLabels(column);
    if (!labels)
        return (line + QLatin1Char(' ') + shortList(namesIn(column))).trimmed().prepend("  ");
    const Counts counts = countsOf(*labels);
    QStringList parts;
    for (qsizetype i = 0; i < labels->classes().size(); ++i)
        parts.append(labels->classes()[i] + QLatin1Char(' ') + QString::number(counts.perClass[size_t(i)]));
    QString list = shortList(parts);
    if (counts.unlabelled > 0)
        list += (list.isEmpty() ? QString() : QStringLiteral(", ")) + tr("unlabelled %1").arg(counts.unlabelled);
    return line + QLatin1Char(' ') + list;
}

QJsonArray describeProblems(const Problems &problems)
{
    QJsonArray array;
    for (const Problem &problem : problems)
        array.append(QJsonObject{{"what", problem.what}, {"where", problem.where}, {"remedy", problem.remedy}});
    return array;
}

} // namespace

QJsonObject describeDataSet(const DataSet &data)
{
    QJsonArray columns;
    for (const ColumnPtr &column : data.columns())
        columns.append(describeColumn(column));
    QJsonObject object{{"uri", data.source().uri},
                       {"format", data.source().format},
                       {"rows", data.rows()},
                       {"columns", columns},
                       {"history", QJsonArray::fromStringList(data.source().history)},
                       {"problems", describeProblems(data.source().problems)}};
    if (const GeneratorDocumentation *generator = generatorDocumentation(generatorScheme(data.source().uri)))
        object.insert("generator", describeGenerator(*generator));
    return object;
}

QString dataSetText(const DataSet &data)
{
    QStringList lines{data.source().uri, tr("%1, rows: %2").arg(data.source().format).arg(data.rows()), QString(),
                      tr("Columns")};
    const int width = nameWidth(data);
    for (const ColumnPtr &column : data.columns())
        lines.append(columnText(column, width));
    lines << QString() << tr("How it came about");
    for (const QString &step : data.source().history)
        lines.append(QStringLiteral("  ") + step);
    const Problems &problems = data.source().problems;
    if (!problems.isEmpty())
        lines << QString() << tr("Problems (%1)").arg(problems.size());
    for (const Problem &problem : problems.mid(0, mostListed))
        lines.append(QStringLiteral("  ") + problem.sentence());
    if (problems.size() > mostListed)
        lines.append(tr("  … and %1 more").arg(problems.size() - mostListed));
    return lines.join(QLatin1Char('\n')) + QLatin1Char('\n');
}

const GeneratorDocumentation *bareGenerator(const QString &uri)
{
    return uri.endsWith(QLatin1Char(':')) ? generatorDocumentation(uri.chopped(1)) : nullptr;
}

QJsonObject describeGenerator(const GeneratorDocumentation &documentation)
{
    QJsonArray options;
    for (const GeneratorOption &option : documentation.options)
        options.append(QJsonObject{{"name", QString::fromLatin1(option.name)},
                                   {"meaning", generatorTr(option.meaning)},
                                   {"range", option.range},
                                   {"default", option.fallback}});
    return {{"scheme", documentation.scheme},
            {"title", generatorTr(documentation.title)},
            {"help", generatorTr(documentation.help)},
            {"example", documentation.example},
            {"options", options}};
}

QString generatorText(const GeneratorDocumentation &documentation)
{
    QStringList lines{documentation.scheme + QStringLiteral(":  ") + generatorTr(documentation.title),
                      QString(),
                      generatorTr(documentation.help),
                      QString(),
                      tr("Example: %1").arg(documentation.example),
                      QString(),
                      tr("Options, joined by commas as NAME=VALUE")};
    for (const GeneratorOption &option : documentation.options) {
        lines.append(
            QStringLiteral("  %1 %2").arg(QString::fromLatin1(option.name), -12).arg(generatorTr(option.meaning)));
        const QString fallback = option.fallback.isEmpty() ? tr("none") : option.fallback;
        lines.append(
            QStringLiteral("  %1 %2").arg(QString(), -12).arg(tr("%1; default %2").arg(option.range, fallback)));
    }
    return lines.join(QLatin1Char('\n')) + QLatin1Char('\n');
}

} // namespace gleaner
