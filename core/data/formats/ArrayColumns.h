#pragma once
#include "core/data/DataSet.h"
#include "core/jobs/RunContext.h"

#include <functional>
#include <optional>

namespace gleaner {

/// A column as an array with a row for each row.
struct ArrayColumn {
    QString name;
    QByteArray npyType; ///< "|u1", "<i8", "<f4" or "<f8"
    std::vector<qint64> shape;
    std::function<QByteArray(qsizetype row)> row; ///< the bytes of a row
};

/// Numbers (f8), classes (i8, -1 unlabelled), vectors (f4), pictures (u1, rows × height × width × 3) and masks (u1,
/// rows × height × width), the last two where all have one size; nothing for other columns.
std::optional<ArrayColumn> arrayColumn(const ColumnPtr &column);

/// The rows whose pictures can be read; the others go to context.sampleFailed().
DataSetPtr rowsThatCanBeRead(const DataSet &data, RunContext &context);

} // namespace gleaner
