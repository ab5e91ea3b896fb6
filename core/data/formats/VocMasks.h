#pragma once
#include "core/data/Column.h"

namespace gleaner {

/// The objects of one picture in Pascal VOC: the palette PNG in SegmentationObject, empty where there is none, and what
/// number each box has in it (1 for the first object of the annotation).
struct VocSegmentation {
    QString path, picture;
    std::vector<int> numbers;
};

/// Masks in the order of the boxes, further objects after them; nothing where a picture has no segmentation. mask()
/// throws ProblemError where the file is no PNG with a palette (or gray), or not of the picture's size.
ColumnPtr vocMasks(std::vector<VocSegmentation> rows);

} // namespace gleaner
