#pragma once
#include <ATen/core/Tensor.h>
#include <opencv2/core.hpp>

namespace gleaner {

/// Between a picture and the square that some networks see without cutting anything off: the long side is resized to
/// the square's, the rest is filled up on the right and below.

/// Size of a picture after resizing; no side is 0.
cv::Size longSideSize(const cv::Size &picture, int side);
/// 8-bit RGB (not empty) → float32 (3, height, width) in [0, 255], resized.
at::Tensor resizedToLongSide(const cv::Mat &rgb, int side);
/// (3, height, width) in [0, 255], sides up to `side` → (1, 3, side, side), normalized by ImageNet's mean and deviation
/// and filled up with zeros.
at::Tensor normalizedSquare(const at::Tensor &image, int side);

} // namespace gleaner
