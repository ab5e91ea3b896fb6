#pragma once
#include "core/data/DataSet.h"

#include <QFileInfo>

namespace gleaner {

bool isCifarFile(const QFileInfo &file, QByteArrayView head);
bool isCifarFolder(const QFileInfo &folder, QByteArrayView head);

/// The binary version of CIFAR-10 (records of 1 + 3072 bytes) and CIFAR-100 (2 + 3072): a file, or a folder with
/// data_batch_1.bin … test_batch.bin or train.bin and test.bin. Columns "image", "label" (and "coarse"), "split". Class
/// names from batches.meta.txt, or fine_label_names.txt and coarse_label_names.txt, or the published ones for CIFAR-10.
/// Records whose label is out of range and a short last one are stepped over and named. The Python version is a pickle
/// and refused.
DataSetPtr openCifar(const QString &path);

} // namespace gleaner
