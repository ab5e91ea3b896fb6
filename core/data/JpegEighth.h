#pragma once
#include <QByteArray>
#include <opencv2/core.hpp>

namespace gleaner {

/// An eighth of each side (rounded up) of a JPEG picture as 8-bit RGB, not turned: from the mean of every block alone,
/// what else the file says of a block being stepped over, several numbers at a time. Empty where the file is anything
/// but a whole sequential Huffman-coded picture in gray or YCbCr with one scan, or has anything odd about it: then the
/// general decoder has to judge.
cv::Mat eighthOfJpeg(const QByteArray &bytes);

} // namespace gleaner
