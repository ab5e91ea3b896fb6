#include "core/methods/adaptation/GdaClipTables.h"

#include "core/methods/shared/EnsembleWeight.h"
#include "core/results/Measures.h"

#include <QCoreApplication>

namespace gleaner {

namespace {

QString tr(const char *text) { return QCoreApplication::translate("GdaClip", text); }

} // namespace

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
    for (const std::vector<double> &values : columns)
        appendSpread(row, meanAndSpread(values));
    return row;
}

QList<Table::Heading> spreadHeadings(const QString &first, const QStringList &columns)
{
    QList<Table::Heading> headings{namedColumn(first)};
    for (const QString &column : columns) {
        headings.append(shareColumn(column, Better::Higher));
        headings.append(spreadColumn(1, QStringLiteral("%")));
    }
    return headings;
}

QString shotCount(int shots) { return shots == 1 ? tr("1 shot") : tr("%1 shots").arg(shots); }

QString shotsText(int shots) { return shots == 1 ? tr("1 shot per class") : tr("%1 shots per class").arg(shots); }

double accuracyOf(const at::Tensor &logits, const LabeledFeatures &data)
{
    return accuracy(predictions(logits), data.labels);
}

} // namespace gleaner
