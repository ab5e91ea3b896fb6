#pragma once
#include "core/data/DataSet.h"
#include "core/data/formats/JsonItems.h"

#include <QFileInfo>
#include <QJsonObject>

namespace gleaner {

/// How a JSON file of records is read.
enum class JsonRecordsKind { Lines, List };

/// JSON Lines (one object a line) or one JSON list of objects: every key is a column, whatever line it first comes on.
/// A broken record is stepped over and named. A record that is no object has the one column "value".
/// Throws ProblemError where no record is left.
DataSetPtr openJsonRecords(const QString &path, JsonRecordsKind kind, const QString &format);

/// Calls `handle` for every record of such a file; broken ones come with their fault. The place is "line 3" or "[3]".
void walkJsonRecords(const ByteSource &file, JsonRecordsKind kind,
                     const std::function<void(const JsonItems::Item &, const QString &place)> &handle);

} // namespace gleaner
