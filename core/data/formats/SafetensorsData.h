#pragma once
#include "core/data/DataSet.h"

#include <QFileInfo>

namespace gleaner {

bool isSafetensors(const QFileInfo &file, QByteArrayView head);

/// Features and what belongs to them in a safetensors file: tensors with as many rows as the most have are the columns,
/// read row by row from the file. Texts that our writer put there (NAME.bytes and NAME.offsets) and its description of
/// the columns in the metadata are understood. Weights of a model are refused with the hint to open them as a model.
DataSetPtr openSafetensorsData(const QString &path);

} // namespace gleaner
