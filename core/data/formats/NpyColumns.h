#pragma once
#include "core/data/formats/Npy.h"

namespace gleaner {

using NpyArrayPtr = std::shared_ptr<const NpyArray>;

/// The column of one name from one array, or from several that follow each other (one for each split). The kind is
/// chosen by shape and number format: texts, classes (whole numbers under a name such as "label", or with `classes`),
/// numbers, pictures (8-bit, rows × height × width and 1, 3 or 4 channels), masks (the same, one channel, under a name
/// with "mask"), and else vectors. Null where the arrays hold no value per row.
ColumnPtr npyColumn(const QString &name, const std::vector<NpyArrayPtr> &parts, const QStringList &classes = {});

} // namespace gleaner
