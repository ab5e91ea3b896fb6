#include "core/models/capabilities/Segmentation.h"

#include <ATen/ATen.h>
#include <cstring>

namespace gleaner {

cv::Mat SegmenterAnswer::mask(int index) const
{
    const at::Tensor inside = logits.select(0, index).gt(0).to(at::kByte).mul(255).contiguous();
    cv::Mat mask(int(inside.size(0)), int(inside.size(1)), CV_8U);
    std::memcpy(mask.data, inside.data_ptr<uint8_t>(), size_t(inside.numel()));
    return mask;
}

} // namespace gleaner
