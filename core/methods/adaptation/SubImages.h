#pragma once
#include "core/data/Column.h"

#include <opencv2/core.hpp>
#include <span>

namespace gleaner {

struct CaptionNoun;

/// Which of the labeled boxes a noun of a caption speaks of, by number: those labeled with the whole phrase; else those
/// whose label ends in the noun ("circle", or "red circle" for "blue circle"), plurals alike. Empty where there is
/// none.
std::vector<int> boxesNamed(const CaptionNoun &noun, std::span<const Box> boxes);

/// How the picture of a part is made of the whole.
struct SubImageLook {
    bool crop = false;     ///< the part alone instead of the part in its place
    bool meanFill = false; ///< outside of it the picture's mean color instead of black
};

/// 8-bit RGB: `picture` inside the boxes, as it was; nothing outside. The whole picture where there are no boxes, as
/// the authors do for what no region was found for. Boxes are cut at the picture's edges.
cv::Mat subImage(const cv::Mat &picture, std::span<const Box> boxes, const SubImageLook &look = {});

} // namespace gleaner
