#include "core/methods/adaptation/GdaClipTables.h"

#include "core/methods/shared/EnsembleWeight.h"
#include "core/results/Measures.h"

#include <QCoreApplication>

namespace gleaner {

namespace {

QString tr(const char *text) { return QCoreApplication::translate("GdaClip", text); }

} // namespace

Table::Heading numberHeading(const QString &name, const QString &unit, int decimals)
{
    Table::Heading heading;
    heading.name = name;
    heading.unit = unit;
    heading.decimals = decimals;
    return heading;
}

Table::Heading percentHeading(const QString &name)
{
    Table::Heading heading = numberHeading(name, QStringLiteral("%"), 1);
    heading.better = Better::Higher;
    return heading;
}

Table::Heading textHeading(const QString &name)
{
    Table::Heading heading = numberHeading(name, {}, 0);
    heading.text = true;
    return heading;
}

Table::Heading spreadHeading() { return numberHeading(QStringLiteral("±"), QStringLiteral("%"), 1); }

Curve percentCurve(const QString &x, bool logarithmic, const QString &y)
{
    Curve curve;
    curve.x = {x, {}, logarithmic};
    curve.y = {y, QStringLiteral("%"), false};
    curve.better = Better::Higher;
    return curve;
}

std::vector<Table::Cell> spreadRow(const QString &name, const PerSeed &columns)
{
    std::vector<Table::Cell> row{name};
    for (const std::vector<double> &values : columns) {
        const MeanSpread spread = meanAndSpread(values);
        row.push_back(spread.mean);
        row.push_back(spread.spread);
    }
    return row;
}

QList<Table::Heading> spreadHeadings(const QString &first, const QStringList &columns)
{
    QList<Table::Heading> headings{textHeading(first)};
    for (const QString &column : columns) {
        headings.append(percentHeading(column));
        headings.append(spreadHeading());
    }
    return headings;
}

QString shotCount(int shots) { return shots == 1 ? tr("1 shot") : tr("%1 shots").arg(shots); }

QString shotsText(int shots) { return shots == 1 ? tr("1 shot per class") : tr("%1 shots per class").arg(shots); }

QString seedsText(size_t seeds) { return seeds == 1 ? tr("1 seed") : tr("%1 seeds").arg(seeds); }

double accuracyOf(const at::Tensor &logits, const LabeledFeatures &data)
{
    return accuracy(predictions(logits), data.labels);
}

} // namespace gleaner
