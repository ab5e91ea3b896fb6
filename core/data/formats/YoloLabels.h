#pragma once
#include "core/data/formats/Reading.h"

namespace gleaner {

/// One object of a label file; coordinates as parts (0 … 1) of the picture's sides.
struct YoloObject {
    int label = 0;
    std::vector<double> numbers; ///< center x, center y, width, height; or x, y of at least three points
    std::optional<double> score;
    bool isPolygon() const { return numbers.size() >= 6; }
};

/// What the label files of all pictures say.
struct YoloData {
    QStringList paths; ///< of the pictures, absolute
    QStringList names;
    std::vector<std::vector<YoloObject>> objects; ///< by picture
};

/// Reads one label file; lines that cannot be used go to `findings`. `classes` is the number of names, or 0 where they
/// are not said.
std::vector<YoloObject> readYoloLabels(const QString &path, qsizetype classes, Findings &findings);

ColumnPtr yoloBoxes(std::shared_ptr<const YoloData> data);
ColumnPtr yoloMasks(std::shared_ptr<const YoloData> data);

} // namespace gleaner
