#pragma once
#include "core/models/training/ColorJitter.h"
#include "core/models/vision/VitConfig.h"
#include "core/models/zoo/ZooTraining.h"

namespace gleaner {

/// What zoo:scenes-encoder is trained with; the defaults are the recipe of the shipped weights.
struct ScenesEncoderRecipe {
    StepPlan plan{700, 60, 2e-3};
    int batch = 48;             ///< pictures in a part, compared with each other
    int parts = 2;              ///< in a step, one for each core
    double temperature = 0.2;   ///< of the contrastive loss
    double smallestScale = 0.6; ///< share of the picture that a view shows at least
    ColorJitter jitter{0.3, 0.3, 0.4, 0.05, 0.1};
    int knownPictures = 3000; ///< among which neighbors are looked for
    int testPictures = 1000;
    VitConfig network = smallVit();

    static VitConfig smallVit();
};

/// A small vision transformer in DINOv2's layout that has seen pictures alone, no label; see trainZooModel().
void trainScenesEncoder(const QString &outDir, RunContext &context, const ScenesEncoderRecipe &recipe = {});

/// Share of pictures whose main object's shape and color the 20 nearest pictures of `known` have in their majority.
struct NeighborAccuracy {
    double shape = 0, color = 0;
};
/// `encode` gives a feature (D) of an 8-bit RGB picture; it is called from several threads. Both are scenes: URIs.
NeighborAccuracy neighborAccuracy(const std::function<at::Tensor(const cv::Mat &rgb)> &encode, const QString &known,
                                  const QString &asked, RunContext &context);
/// By the features of an ImageEncoder.
NeighborAccuracy neighborAccuracy(const Model &model, const QString &known, const QString &asked, RunContext &context);

} // namespace gleaner
