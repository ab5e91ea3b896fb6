#include "core/models/segmentation/SamPicture.h"

#include "core/support/StopPoint.h"

#include <ATen/ATen.h>

namespace gleaner {

at::Tensor samFullMasks(const at::Tensor &low, int side, const cv::Size &resized, const cv::Size &picture)
{
    const at::Tensor square = at::upsample_bilinear2d(low, {side, side}, false);
    stopPoint();
    const at::Tensor cut = square.narrow(2, 0, resized.height).narrow(3, 0, resized.width);
    return at::upsample_bilinear2d(cut.contiguous(), {picture.height, picture.width}, false);
}

} // namespace gleaner
