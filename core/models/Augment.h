#pragma once
#include "core/models/Encode.h"

namespace gleaner {

class Random;

/// A random part of the picture (aspect from 3:4 to 4:3) as a side × side square, perhaps mirrored. 8-bit RGB, not
/// empty.
cv::Mat augmented(const cv::Mat &rgb, int side, const Augmentation &augmentation, Random &random);

} // namespace gleaner
