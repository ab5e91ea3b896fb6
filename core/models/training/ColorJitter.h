#pragma once
#include "core/support/Random.h"

#include <opencv2/core.hpp>

namespace gleaner {

/// How far the colors of a picture are moved at random.
struct ColorJitter {
    double brightness = 0.3; ///< up to this share of the range is added or taken
    double contrast = 0.3;   ///< factor between 1 - this and 1 + this
    double saturation = 0.5; ///< the same
    double hue = 0.1;        ///< turned by up to this share of the circle, in either direction
    double gray = 0.1;       ///< probability that no color is left
};

/// 8-bit RGB, not empty.
cv::Mat jittered(const cv::Mat &rgb, const ColorJitter &jitter, Random &random);

} // namespace gleaner
