#pragma once
#include "core/data/DataSet.h"

#include <QFileInfo>

namespace gleaner {

bool isVocFile(const QFileInfo &file, QByteArrayView head);
bool isVocFolder(const QFileInfo &folder, QByteArrayView head);

/// Pascal VOC: a folder with Annotations/ and JPEGImages/ (and ImageSets/Main or ImageSets/Layout lists for the
/// splits), a folder of XML files beside their pictures, or one XML file. Columns "image", "boxes", "split" where
/// there are lists. A box reaches from (xmin, ymin) to (xmax, ymax) as written. Files that are damaged, declare
/// entities, or whose picture is missing, and boxes with negative sides are stepped over and named.
DataSetPtr openVoc(const QString &path);

} // namespace gleaner
