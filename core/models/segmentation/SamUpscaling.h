#pragma once
#include "core/models/segmentation/SamWeights.h"

namespace gleaner {

/// The last stage of the mask decoder: the picture is enlarged four times by two transposed convolutions, and a linear
/// classifier of each mask looks at every place. Rows of channels all along, so that nothing is moved before the masks.
class SamUpscaling {
public:
    explicit SamUpscaling(const SamDecoderWeights &weights);

    /// Logits (B, K, grid² × 16), the new places of each place 2 × 2 × 2 × 2, of the picture (1 or B, grid², channels)
    /// and classifiers (B, K, channels / 8). Where gradients are off, tile by tile: all stages of a tile stay in the
    /// cache. Stop points inside. A picture of bfloat16 is multiplied as such.
    at::Tensor operator()(const at::Tensor &image, const at::Tensor &classifiers) const;

private:
    at::Tensor whole(const at::Tensor &image) const;
    void tile(const at::Tensor &places, const at::Tensor &classifiers, const at::Tensor &logits) const;
    at::Tensor fourfold(const at::Tensor &places) const; ///< (places, 4 × 4 × out)
    void normalizeAndActivate(const at::Tensor &rows) const;

    const NormWeights &m_norm;
    at::Tensor m_first, m_firstBias, m_second, m_secondBias; ///< (in, 4 × out) and (4 × out)
    at::Tensor m_firstHalf, m_secondHalf;                    ///< (4 × out, in), bfloat16
};

} // namespace gleaner
