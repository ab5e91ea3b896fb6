#pragma once
#include <opencv2/core.hpp>

namespace gleaner {

/// With the numbers that preprocessor_config.json names them by.
enum class ResampleFilter { Nearest = 0, Lanczos = 1, Bilinear = 2, Bicubic = 3, Box = 4, Hamming = 5 };

/// The part `box` of a picture (8-bit RGB; the box in pixels, inside the picture, may have fractions) resized to `size`
/// by a filter that widens with the reduction, so that fine patterns do not alias (all but Nearest): the filters the
/// reference implementations of vision networks preprocess with.
cv::Mat resampled(const cv::Mat &rgb, const cv::Rect2d &box, const cv::Size &size, ResampleFilter filter);
/// By the bicubic filter (a = -0.5).
cv::Mat resampledBicubic(const cv::Mat &rgb, const cv::Rect2d &box, const cv::Size &size);

} // namespace gleaner
