#include "core/models/segmentation/SamPicture.h"

#include "core/support/StopPoint.h"

#include <ATen/ATen.h>
#include <algorithm>

namespace gleaner {

namespace {

/// The masks in the size of the square the encoder saw, or so much of it as the resized picture fills.
at::Tensor seenMasks(const at::Tensor &low, int side, const cv::Size &resized)
{
    const int64_t size = low.size(2);
    if (side % size != 0)
        return at::upsample_bilinear2d(low, {side, side}, false);
    const int64_t factor = side / size; // a whole one: the part next to what was filled up can be left out
    const int64_t rows = std::min(size, (resized.height - 1) / factor + 2);
    const int64_t columns = std::min(size, (resized.width - 1) / factor + 2);
    const at::Tensor part = low.narrow(2, 0, rows).narrow(3, 0, columns).contiguous();
    return at::upsample_bilinear2d(part, {rows * factor, columns * factor}, false);
}

} // namespace

at::Tensor samFullMasks(const at::Tensor &low, int side, const cv::Size &resized, const cv::Size &picture)
{
    const at::Tensor seen = seenMasks(low, side, resized);
    stopPoint();
    const at::Tensor cut = seen.narrow(2, 0, resized.height).narrow(3, 0, resized.width);
    return at::upsample_bilinear2d(cut.contiguous(), {picture.height, picture.width}, false);
}

} // namespace gleaner
