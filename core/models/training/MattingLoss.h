#pragma once
#include <ATen/core/Tensor.h>

namespace gleaner {

/// Weights of the parts of the loss; a part of weight 0 is not computed.
struct MattingLossOptions {
    double difference = 1, pyramid = 1, boundary = 1; ///< L1 and Laplacian pyramid of the matte, cross entropy
    double gradient = 0, composition = 0;
};

/// What a matting network should say about N pictures.
struct MattingTarget {
    at::Tensor matte, boundary; ///< (N, 1, H, W) in [0, 1]
    at::Tensor contrast = {};   ///< (N, 3, H, W): colors of figure minus ground; only for the composition
};

/// Absolute values of five levels of a Laplacian pyramid of `difference` (N, 1, H, W), level k times 2^k, summed and
/// divided by the number of pixels (Niklaus and Liu 2018). Pyramids are linear: that of the difference of two mattes is
/// the difference of their pyramids.
at::Tensor pyramidLoss(const at::Tensor &difference);
/// Mean absolute value of the steps to the right and downward.
at::Tensor gradientLoss(const at::Tensor &difference);

/// `logits` (N, 2, H, W) of mattingLogits() against the target; a scalar. With I = M F + (1 − M) B the error of the
/// composition is |M' − M| |F − B|.
at::Tensor mattingLoss(const at::Tensor &logits, const MattingTarget &target, const MattingLossOptions &options);

} // namespace gleaner
