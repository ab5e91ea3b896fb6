#pragma once
#include "core/models/zoo/ZooTraining.h"

namespace gleaner {

class Model;
class RunContext;

/// What zoo:stories-lm and zoo:stories-lm-small are trained with; the defaults are the larger one.
struct StoriesRecipe {
    QString name = QStringLiteral("stories-lm");
    int width = 176, layers = 4, heads = 4;
    int context = 256;    ///< tokens
    int vocabulary = 900; ///< at most, bytes and special tokens included
    StepPlan plan{1400, 50, 3e-3};
    int rows = 8;  ///< of `context` tokens in each part of a step
    int parts = 2; ///< of a step, one for each core
    int testStories = 200;
};

StoriesRecipe smallStories();

/// Trains a GPT-2 on stories and on facts about invented persons, those of the generator stories:kind=facts whose split
/// is forget or retain; the held-out persons are never told of. See trainZooModel().
void trainStories(const QString &outDir, RunContext &context, const StoriesRecipe &recipe = {});

/// Share of the facts of a stories: URI (kind=facts) whose right answer the model finds likelier than the three wrong
/// ones, given the question.
double chosenFacts(const Model &model, const QString &uri, RunContext &context);
/// Share of its answers that the model writes when it takes the likeliest token again and again.
double writtenFacts(const Model &model, const QString &uri, RunContext &context);
/// Perplexity by token of the texts of a stories: URI.
double storyPerplexity(const Model &model, const QString &uri, RunContext &context);

} // namespace gleaner
