#pragma once
#include "core/data/DataSet.h"
#include "core/jobs/RunContext.h"

namespace gleaner {

// Each writes a data set whole or not at all and returns the columns it had no place for. See writeDataSet().

/// One object a line, NAME.schema.json beside it. Pictures are named by path; those that are no files of their own, or
/// turn out differently, are put into NAME.images/ as PNG.
QStringList writeJsonLines(const DataSet &data, const QString &path, RunContext &context);
QStringList writeCsvTable(const DataSet &data, const QString &path, RunContext &context);
QStringList writeTsvTable(const DataSet &data, const QString &path, RunContext &context);
/// Arrays, not packed. Pictures and masks where all have one size.
QStringList writeNpz(const DataSet &data, const QString &path, RunContext &context);
QStringList writeSafetensorsData(const DataSet &data, const QString &path, RunContext &context);
/// FILE.json with its pictures in FILE.json.images/, or a folder with annotations/instances_SPLIT.json and images/.
QStringList writeCoco(const DataSet &data, const QString &path, RunContext &context);
QStringList writeYolo(const DataSet &data, const QString &path, RunContext &context);
QStringList writeClassFolders(const DataSet &data, const QString &path, RunContext &context);

} // namespace gleaner
