#pragma once
#include "core/results/Artifact.h"
#include "core/results/Measures.h"

namespace gleaner {

// Headings and cells that the tables of all methods share.

Table::Heading namedColumn(const QString &name);
Table::Heading numberColumn(const QString &name, int decimals, Better better = Better::None, const QString &unit = {});
/// Percent with one decimal.
Table::Heading shareColumn(const QString &name, Better better = Better::None);
/// The column of spreads that follows a column of means; tables know it by its name.
Table::Heading spreadColumn(int decimals, const QString &unit = {});
/// Empty where the number is not finite.
Table::Cell cellOf(double value);
/// `value` and its spread in two cells, both times `factor`; empty where there is no value.
void appendSpread(std::vector<Table::Cell> &row, const MeanSpread &value, double factor = 1);
/// "1 seed", "3 seeds".
QString seedsText(size_t seeds);

} // namespace gleaner
