#include "core/methods/shared/Columns.h"

#include <QCoreApplication>
#include <cmath>

namespace gleaner {

namespace {

QString tr(const char *text) { return QCoreApplication::translate("Methods", text); }

} // namespace

Table::Heading namedColumn(const QString &name) { return {name, {}, 0, Better::None, true}; }

Table::Heading numberColumn(const QString &name, int decimals, Better better, const QString &unit)
{
    return {name, unit, decimals, better, false};
}

Table::Heading shareColumn(const QString &name, Better better)
{
    return numberColumn(name, 1, better, QStringLiteral("%"));
}

Table::Heading spreadColumn(int decimals, const QString &unit)
{
    return numberColumn(QStringLiteral("±"), decimals, Better::None, unit);
}

Table::Cell cellOf(double value) { return std::isfinite(value) ? Table::Cell(value) : Table::Cell(); }

void appendSpread(std::vector<Table::Cell> &row, const MeanSpread &value, double factor)
{
    row.push_back(cellOf(factor * value.mean));
    row.push_back(std::isfinite(value.mean) ? cellOf(factor * value.spread) : Table::Cell());
}

QString seedsText(size_t seeds) { return seeds == 1 ? tr("1 seed") : tr("%1 seeds").arg(seeds); }

} // namespace gleaner
