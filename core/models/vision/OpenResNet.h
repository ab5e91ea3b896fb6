#pragma once
#include "core/models/Model.h"

namespace gleaner {

struct ModelSource;

/// ResNets with torchvision's names or in the layout of the hub ("resnet"). forward() takes pixel_values (N, 3, H, W)
/// of any size and gives features (N, D), and logits (N, classes) where there is a head.
bool recognizesResNet(const ModelSource &source);
/// Throws ProblemError (ModelRefused) or Stopped.
ModelPtr openResNet(const ModelSource &source);

} // namespace gleaner
