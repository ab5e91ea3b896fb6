#pragma once
#include "core/support/Random.h"

#include <opencv2/core.hpp>
#include <optional>

namespace gleaner {

/// Clicks that an attention map asks for.
struct PromptPoints {
    cv::Point positive;
    std::optional<cv::Point> negative; ///< none where the map leaves no place outside
    cv::Mat area;                      ///< 8-bit, 255 in the positive area
};

struct PromptPointRule {
    double threshold = 0.5; ///< share of the map's largest number
    bool random = false;    ///< anywhere in the areas, not where the map is highest and lowest
};

/// `map` (float32) in the size of the picture, from 0 on. The largest connected area (8 neighbors) above the threshold
/// is positive, all else negative: the positive point is where the map is highest in the one, the negative where it is
/// lowest in the other, the first such point line by line. Nothing where the map is 0 everywhere or not finite.
std::optional<PromptPoints> promptPoints(const cv::Mat &map, const PromptPointRule &rule, Random &random);

/// From 0 to 1 over a grid of patches; all 0 where the numbers are all the same. `weights` (rows × columns, float64).
cv::Mat scaledMap(const cv::Mat &weights);

/// The square in the middle of a picture, which is what a vision–language model sees of it.
cv::Rect middleSquare(const cv::Size &size);
/// A map (float32) enlarged over that square; 0 outside of it.
cv::Mat mapOverPicture(const cv::Mat &map, const cv::Size &size);

} // namespace gleaner
