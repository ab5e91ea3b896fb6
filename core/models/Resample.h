#pragma once
#include <opencv2/core.hpp>

namespace gleaner {

/// The part `box` of a picture (8-bit RGB; the box in pixels, inside the picture, may have fractions) resized to `size`
/// by a bicubic filter (a = -0.5) that widens with the reduction, so that fine patterns do not alias: the filter the
/// reference implementations of vision transformers preprocess with.
cv::Mat resampledBicubic(const cv::Mat &rgb, const cv::Rect2d &box, const cv::Size &size);

} // namespace gleaner
