#pragma once
#include "core/data/Column.h"

#include <QHash>

namespace gleaner {

/// Everything that COCO files say, sorted by picture.
struct CocoData {
    struct Picture {
        QString id, fileName, caption, split;
        QString path; ///< where it lies; empty where it was not found
        QStringList negative, notExhaustive;
        int width = 0, height = 0; ///< 0 where the file does not say
        QString file;              ///< the annotation file it comes from
    };
    struct Annotation {
        int picture = -1;
        int category = -1; ///< index into `categories`
        Box box;           ///< its label empty: see labelOf()
        Region region;
        bool hasBox = false;
    };

    std::vector<Picture> pictures;
    std::vector<Annotation> annotations; ///< by picture
    std::vector<size_t> begins;          ///< of each picture's annotations; one more at the end
    QStringList categories;

    /// Sorts the annotations by picture, those of one picture in the order they came.
    void sort();
};

using CocoDataPtr = std::shared_ptr<const CocoData>;

ColumnPtr cocoBoxes(CocoDataPtr data);
/// mask() throws ProblemError where the size of a picture is not known.
ColumnPtr cocoMasks(CocoDataPtr data);

} // namespace gleaner
