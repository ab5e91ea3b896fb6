#pragma once
#include "core/models/Model.h"
#include "core/models/nn/WeightSlots.h"
#include "core/models/vision/VitConfig.h"

namespace gleaner {

struct ModelSource;

/// ViT and DINOv2 in the layout of the hub ("vit", "dinov2", "dinov2_with_registers") or with the original names
/// ("blocks.0.…").
bool recognizesVit(const ModelSource &source);
/// The sizes of such a checkpoint, and how its tensors are called and which are passed over. Throws ProblemError
/// (ModelRefused).
VitConfig vitConfigOf(const ModelSource &source);
LoadOptions vitLoadOptions(const ModelSource &source, const VitConfig &config);
/// Throws ProblemError (ModelRefused) or Stopped.
ModelPtr openVit(const ModelSource &source);

} // namespace gleaner
