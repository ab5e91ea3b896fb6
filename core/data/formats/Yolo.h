#pragma once
#include "core/data/DataSet.h"

#include <QFileInfo>

namespace gleaner {

bool isYoloFile(const QFileInfo &file, QByteArrayView head);
bool isYoloFolder(const QFileInfo &folder, QByteArrayView head);

/// YOLO boxes and polygons, by a data.yaml (path, train, val, test, nc, names; sets as folders, lists of folders or
/// text files of paths; names as list or map; sets of the same places count once) or a folder with images/, labels/ and
/// perhaps classes.txt.
///
/// Columns: "image", "boxes", "mask" (where a label file has polygons), "split" (where there are sets), "annotated" (no
/// and yes, where a picture has no label file; an empty label file means that nothing is in the picture). Lines that
/// cannot be used (classes beyond the names, values outside 0 … 1, decimal commas) are left out and named. Boxes come
/// in pixels, from the size in each picture's header.
DataSetPtr openYolo(const QString &path);

} // namespace gleaner
