#pragma once
#include "core/models/segmentation/SamConfig.h"
#include "core/models/zoo/ZooTraining.h"

namespace gleaner {

/// What zoo:scenes-sam is trained with; the defaults are the recipe of the shipped weights.
struct ScenesSamRecipe {
    StepPlan plan{1500, 60, 2e-3};
    int batch = 12;         ///< pictures in a part
    int parts = 2;          ///< in a step, one for each core
    int prompts = 2;        ///< per picture
    int testPictures = 400; ///< per measured figure
    SamConfig network = smallSam();

    static SamConfig smallSam();
};

/// A small Segment Anything; see trainZooModel().
void trainScenesSam(const QString &outDir, RunContext &context, const ScenesSamRecipe &recipe = {});

/// How well a segmenter answers, as mean IoU over all objects of which at least 1/500 of the picture is seen.
struct PromptOverlaps {
    double middle = 0;    ///< one click, farthest from the outside
    double anywhere = 0;  ///< one click on a random point inside
    double likeliest = 0; ///< the same, of three masks the one said to be best
    double corrected = 0; ///< after two more clicks, each on a random point of what is wrong
    double box = 0;       ///< its exact box
    int objects = 0;
};
/// Over all pictures of a scenes: URI.
PromptOverlaps promptOverlaps(const Model &model, const QString &uri, RunContext &context);

} // namespace gleaner
