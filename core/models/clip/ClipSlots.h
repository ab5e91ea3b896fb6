#pragma once
#include "core/models/clip/ClipWeights.h"

namespace gleaner {

/// One weight of a CLIP before training: where it goes, its shape, and how it begins.
struct ClipSlot {
    at::Tensor *tensor;
    std::vector<int64_t> shape;
    double deviation = 0, mean = 0; ///< of the normal distribution it is drawn from
    int matrices = 0;               ///< so many matrices inside the network stand one above the other; 0: none
};

/// Every weight of `weights`, always in the same order; sizes the lists of layers.
std::vector<ClipSlot> clipSlots(ClipWeights &weights, const ClipConfig &config);

} // namespace gleaner
