#include "core/models/LongSide.h"

#include "core/models/Resample.h"

#include <ATen/ATen.h>
#include <algorithm>

namespace gleaner {

namespace {

constexpr double meanColor[] = {123.675, 116.28, 103.53}, colorDeviation[] = {58.395, 57.12, 57.375};

at::Tensor channels(const double (&values)[3])
{
    return at::tensor(at::ArrayRef<double>(values)).to(at::kFloat).view({3, 1, 1});
}

} // namespace

cv::Size longSideSize(const cv::Size &picture, int side)
{
    const double scale = double(side) / std::max(picture.width, picture.height);
    const auto scaled = [&](int length) { return std::clamp(int(length * scale + 0.5), 1, side); };
    return {scaled(picture.width), scaled(picture.height)};
}

at::Tensor resizedToLongSide(const cv::Mat &rgb, int side)
{
    const cv::Mat picture =
        resampled(rgb, cv::Rect2d(0, 0, rgb.cols, rgb.rows), longSideSize(rgb.size(), side), ResampleFilter::Bilinear);
    const cv::Mat dense = picture.isContinuous() ? picture : picture.clone();
    return at::from_blob(dense.data, {dense.rows, dense.cols, 3}, at::kByte).to(at::kFloat).permute({2, 0, 1});
}

at::Tensor normalizedSquare(const at::Tensor &image, int side)
{
    const at::Tensor colors = (image - channels(meanColor)) / channels(colorDeviation);
    return at::constant_pad_nd(colors, {0, side - image.size(2), 0, side - image.size(1)}).unsqueeze(0).contiguous();
}

} // namespace gleaner
