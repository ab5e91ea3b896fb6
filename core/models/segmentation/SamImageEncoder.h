#pragma once
#include "core/models/segmentation/SamWeights.h"

namespace gleaner {

class Probe;

/// The picture's part of Segment Anything: a vision transformer of which most layers attend within windows (Li et al.
/// 2022, "Exploring Plain Vision Transformer Backbones for Object Detection"), and a neck of two convolutions.
///
/// (N, 3, side, side), float32 or in the format of the weights → (N, channels, grid, grid). Every layer and every block
/// of attention is a stop point. The probe is given the attention among all patches of one picture, zero between those
/// that share no window; it takes no gradients.
at::Tensor samImageEmbedding(const SamEncoderWeights &weights, const SamConfig &config, const at::Tensor &pixels,
                             Probe *probe = nullptr);

} // namespace gleaner
