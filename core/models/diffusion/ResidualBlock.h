#pragma once
#include "core/models/nn/Layers.h"

namespace gleaner {

class WeightSlots;

/// Norms of a convolutional network: groups of channels, and what is added to the variance.
struct GroupNormOptions {
    int groups = 32;
    double epsilon = 1e-5;
    Activation activation = Activation::Silu;
};

/// Two convolutions with norms before them and a way around (He et al. 2016; as in Rombach et al. 2022).
struct ResidualWeights {
    NormWeights norm1, norm2;
    ConvolutionWeights convolution1, convolution2;
    ConvolutionWeights shortcut; ///< 1 × 1; undefined where the channels stay the same
    LinearWeights time;          ///< undefined in networks that know no time
};

/// `time` is the width of the time's embedding; 0: none.
void addResidual(WeightSlots &slots, const QString &name, ResidualWeights &weights, int in, int out, int time = 0);
/// x (N, in, H, W), `time` (N, width) or undefined → (N, out, H, W). A stop point.
at::Tensor residual(const at::Tensor &x, const at::Tensor &time, const ResidualWeights &weights,
                    const GroupNormOptions &options);

/// Half the side by a convolution of stride 2. `onlyAfter`: the border is added right and below alone, as the encoder
/// of pictures does it.
at::Tensor halved(const at::Tensor &x, const ConvolutionWeights &weights, int padding, bool onlyAfter = false);
/// Nearest-neighbor enlargement to height × width, then a convolution.
at::Tensor enlarged(const at::Tensor &x, const ConvolutionWeights &weights, int64_t height, int64_t width);

} // namespace gleaner
