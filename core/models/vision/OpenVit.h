#pragma once
#include "core/models/Model.h"

namespace gleaner {

struct ModelSource;

/// ViT and DINOv2 in the layout of the hub ("vit", "dinov2", "dinov2_with_registers") or with the original names
/// ("blocks.0.…").
bool recognizesVit(const ModelSource &source);
/// Throws ProblemError (ModelRefused) or Stopped.
ModelPtr openVit(const ModelSource &source);

} // namespace gleaner
