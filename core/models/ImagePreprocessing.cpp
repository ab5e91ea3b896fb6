#include "core/models/ImagePreprocessing.h"

#include <ATen/ATen.h>
#include <algorithm>
#include <cmath>

namespace gleaner {

cv::Mat ImagePreprocessing::square(const cv::Mat &rgb) const
{
    // The sides after resizing are whole numbers, so a picture's two scales may differ by a hair. Only the middle
    // square is computed, in the same place as if all had been resized.
    double width = rgb.cols, height = rgb.rows;
    if (resize == Resize::Square)
        width = height = resized;
    if (resize == Resize::ShortSide) {
        const int shorter = std::min(rgb.cols, rgb.rows);
        width = std::floor(double(resized) * rgb.cols / shorter);
        height = std::floor(double(resized) * rgb.rows / shorter);
    }
    const double scaleX = rgb.cols / width, scaleY = rgb.rows / height;
    const double left = std::floor((width - side) / 2), top = std::floor((height - side) / 2);
    const cv::Rect2d there = cv::Rect2d(left, top, side, side) & cv::Rect2d(0, 0, width, height);
    const cv::Size size(int(there.width), int(there.height));
    const cv::Mat part =
        resampled(rgb, {there.x * scaleX, there.y * scaleY, there.width * scaleX, there.height * scaleY}, size, filter);
    if (size == cv::Size(side, side))
        return part;
    cv::Mat filled = cv::Mat::zeros(side, side, CV_8UC3);
    part.copyTo(filled(cv::Rect(int(there.x - left), int(there.y - top), size.width, size.height)));
    return filled;
}

at::Tensor ImagePreprocessing::apply(const cv::Mat &rgb) const
{
    const cv::Mat picture = square(rgb);
    at::Tensor pixels = at::empty({3, side, side}, at::kFloat);
    const int64_t area = int64_t(side) * side;
    auto *out = pixels.data_ptr<float>();
    std::array<float, 3> factor{}, offset{};
    for (size_t channel = 0; channel < 3; ++channel) {
        factor[channel] = float(1 / (levels * deviation[channel]));
        offset[channel] = float(-mean[channel] / deviation[channel]);
    }
    for (int y = 0; y < side; ++y) {
        const auto *row = picture.ptr<uchar>(y);
        for (int x = 0; x < side; ++x, row += 3, ++out)
            for (int64_t channel = 0; channel < 3; ++channel)
                out[channel * area] = float(row[channel]) * factor[size_t(channel)] + offset[size_t(channel)];
    }
    return pixels;
}

} // namespace gleaner
