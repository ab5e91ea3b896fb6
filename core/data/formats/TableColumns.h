#pragma once
#include "core/data/formats/RecordTable.h"

#include <QJsonObject>

namespace gleaner {

/// Columns of a table whose values are read again when they are asked for. A value that is not what its column holds
/// reads as empty.
ColumnPtr lazyTexts(const QString &name, qsizetype rows, int column, std::shared_ptr<const RecordSource> source);
ColumnPtr lazyBoxes(const QString &name, qsizetype rows, int column, std::shared_ptr<const RecordSource> source);
/// mask() throws ProblemError where a size is out of range or a region does not fit it.
ColumnPtr lazyMasks(const QString &name, qsizetype rows, int column, std::shared_ptr<const RecordSource> source,
                    const QString &path, const QStringList &classes = {});

/// Boxes and masks as tables hold them.
QJsonArray boxesToJson(const std::vector<Box> &boxes);
std::vector<Box> boxesFromJson(const QJsonArray &list);
QJsonObject maskToJson(const std::vector<Region> &regions, const cv::Size &size);

} // namespace gleaner
