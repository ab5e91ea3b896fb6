#pragma once
#include "core/data/DataSet.h"
#include "core/models/detection/DetectorLoss.h"
#include "core/results/AveragePrecision.h"

#include <map>

namespace gleaner {

class RunContext;
class Random;

/// A picture as a detector of the study sees it.
struct ColoPicture {
    cv::Mat rgb;                    ///< a square, 8-bit; the picture at its top left, the rest in the mean color
    cv::Size seen;                  ///< of the picture in it
    std::vector<cv::Rect2f> boxes;  ///< of the one kind of object, pixels of the square
    std::vector<cv::Rect2f> crowds; ///< around groups that were not told apart: not learned, and not counted

    DetectorTruth truth() const;
    BoxesOfPicture annotated() const; ///< nothing found yet
};

/// Pictures in memory, by their rows.
class ColoPictures {
public:
    /// Boxes of this class alone; of all where it is empty, as one kind. A picture that can't be read is reported as a
    /// failed sample and left out. Throws ProblemError (Invalid) where the data lack pictures or boxes, no box is of
    /// the class, or all together need more than 4 GiB; Stopped.
    ColoPictures(const DataSet &data, const std::vector<int> &rows, const QString &category, int side,
                 RunContext &context);
    ColoPictures() = default;

    const ColoPicture &at(int row) const { return m_pictures.at(row); }
    /// Those of the rows that could be read.
    std::vector<int> readable(const std::vector<int> &rows) const;

private:
    std::map<int, ColoPicture> m_pictures;
};

/// The class of boxes that is meant: checked, empty for all. Throws ProblemError (Invalid).
void checkCategory(const BoxesColumn &boxes, const QString &category);
/// Boxes of a kind, all where it is empty.
std::vector<Box> boxesOfKind(const BoxesColumn &boxes, int row, const QString &category);

/// How pictures are changed while a detector learns them, as in the paper's recipe.
struct ColoAugmentation {
    double copyPaste = 0.3; ///< probability that objects of another picture are put where none is
    double mixup = 0.15;    ///< probability that another picture shines through
    double flip = 0.5;      ///< probability of being mirrored
    bool colors = true;     ///< light and saturation change a little
};

/// `pool` are the pictures to paste and mix from, the picture among them; not empty.
ColoPicture augmented(const ColoPicture &picture, const std::vector<const ColoPicture *> &pool,
                      const ColoAugmentation &augmentation, Random &random);

} // namespace gleaner
