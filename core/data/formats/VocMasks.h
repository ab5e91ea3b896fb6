#pragma once
#include "core/data/Column.h"

namespace gleaner {

/// The segmentation of one picture in Pascal VOC: its palette PNG, empty where there is none, and for that of the
/// objects what number each box has in it (1 for the first object of the annotation).
struct VocSegmentation {
    QString path, picture;
    std::vector<int> numbers;
};

/// Masks in the order of the boxes, further objects after them; nothing where a picture has no segmentation. mask()
/// throws ProblemError where the file is no PNG with a palette (or gray), or not of the picture's size.
ColumnPtr vocMasks(std::vector<VocSegmentation> rows);
/// The column "class_mask" of the PNG files in SegmentationClass, read in the same way: their numbers as they are, 255
/// along the borders; 255 everywhere where a picture has none. `names` are those of the classes, background first.
ColumnPtr vocClassMasks(std::vector<VocSegmentation> rows, QStringList names);

} // namespace gleaner
