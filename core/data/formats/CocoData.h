#pragma once
#include "core/data/Column.h"

#include <QHash>
#include <QJsonObject>

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
        std::vector<double> points; ///< key points: x, y, and 0 not labelled, 1 hidden, 2 visible; of each in turn
        bool hasBox = false;
    };

    std::vector<Picture> pictures;
    std::vector<Annotation> annotations; ///< by picture
    std::vector<size_t> begins;          ///< of each picture's annotations; one more at the end
    QStringList categories;
    QHash<int, QJsonObject> skeletons; ///< of categories that name their key points: "names", and "skeleton" if given

    /// Sorts the annotations by picture, those of one picture in the order they came.
    void sort();
};

using CocoDataPtr = std::shared_ptr<const CocoData>;

ColumnPtr cocoBoxes(CocoDataPtr data);
/// mask() throws ProblemError where the size of a picture is not known.
ColumnPtr cocoMasks(CocoDataPtr data);
/// The text column "keypoints": a JSON array with one element for each box, null or an object with "points" as in the
/// file, and "names" and "skeleton" of its category where the file has them.
ColumnPtr cocoKeypoints(CocoDataPtr data);

} // namespace gleaner
