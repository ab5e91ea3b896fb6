#pragma once
#include "core/models/language/LlavaConfig.h"
#include "core/models/training/ScenePictures.h"
#include "core/models/zoo/ZooTraining.h"

namespace gleaner {

class VisionLanguageModel;
struct LlavaWeights;

/// What zoo:scenes-vlm is trained with; the defaults are the recipe of the shipped weights.
struct ScenesVlmRecipe {
    StepPlan plan{1450, 60, 1e-3};
    int batch = 24;         ///< pictures in a part
    int parts = 2;          ///< in a step, one for each core
    double patchShare = 1;  ///< of the loss that asks the tower about its patches, against that of the words
    int testPictures = 400; ///< per measured figure
    LlavaConfig network = smallLlava();

    static LlavaConfig smallLlava(); ///< with no vocabulary yet
};

/// A small LLaVA that lists the objects of a picture from left to right; its image tower begins as that of
/// zoo:scenes-clip. See trainZooModel().
void trainScenesVlm(const QString &outDir, RunContext &context, const ScenesVlmRecipe &recipe = {});

/// How the small LLaVAs of the zoo see pictures: as zoo:scenes-clip does.
ImagePreprocessing llavaPreprocessing(const LlavaConfig &config);
/// What their trainings hand over.
TrainedFiles llavaFiles(LlavaWeights weights, const LlavaConfig &config, const QByteArray &vocabulary);

/// What the model was asked in training; every one has the same answer.
const QStringList &sceneQuestions();
/// " red circle, blue square." from left to right, of all objects of which at least 1/500 of the picture is seen;
/// `mask` as RenderedScene has it.
QString sceneListing(const Scene &scene, const cv::Mat &mask);

/// The capability to answer, of a model that must have it. Throws ProblemError (ModelRefused) where it has no
/// vocabulary.
const VisionLanguageModel &speakerOf(const Model &model);
/// The likeliest answer of at most `longest` tokens.
QString spokenAnswer(const VisionLanguageModel &model, const cv::Mat &rgb, const QString &prompt, int longest);

/// How well a model lists the objects of scenes: an object is two words, its color and its shape.
struct ListedObjects {
    double words = 0;    ///< share of the words that should be in the answers and are
    double right = 0;    ///< share of the answers' words that should be there
    double objects = 0;  ///< share of the objects that are named with their color
    double pictures = 0; ///< share of the pictures whose answer has all objects and no other
    int count = 0;       ///< objects
};
/// Over all pictures of a scenes: URI. Throws ProblemError (ModelRefused) where the model has no vocabulary.
ListedObjects listedObjects(const Model &model, const QString &uri, RunContext &context);

} // namespace gleaner
