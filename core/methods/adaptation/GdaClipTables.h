#pragma once
#include "core/methods/shared/Columns.h"
#include "core/methods/shared/FewShotTask.h"

namespace gleaner {

// Rows and headings that the tables of this method share.

using PerSeed = std::vector<std::vector<double>>; ///< [column][seed]

/// Axes without series; y is in percent, better higher.
Curve percentCurve(const QString &x, bool logarithmic, const QString &y);
/// `first`, then each column with its spread beside it.
QList<Table::Heading> spreadHeadings(const QString &first, const QStringList &columns);
/// The name, then mean and standard deviation over seeds of each column.
std::vector<Table::Cell> spreadRow(const QString &name, const PerSeed &columns);

/// "16 shots", "16 shots per class", singular where it is one.
QString shotCount(int shots);
QString shotsText(int shots);

/// Accuracy in percent of the largest logits.
double accuracyOf(const at::Tensor &logits, const LabeledFeatures &data);

} // namespace gleaner
