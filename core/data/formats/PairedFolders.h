#pragma once
#include "core/data/DataSet.h"

#include <QFileInfo>

namespace gleaner {

/// A folder that holds pictures in one folder ("image", "photos", …) and what belongs to each under the same name in
/// others: mattes ("alpha", "matte") or masks ("mask"), as matting and segmentation data are mostly handed round.
bool isPairedFolder(const QFileInfo &folder, QByteArrayView head);
/// Columns "image", and "alpha" of pictures or "mask" as far as there are such folders. A mask is white inside; files
/// of small numbers (0 and 1) are inside where they are not 0. Pictures without their counterpart are left out and said
/// so. Throws ProblemError (InputUnreadable) where no picture has one.
DataSetPtr openPairedFolder(const QString &path);

} // namespace gleaner
