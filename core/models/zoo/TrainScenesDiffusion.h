#pragma once
#include "core/models/zoo/SceneCaptions.h"
#include "core/models/zoo/TrainSceneText.h"

namespace gleaner {

/// What zoo:scenes-diffusion is trained with; the defaults are the recipe of the shipped weights.
struct ScenesDiffusionRecipe {
    SceneTextRecipe texts;
    StepPlan plan{3300, 100, 2e-3};
    int batch = 16;           ///< pictures in a part
    int parts = 2;            ///< in a step, one for each core
    double leastSignal = 1;   ///< see DiffusionLossOptions: what stands where is decided in the noisiest steps
    double strangeEnds = 0.5; ///< see DiffusionLossOptions
    int testPictures = 300;   ///< for the measured accuracy
    int samplingSteps = 25;
    double guidance = 3;
    UnetConfig unet = smallUnet();
    ClipTextConfig text = smallText(); ///< with the vocabulary of the captions

    static UnetConfig smallUnet();
    /// Wide enough for a concept's phrases to leave most directions free: with 64 numbers in place of 128, SAFREE's β
    /// told prompts with a color from others for some colors only.
    static ClipTextConfig smallText();
};

/// A small UNet on pixels of 32 × 32 that listens to a text tower of its own, which learns first and then stays as it
/// is; in the diffusers layout without an autoencoder. See makeZooModel().
void trainScenesDiffusion(const QString &outDir, RunContext &context, const ScenesDiffusionRecipe &recipe = {});

/// Options of the generator for what the model learns to make: one large plain object in a studio.
QString scenesDiffusionLook();

/// How well a judge that knows shapes and colors recognizes pictures.
struct SceneJudgement {
    double shape = 0, color = 0, both = 0; ///< shares of the pictures
};
/// `kinds` are what pictures should show. The judge, an ImageTextMatcher, chooses among all hundred pairs.
SceneJudgement judgedByClip(const Model &judge, const std::vector<cv::Mat> &pictures,
                            const std::vector<SceneKind> &kinds);

} // namespace gleaner
