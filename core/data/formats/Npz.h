#pragma once
#include "core/data/DataSet.h"

#include <QFileInfo>

namespace gleaner {

bool isNpy(const QFileInfo &file, QByteArrayView head);
bool isNpz(const QFileInfo &file, QByteArrayView head);

/// One array: rows along the first dimension, in one column "value", "vector", "image" or "text". Numbers stay in the
/// file and are read row by row.
DataSetPtr openNpy(const QString &path);

/// Several arrays: those with as many rows as the most have are the columns; arrays of other lengths are left out and
/// said so. Arrays by split (x_train, train_images, …) follow each other, with a column "split"; x and images become
/// "image" (or "x" where they are no pictures), y and labels "label"; NAME_classes gives the classes of NAME. Stored
/// arrays stay in the file; packed ones are unpacked into memory, together at most 2 GiB. Throws ProblemError on
/// objects (pickles: never run) and on a damaged archive.
DataSetPtr openNpz(const QString &path);

} // namespace gleaner
