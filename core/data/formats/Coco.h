#pragma once
#include "core/data/DataSet.h"

#include <QFileInfo>

namespace gleaner {

/// Whether objects with these names are entries of a COCO results list.
bool isCocoResult(const QStringList &itemMembers);
/// Whether a folder is laid out the way COCO is: annotations/instances_….json, or _annotations.coco.json for each
/// split.
bool isCocoFolder(const QFileInfo &folder, QByteArrayView head);

/// Whether a folder holds nothing but COCO results, a file of each detector.
bool isCocoResultsFolder(const QFileInfo &folder, QByteArrayView head);

/// COCO instances, captions and results, and LVIS. A row for each picture with the columns "image" (where the pictures
/// are found near the file), "boxes", "mask" (where there are segmentations), "caption" (several joined by line ends),
/// "id", and in a folder of several splits "split". Ids may be any 64-bit numbers or texts. LVIS adds "negative" and
/// "not exhaustive" (class names joined by ", ").
///
/// Annotations that cannot be used (no such picture, sides negative or no number, wholly outside) are stepped over and
/// named; one whose segmentation is damaged keeps its box. Throws ProblemError where nothing usable is left.
DataSetPtr openCoco(const QString &path);
DataSetPtr openCocoFolder(const QString &path);
/// A row for each picture of each file, whose name without ending stands in the labels "detector"; a file with an empty
/// list has no rows, but its name is among the classes.
DataSetPtr openCocoResultsFolder(const QString &path);

} // namespace gleaner
