#pragma once
#include <ATen/core/Tensor.h>

namespace gleaner {

/// What masks are worth, without gradients.
struct MaskVerdict {
    at::Tensor losses;   ///< (B, K): 20 × focal loss (Lin et al. 2017, γ = 2) + dice loss (Milletari et al. 2016)
    at::Tensor overlaps; ///< (B, K): IoU of what lies above 0
};

/// Masks as logits (B, K, side, side) beside the truth (B, 1, side, side), 1 inside the object and 0 outside; float32.
/// One pass over the numbers, as all of it below: the same as a dozen operations of LibTorch takes a tenth of the time.
MaskVerdict judgeMasks(const at::Tensor &logits, const at::Tensor &truth);

/// The loss of the first mask and of the best of the others (Kirillov et al. 2023, appendix A), averaged over B. The
/// gradient flows to the logits, and only to those of the masks that count.
at::Tensor maskLoss(const at::Tensor &logits, const at::Tensor &truth, const MaskVerdict &verdict);

} // namespace gleaner
