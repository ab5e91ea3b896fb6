#pragma once
#include "core/models/training/DiffusionLoss.h"
#include "core/models/zoo/ZooTraining.h"

namespace gleaner {

class ClipTokenizer;

/// What zoo:scenes-diffusion is trained with; the defaults are the recipe of the shipped weights.
struct ScenesDiffusionRecipe {
    StepPlan plan{2600, 100, 2e-3};
    int batch = 16;         ///< pictures in a part
    int parts = 2;          ///< in a step, one for each core
    double leastSignal = 1; ///< see DiffusionLossOptions: what stands where is decided in the noisiest steps
    int testPictures = 300; ///< for the measured accuracy
    int samplingSteps = 25;
    double guidance = 3;
    UnetConfig unet = smallUnet();
    ClipTextConfig text = smallText(); ///< with the vocabulary of the captions

    static UnetConfig smallUnet();
    static ClipTextConfig smallText();
};

/// A small UNet on pixels of 32 × 32 with a text tower of its own, in the diffusers layout without an autoencoder; see
/// trainZooModel().
void trainScenesDiffusion(const QString &outDir, RunContext &context, const ScenesDiffusionRecipe &recipe = {});

/// Options of the generator for what the model learns to make: one large plain object in a studio.
QString scenesDiffusionLook();
/// "a red circle", "an orange star".
QString shortSceneCaption(SceneKind kind);
/// Part `index` of the training's pictures, each of its own rows, with captions of `context` tokens, filled up with the
/// end token. The same bytes whatever the number of threads.
DiffusionBatch sceneDiffusionBatch(const ScenePictures &pictures, const ClipTokenizer &tokenizer, int context, int side,
                                   int index, int size);

/// How well a judge that knows shapes and colors recognizes pictures.
struct SceneJudgement {
    double shape = 0, color = 0, both = 0; ///< shares of the pictures
};
/// `kinds` are what pictures should show. The judge, an ImageTextMatcher, chooses among all hundred pairs.
SceneJudgement judgedByClip(const Model &judge, const std::vector<cv::Mat> &pictures,
                            const std::vector<SceneKind> &kinds);

} // namespace gleaner
