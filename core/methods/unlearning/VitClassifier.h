#pragma once
#include "core/methods/unlearning/TrainableClassifier.h"
#include "core/models/ModelSource.h"
#include "core/models/vision/VitConfig.h"

namespace gleaner {

/// A vision transformer with a head. Inputs are pixels (N, 3, H, W). Throws ProblemError (ModelRefused; Invalid where
/// it has no head).
std::unique_ptr<TrainableClassifier> readVitClassifier(const ModelSource &source);
/// One without weights; `folder` holds the configuration that writeCompanions() copies, or is empty.
std::unique_ptr<TrainableClassifier> blankVitClassifier(const VitConfig &config, const QString &folder);

} // namespace gleaner
