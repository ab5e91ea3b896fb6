#include "core/methods/shared/ClaimTable.h"

#include "core/methods/shared/Columns.h"
#include "core/results/Measures.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>

namespace gleaner {

namespace {

QString tr(const char *text) { return QCoreApplication::translate("ClaimTable", text); }

} // namespace

ClaimTable::ClaimTable(const QString &heading)
{
    m_table.headings = {namedColumn(heading), numberColumn(tr("Measured"), 2), namedColumn(tr("Verdict")),
                        namedColumn(tr("Bound")), namedColumn(tr("Seeds"))};
}

void ClaimTable::add(const QString &text, double value, const QString &bound, bool holds)
{
    addRow(text, value, bound, holds, {});
}

void ClaimTable::add(const QString &text, const std::vector<double> &bySeed, const QString &bound,
                     const std::function<bool(double)> &holds)
{
    const double mean = meanAndSpread(bySeed).mean;
    addRow(text, mean, bound, holds(mean),
           tr("%1 of %2").arg(std::ranges::count_if(bySeed, holds)).arg(qsizetype(bySeed.size())));
}

void ClaimTable::addRow(const QString &text, double value, const QString &bound, bool holds, const QString &seeds)
{
    if (!std::isfinite(value))
        return;
    m_table.rows.push_back({text, value, holds ? tr("holds") : tr("does not hold"), bound, seeds});
    m_held += holds;
}

} // namespace gleaner
