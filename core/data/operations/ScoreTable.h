#pragma once
#include "core/data/DataSet.h"

namespace gleaner::operations {

/// A small table of texts read from CSV or TSV with a header, or from one JSON object a line.
struct ScoreTable {
    QStringList names;
    std::vector<QStringList> lines; ///< one cell for each name; a null string where a JSON object lacks it
};

/// Reads the bytes of `file` by content. Throws ProblemError (InputUnreadable) naming file and line.
ScoreTable readScoreTable(const QByteArray &bytes, const QString &file);

/// Numbers where every cell is one or empty, else texts. `lineOfRow` is -1 where a row has no line.
ColumnPtr scoreColumn(const ScoreTable &table, int column, const std::vector<int> &lineOfRow);

} // namespace gleaner::operations
