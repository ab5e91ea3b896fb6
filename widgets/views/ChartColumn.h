#pragma once
#include "core/results/Artifact.h"

namespace gleaner {

/// A column of a table as numbers to draw: texts become the numbers of their categories.
struct ChartColumn {
    QString title;              ///< with the unit
    std::vector<double> values; ///< NaN where the cell is empty; of texts the index in `categories`
    QStringList categories;     ///< in natural order; empty for numbers
};
ChartColumn chartColumn(const Table &table, int column);

/// Equal bins over the values: edges, one more than bins. Whole numbers that are few have a bin each; else the width is
/// the nearest round number to that of Freedman and Diaconis (1981), 2 IQR / n^⅓, for 5 to 60 bins. No finite value: no
/// edges.
std::vector<double> histogramEdges(const std::vector<double> &values);
/// The bin a value belongs to, or -1. The last bin holds its upper edge.
int binOf(double value, const std::vector<double> &edges);

} // namespace gleaner
