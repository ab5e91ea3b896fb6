#pragma once
#include "core/models/clip/ClipTextEncoder.h"
#include "core/models/training/DiffusionLoss.h"
#include "core/models/zoo/ZooTraining.h"

namespace gleaner {

class ClipTokenizer;

/// How the text tower of zoo:scenes-diffusion learns what captions mean before anything is painted: the state of their
/// end token is to match what a small residual network, which is thrown away afterwards, sees in the picture; the state
/// of the color's word to match all pictures of that color, and that of the shape's word all of that shape, so that
/// words and whole captions lie in one space.
struct SceneTextRecipe {
    StepPlan plan{500, 60, 2e-3};
    int batch = 128; ///< pictures and captions in a part
    int parts = 2;   ///< in a step, one for each core
    void describe(QJsonObject &recipe) const;
};

/// Pictures of one object each with their captions.
struct CaptionedScenes {
    DiffusionBatch batch;
    at::Tensor kinds; ///< (N, 2) int64: color and shape
    at::Tensor words; ///< (N, 2) int64: the position of the token that says it; -1 where it is left unsaid
};

/// Part `index` of the training's pictures, each of its own rows, with captions of `context` tokens, filled up with the
/// end token. The tokenizer has one token for each word. The same bytes whatever the number of threads.
CaptionedScenes captionedScenes(const ScenePictures &pictures, const ClipTokenizer &tokenizer, int context, int side,
                                int index, int size);
/// (context) int64, filled up with the end token as every reader of this layout does.
at::Tensor paddedIds(const ClipTokenizer &tokenizer, const QString &text, int context);

/// `pictures` show one object each. See trainSteps() for how it goes on after a kill.
ClipTextWeights trainSceneText(const SceneTextRecipe &recipe, const ClipTextConfig &config,
                               const ClipTokenizer &tokenizer, const ScenePictures &pictures, int side, ZooJob job,
                               RunContext &context);

} // namespace gleaner
