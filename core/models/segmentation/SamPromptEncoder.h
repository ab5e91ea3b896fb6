#pragma once
#include "core/models/segmentation/SamWeights.h"

namespace gleaner {

/// Points and boxes in pixels of the square the encoder saw; any of them may be undefined, not all.
struct SamPrompts {
    at::Tensor points; ///< (B, P, 2), x before y
    at::Tensor labels; ///< (B, P) int64: 1 positive, 0 negative, -1 no point
    at::Tensor boxes;  ///< (B, 4): left, top, right, bottom
    at::Tensor masks;  ///< (B or 1, 1, 4 grid, 4 grid): logits of an earlier answer
};

/// (grid², channels): random Fourier features of the middles of all patches (Tancik et al. 2020), row by row.
at::Tensor samGridPositions(const SamPromptWeights &weights, const SamConfig &config);
/// (B, tokens, channels): points, an empty point where there is no box, both corners of the box.
at::Tensor samSparsePrompts(const SamPromptWeights &weights, const SamConfig &config, const SamPrompts &prompts);
/// What is added to the image embedding: (B or 1, grid² or 1, channels).
at::Tensor samDensePrompt(const SamPromptWeights &weights, const SamConfig &config, const at::Tensor &masks);

} // namespace gleaner
