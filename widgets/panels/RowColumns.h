#pragma once
#include "core/data/DataSet.h"
#include "core/results/Artifact.h"

namespace gleaner {

class Workspace;

/// One value for every row of a data set, wherever it comes from.
struct RowColumn {
    QString name;
    QString unit;
    bool text = false;
    std::vector<Table::Cell> cells; ///< as many as the data set has rows; empty where nothing is known
};

/// Numbers and labels of a data set, and what results of runs say about its rows: columns of tables, and the axes of
/// embeddings. Names say which run ("t-SNE: axis 1").
std::vector<RowColumn> rowColumns(Workspace &workspace, const QString &dataUri);
/// Those of the data set alone.
std::vector<RowColumn> rowColumns(const DataSet &dataSet);
/// Those of one artifact about `rows` rows of `dataUri`; none where it is about something else.
std::vector<RowColumn> rowColumns(const Artifact &artifact, const QString &dataUri, qsizetype rows);

/// A histogram of `x`, or with `y` a scatter plot, colored by `color` where there is one.
Artifact rowChart(const QString &dataUri, const RowColumn &x, const RowColumn *y, const RowColumn *color);

} // namespace gleaner
