#pragma once
#include <QStringList>
#include <opencv2/core.hpp>

namespace gleaner {

class Random;

/// "gaussian-noise", "shot-noise", "impulse-noise", "blur", "motion-blur", "contrast", "brightness", "darkness",
/// "saturation", "jpeg", "pixelate"
const QStringList &imageCorruptions();

/// A copy of an 8-bit RGB picture, spoilt; `kind` is one of imageCorruptions(), severity 1 (mild) to 5. Depends on its
/// arguments alone. Blur and pixels grow with the picture, so that a severity looks the same at any size.
cv::Mat corruptedImage(const cv::Mat &rgb, const QString &kind, int severity, Random &random);

} // namespace gleaner
