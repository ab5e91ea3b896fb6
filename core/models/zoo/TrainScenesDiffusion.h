#pragma once
#include "core/models/clip/ClipTextEncoder.h"
#include "core/models/diffusion/NoiseSchedule.h"
#include "core/models/diffusion/UnetConfig.h"

#include <QStringList>
#include <opencv2/core.hpp>
#include <vector>

namespace gleaner {

class Model;
class RunContext;

/// What zoo:scenes-diffusion is trained with; the defaults are the recipe of the shipped weights.
struct ScenesDiffusionRecipe {
    int steps = 3400;
    int warmup = 100;
    int batch = 16;         ///< pictures of one thread's part of a step
    int batches = 2;        ///< in a step, one for each core
    double rate = 2e-3;     ///< highest learning rate, falling to zero along a cosine
    int testPictures = 300; ///< for the measured accuracy
    int samplingSteps = 25;
    double guidance = 3;
    double leastSignal = 1; ///< see DiffusionTrainingOptions: what stands where is decided in the noisiest steps
    double saveMinutes = 2; ///< between states that a killed training goes on from
};

/// The recipe of zoo:scenes-diffusion; see trainZooModel(): a small UNet on pixels of 32 × 32 with a text tower of its
/// own, in the diffusers layout without an autoencoder. A training that was killed or stopped leaves
/// ".NAME.training.safetensors" beside `outDir` and goes on from there, to the same bytes.
void trainScenesDiffusion(const QString &outDir, RunContext &context, const ScenesDiffusionRecipe &recipe = {});

/// How well a judge that knows shapes and colors recognizes pictures.
struct SceneJudgement {
    double shape = 0, color = 0, both = 0; ///< shares of the pictures
};
/// `kinds` are what pictures should show: color index × 10 + shape index. The judge chooses among all hundred pairs.
SceneJudgement judgedByClip(const Model &judge, const std::vector<cv::Mat> &pictures, const std::vector<int> &kinds);

/// The networks of the recipe.
UnetConfig scenesUnet(int contextWidth);
ClipTextConfig scenesTextTower(int vocabulary);
NoiseSchedule scenesNoise();
/// The generator URI of training and of test pictures ("train", "test").
QString scenesDiffusionUri(uint64_t seed, const QString &split);

} // namespace gleaner
