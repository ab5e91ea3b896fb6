#pragma once
#include "core/models/nn/TransformerBlock.h"
#include "core/models/nn/WeightSlots.h"
#include "core/models/vision/VitConfig.h"

namespace gleaner {

struct VitWeights {
    at::Tensor classToken; ///< (1, 1, width)
    at::Tensor positions;  ///< (1, 1 + grid², width)
    at::Tensor registers;  ///< (1, registers, width), or undefined
    ConvolutionWeights patch;
    std::vector<BlockWeights> layers;
    NormWeights norm;
    LinearWeights head; ///< or undefined
};

/// Every weight under the name its family gives it; sizes the list of layers. After filling them, call
/// joinVitWeights().
WeightSlots vitSlots(VitWeights &weights, const VitConfig &config);
/// Joins queries, keys and values where the family names them apart.
void joinVitWeights(VitWeights &weights, const VitConfig &config);

} // namespace gleaner
