#pragma once
#include <QStringList>

namespace gleaner {

class Model;
class RunContext;

/// What zoo:scenes-clip is trained with; the defaults are the recipe of the shipped weights.
struct ScenesClipRecipe {
    QString name = QStringLiteral("scenes-clip");
    int steps = 3000;
    int warmup = 60;
    int batch = 32;          ///< pictures that are matched with each other
    int batches = 2;         ///< in a step, one for each core
    double rate = 2e-3;      ///< highest learning rate, falling to zero along a cosine
    QString start;           ///< model of the zoo to go on from, with all stages behind it; empty: none
    double cutOuts = 0;      ///< share of the pictures of which one object's box is left on black
    int testPictures = 1000; ///< per measured accuracy
};

/// The recipe of zoo:scenes-clip-cutouts, for methods that show a model parts of a picture on black.
ScenesClipRecipe cutOutClip();

/// The recipe of zoo:scenes-clip; see trainZooModel(). Color-shape pairs of the generator's diagonal are withheld from
/// training, so that the manifest can tell how well the model combines words it has only seen apart.
void trainScenesClip(const QString &outDir, RunContext &context, const ScenesClipRecipe &recipe = {});

/// Share of the pictures of a scenes: URI (main objects of colored shapes) whose class is found among all hundred color
/// and shape names by prompts in the words of `style`.
double zeroShotOnScenes(const Model &model, const QString &uri, const QStringList &templates, RunContext &context);

} // namespace gleaner
