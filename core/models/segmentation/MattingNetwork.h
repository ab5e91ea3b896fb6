#pragma once
#include "core/models/nn/Layers.h"

#include <array>

namespace gleaner {

class WeightSlots;

/// Channels of the levels of a matting network, from the full picture to an eighth of its side; multiples of 4.
struct MattingConfig {
    std::array<int, 4> channels{16, 32, 64, 96};

    MattingConfig half() const;
};

/// A convolution of 3 × 3, a norm of groups of channels and a ReLU.
struct MattingStep {
    ConvolutionWeights convolution;
    NormWeights norm;
};

/// A small U-Net (Ronneberger et al. 2015) whose way up adds what the way down kept instead of standing beside it,
/// which halves its time. No part of it looks at other pictures of a batch, so that it has no separate mode for use.
struct MattingWeights {
    std::array<std::array<MattingStep, 2>, 4> down;
    std::array<ConvolutionWeights, 3> narrow; ///< 1 × 1, from each level to the channels of the one above
    std::array<MattingStep, 3> up;
    ConvolutionWeights head;
};

WeightSlots mattingSlots(MattingWeights &weights, const MattingConfig &config);

/// Pictures (N, 3, H, W) in [0, 1], H and W multiples of 8 → (N, 2, H, W) before the sigmoid: matte and boundary. Stop
/// points inside.
at::Tensor mattingLogits(const MattingWeights &weights, const at::Tensor &pictures);

} // namespace gleaner
