#pragma once
#include "core/data/DataSet.h"

namespace gleaner {

/// A data set of rendered scenes; its pictures, masks, boxes and texts are made when asked for. Columns: image, label,
/// split, domain (the style), shape, color, texture, size, caption, relations, boxes, mask. Throws ProblemError
/// (InputUnreadable) where the URI is wrong.
DataSetPtr openScenes(const QString &uri);

} // namespace gleaner
