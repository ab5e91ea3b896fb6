#include "core/models/training/ColorJitter.h"

#include <cmath>
#include <numbers>

namespace gleaner {

namespace {

/// A turn around the axis of grays (Rodrigues' formula).
cv::Matx33d hueTurn(double angle)
{
    const double axis = 1 / std::sqrt(3.0), sine = std::sin(angle) * axis, cosine = std::cos(angle);
    const double rest = (1 - cosine) / 3;
    return {cosine + rest, rest - sine, rest + sine, rest + sine,  cosine + rest,
            rest - sine,   rest - sine, rest + sine, cosine + rest};
}

cv::Matx33d saturated(double factor)
{
    constexpr double red = 0.299, green = 0.587, blue = 0.114; // shares of the brightness
    const cv::Matx33d gray(red, green, blue, red, green, blue, red, green, blue);
    return cv::Matx33d::eye() * factor + gray * (1 - factor);
}

} // namespace

cv::Mat jittered(const cv::Mat &rgb, const ColorJitter &jitter, Random &random)
{
    constexpr double middle = 127.5, range = 255;
    const double turn = 2 * std::numbers::pi * random.uniform(-jitter.hue, jitter.hue);
    const double saturation = random.uniform(1 - jitter.saturation, 1 + jitter.saturation);
    const double contrast = random.uniform(1 - jitter.contrast, 1 + jitter.contrast);
    const double shift = range * random.uniform(-jitter.brightness, jitter.brightness);
    const double left = random.chance(jitter.gray) ? 0 : saturation;
    const cv::Matx33d colors = saturated(left) * hueTurn(turn) * contrast;
    cv::Matx34d all;
    for (int row = 0; row < 3; ++row) {
        for (int column = 0; column < 3; ++column)
            all(row, column) = colors(row, column);
        all(row, 3) = middle * (1 - contrast) + shift;
    }
    cv::Mat result;
    cv::transform(rgb, result, all);
    return result;
}

} // namespace gleaner
