#pragma once
#include "core/models/nn/WeightSlots.h"
#include "core/models/vision/ResNetConfig.h"

namespace gleaner {

/// A convolution without bias and the batch norm after it.
struct NormalizedConvolution {
    at::Tensor weight;
    at::Tensor scale, shift;   ///< of the norm
    at::Tensor mean, variance; ///< running
    ConvolutionWeights folded; ///< both as one convolution, once foldResNet() was called
};

struct ResNetBlock {
    std::vector<NormalizedConvolution> units; ///< two, or three of a bottleneck
    NormalizedConvolution shortcut;           ///< undefined where what comes in fits what goes out
};

struct ResNetWeights {
    NormalizedConvolution stem;
    std::vector<std::vector<ResNetBlock>> stages;
    LinearWeights head; ///< or undefined
};

/// Every weight, running means and variances among them, under the names of its layout; sizes the lists.
WeightSlots resNetSlots(ResNetWeights &weights, const ResNetConfig &config);
void forEachConvolution(ResNetWeights &weights, const std::function<void(NormalizedConvolution &)> &use);
/// Without running means and variances: norms of a batch then move nothing.
ResNetWeights withoutRunningNorms(ResNetWeights weights);
/// Joins every batch norm with its convolution, in this number format.
void foldResNet(ResNetWeights &weights, at::ScalarType type);

/// How the batch norms are computed.
enum class BatchNorms {
    Folded,  ///< into the convolutions
    Running, ///< apart, with the running means and variances: gradients flow to all weights
    Batch    ///< with those of the batch, which move the running ones by a tenth
};

/// Pixels (N, 3, H, W) → (N, dimension), the mean over the last map. Gradients flow where the weights ask for them;
/// every block is a stop point.
at::Tensor resNetFeatures(const ResNetWeights &weights, const ResNetConfig &config, const at::Tensor &pixels,
                          BatchNorms norms = BatchNorms::Folded);

} // namespace gleaner
