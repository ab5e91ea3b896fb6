#pragma once
#include "core/data/DataSet.h"

#include <functional>

namespace gleaner::operations {

/// Whether a row passes; may be called from several threads.
using RowTest = std::function<bool(qsizetype)>;

/// Reads a filter expression against the columns of `data`, which it keeps alive. Throws ProblemError that points at
/// the place: an unknown column, a text compared with a number, a missing parenthesis.
RowTest readExpression(const DataSetPtr &data, const QString &expression);

} // namespace gleaner::operations
