#pragma once
#include "core/models/zoo/TrainScenesVlm.h"

#include <array>

namespace gleaner {

/// What zoo:scenes-vqa is trained with; the defaults are the recipe of the shipped weights.
struct ScenesVqaRecipe {
    StepPlan plan{1500, 60, 1e-3};
    int batch = 12;         ///< pictures in a part
    int parts = 2;          ///< in a step, one for each core
    int lessons = 7;        ///< about each picture, beside its caption
    double fitWeight = 3;   ///< of the answer whether an answer fits, against that of a word
    int testPictures = 400; ///< that the measured figures are taken from
    LlavaConfig network = ScenesVlmRecipe::smallLlava();
};

/// A small LLaVA that tells what is in a picture of instructions:, answers short questions about it and says whether an
/// answer fits (SceneLesson); it goes on from zoo:scenes-vlm. See trainZooModel().
void trainScenesVqa(const QString &outDir, RunContext &context, const ScenesVqaRecipe &recipe = {});

/// How well a model answers and checks, by topic: shares of the lessons about pictures that no training sees.
struct LessonScores {
    std::array<double, 6> answers{}, checks{};
    std::array<int, 6> asked{}; ///< lessons of each topic
};
/// Pictures of instructions: from `first` on. Throws ProblemError (ModelRefused) where the model has no vocabulary.
LessonScores lessonScores(const Model &model, int first, int pictures, RunContext &context);

} // namespace gleaner
