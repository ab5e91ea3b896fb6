#pragma once
#include "core/models/segmentation/SamWeights.h"
#include "core/support/Random.h"

namespace gleaner {

/// Pictures and what is asked about them: the same number of prompts for each picture, those of one after another.
struct SamBatch {
    at::Tensor pixels;      ///< (N, 3, side, side), as the network sees them
    at::Tensor masks;       ///< (B, side, side) float32: 1 inside the object that is meant
    at::Tensor points;      ///< (B, 2): a click inside it, pixels
    at::Tensor boxes;       ///< (B, 4): about around it; left, top, right, bottom
    bool byBox = false;     ///< which of the two is asked first
    bool startsOver = true; ///< the correction is answered without the first answer as a mask prompt
};

/// What the answers to a first prompt, and then to a corrective click drawn by `random`, are worth (Kirillov et al.
/// 2023, appendix A): 20 × focal loss + dice loss of the single answer and of the best of the others, and the squared
/// error of the estimated IoU of all. Gradients flow to the weights.
at::Tensor samLoss(const SamWeights &weights, const SamConfig &config, const SamBatch &batch, Random random);

} // namespace gleaner
