#pragma once
#include "core/models/detection/DetectorConfig.h"
#include "core/models/zoo/ZooTraining.h"
#include "core/results/AveragePrecision.h"

namespace gleaner {

/// What zoo:scenes-detector is trained with; the defaults are the recipe of the shipped weights.
struct ScenesDetectorRecipe {
    StepPlan plan{1200, 60, 2e-3};
    int batch = 24;         ///< pictures in a part
    int parts = 2;          ///< in a step, one for each core
    int testPictures = 500; ///< per measured figure
    DetectorConfig network = smallDetector();

    static DetectorConfig smallDetector();
};

/// A small anchor-free detector whose categories are the shapes; see trainZooModel().
void trainScenesDetector(const QString &outDir, RunContext &context, const ScenesDetectorRecipe &recipe = {});

/// What a Detector of shapes finds in the pictures of a scenes: URI, beside exact boxes around what is seen of every
/// object.
std::vector<BoxesOfPicture> detectedShapes(const Model &model, const QString &uri, RunContext &context);

} // namespace gleaner
