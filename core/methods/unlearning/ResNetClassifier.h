#pragma once
#include "core/methods/unlearning/TrainableClassifier.h"
#include "core/models/ModelSource.h"
#include "core/models/vision/ResNetConfig.h"

namespace gleaner {

/// A residual network whose batch norms stay apart from the convolutions, so that gradients reach every weight. Inputs
/// are pixels (N, 3, H, W). Throws ProblemError (ModelRefused; Invalid where it has no head).
std::unique_ptr<TrainableClassifier> readResNetClassifier(const ModelSource &source);
/// One without weights; `folder` holds the configuration that writeCompanions() copies, or is empty.
std::unique_ptr<TrainableClassifier> blankResNetClassifier(const ResNetConfig &config, const QString &folder);

} // namespace gleaner
