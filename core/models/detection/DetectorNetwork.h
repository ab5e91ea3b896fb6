#pragma once
#include "core/models/detection/DetectorConfig.h"
#include "core/models/nn/WeightSlots.h"

namespace gleaner {

/// A convolution and a group norm after it: unlike a batch norm the same in training and after, for any batch.
struct NormedConvolution {
    ConvolutionWeights convolution; ///< without bias
    NormWeights norm;
};

struct DetectorBlock {
    NormedConvolution first, second, shortcut; ///< the shortcut only where sizes change
};

struct DetectorWeights {
    NormedConvolution stem;
    std::vector<std::vector<DetectorBlock>> stages;
    std::vector<ConvolutionWeights> lateral;             ///< stage → pyramid, per level
    std::vector<NormedConvolution> smooth;               ///< per level
    std::vector<NormedConvolution> classTower, boxTower; ///< shared by all levels
    ConvolutionWeights classes, distances, centerness;
    at::Tensor distanceScales; ///< (levels)
};

/// Every weight; sizes the lists.
WeightSlots detectorSlots(DetectorWeights &weights, const DetectorConfig &config);

/// What the network says about every cell of every level, the finest level first, row by row.
struct DetectorOutputs {
    at::Tensor classLogits; ///< (N, cells, categories)
    at::Tensor boxes;       ///< (N, cells, 4): left, top, right, bottom in pixels; may reach out of the picture
    at::Tensor centerness;  ///< (N, cells) logits, undefined where the model has none
};

/// Middles of all cells, (cells, 2) x before y, and pixels per cell (cells), for pictures of this size.
struct DetectorCells {
    at::Tensor centers, strides;
};
DetectorCells detectorCells(const DetectorConfig &config, int64_t height, int64_t width);

/// An anchor-free detector after FCOS (Tian et al. 2019): a small residual network, a pyramid that hands what coarse
/// maps saw to finer ones, and heads that give every cell category scores, distances to the four sides of a box, and
/// how central in it the cell is. Pixels (N, 3, H, W), sides multiples of the coarsest stride. Gradients flow where the
/// weights ask for them; every block is a stop point.
DetectorOutputs detectorOutputs(const DetectorWeights &weights, const DetectorConfig &config, const at::Tensor &pixels);

} // namespace gleaner
