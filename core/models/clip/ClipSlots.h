#pragma once
#include "core/models/clip/ClipWeights.h"
#include "core/models/nn/WeightSlots.h"

namespace gleaner {

/// Every weight of `weights`, always in the same order; sizes the lists of layers. Names are those of the Hugging Face
/// layout but for queries, keys and values, which stand in one matrix ("self_attn.qkv_proj").
WeightSlots clipSlots(ClipWeights &weights, const ClipConfig &config);

} // namespace gleaner
