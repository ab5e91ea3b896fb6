#pragma once
#include "core/models/vision/ResNetConfig.h"
#include "core/models/zoo/ZooTraining.h"

namespace gleaner {

/// What zoo:scenes-classifier is trained with; the defaults are the recipe of the shipped weights.
struct ScenesClassifierRecipe {
    StepPlan plan{1100, 60, 2e-3};
    int batch = 32;          ///< pictures in a part, whose batch norms are its own
    int parts = 2;           ///< in a step, one for each core
    int normBatches = 40;    ///< of 64 pictures, over which the norms' final means are taken
    int testPictures = 1000; ///< per measured accuracy
    ResNetConfig network = smallResNet();

    static ResNetConfig smallResNet();
};

/// A small ResNet that names the shape of the only object; see trainZooModel().
void trainScenesClassifier(const QString &outDir, RunContext &context, const ScenesClassifierRecipe &recipe = {});

/// Share of the pictures of a scenes: URI whose main object's shape a Classifier names right.
double shapeAccuracy(const Model &model, const QString &uri, RunContext &context);

} // namespace gleaner
