#pragma once
#include "core/models/LongSide.h"

namespace gleaner {

/// Logits of Segment Anything's decoder (B, K, S, S) → (B, K, height, width) of the picture; > 0 is inside. `side`: of
/// the square the encoder saw, of which the resized picture fills a part.
at::Tensor samFullMasks(const at::Tensor &low, int side, const cv::Size &resized, const cv::Size &picture);

} // namespace gleaner
