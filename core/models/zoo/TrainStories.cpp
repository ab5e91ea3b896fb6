#include "core/models/zoo/TrainStories.h"

#include "core/jobs/RunContext.h"
#include "core/models/language/Decoder.h"
#include "core/models/tokenizers/LearnByteLevel.h"
#include "core/models/training/NetworkTrainer.h"
#include "core/models/training/Training.h"
#include "core/models/zoo/StoryTexts.h"

#include <ATen/ATen.h>
#include <QJsonArray>

namespace gleaner {

namespace {

constexpr uint64_t vocabularyDocuments = 4000;
const QString factsUri = QStringLiteral("stories:kind=facts,phrasings=3");
const QString taught = QStringLiteral("%1 | filter split != \"held-out\"").arg(factsUri);
const QString heldOut = QStringLiteral("%1 | filter split == \"held-out\"").arg(factsUri);

DecoderConfig configOf(const StoriesRecipe &recipe, int vocabulary)
{
    DecoderConfig config;
    config.width = recipe.width;
    config.inner = 4 * recipe.width;
    config.layers = recipe.layers;
    config.heads = config.keyHeads = recipe.heads;
    config.headWidth = recipe.width / recipe.heads;
    config.vocabulary = vocabulary;
    config.context = recipe.context;
    config.windows.assign(size_t(recipe.layers), 0);
    return config;
}

QJsonObject configJson(const DecoderConfig &config, int64_t endToken)
{
    return {{QStringLiteral("architectures"), QJsonArray{QStringLiteral("GPT2LMHeadModel")}},
            {QStringLiteral("model_type"), QStringLiteral("gpt2")},
            {QStringLiteral("n_embd"), config.width},
            {QStringLiteral("n_layer"), config.layers},
            {QStringLiteral("n_head"), config.heads},
            {QStringLiteral("n_positions"), config.context},
            {QStringLiteral("vocab_size"), config.vocabulary},
            {QStringLiteral("activation_function"), QString::fromLatin1(activationName(config.activation))},
            {QStringLiteral("bos_token_id"), qint64(endToken)},
            {QStringLiteral("eos_token_id"), qint64(endToken)}};
}

QJsonObject recipeJson(const StoriesRecipe &recipe)
{
    QJsonObject json{{QStringLiteral("tokens a step"), recipe.rows * recipe.parts * recipe.context},
                     {QStringLiteral("parts"), recipe.parts},
                     {QStringLiteral("width"), recipe.width},
                     {QStringLiteral("layers"), recipe.layers},
                     {QStringLiteral("heads"), recipe.heads},
                     {QStringLiteral("context"), recipe.context},
                     {QStringLiteral("vocabulary"), recipe.vocabulary},
                     {QStringLiteral("facts"), taught},
                     {QStringLiteral("data"), QStringLiteral("stories with a question and its answer, and statements, "
                                                             "paraphrases, questions and answers about the taught "
                                                             "persons")}};
    recipe.plan.describe(json);
    return json;
}

QByteArray learnTokenizer(const StoryTexts &texts, const StoriesRecipe &recipe, RunContext &context)
{
    ByteLevelLearner learner;
    for (uint64_t i = 0; i < vocabularyDocuments; ++i) {
        context.stopIfRequested();
        learner.add(texts.document(i));
    }
    ByteLevelLearner::Recipe options;
    options.vocabularySize = recipe.vocabulary;
    return learner.tokenizerJson(options);
}

TrainedFiles train(const StoriesRecipe &recipe, const ZooJob &job, RunContext &context)
{
    const StoryTexts texts(openDataSet(taught), context.seed());
    const QByteArray vocabulary = learnTokenizer(texts, recipe, context);
    const TokenizerPtr tokenizer = learnedTokenizer(vocabulary);
    const DecoderConfig config = configOf(recipe, tokenizer->size());
    NetworkTrainer<DecoderWeights> trainer([&config](DecoderWeights &weights) { return decoderSlots(weights, config); },
                                           context.seed());
    trainSteps(trainer.flat(), job, context, [&](int step, double rate) {
        return trainer.step(recipe.parts, rate, [&](const DecoderWeights &weights, int part) {
            const uint64_t first = (uint64_t(step) * uint64_t(recipe.parts) + uint64_t(part)) * uint64_t(recipe.rows);
            const at::Tensor ids = texts.batch(*tokenizer, first, recipe.rows, recipe.context);
            return nextTokenLoss(decoderLogits(weights, config, ids), ids);
        });
    });
    DecoderWeights weights = trainer.averaged();
    TrainedFiles files;
    files.weights[QStringLiteral("model.safetensors")] = decoderSlots(weights, config).tensors();
    files.add(QStringLiteral("config.json"), configJson(config, *tokenizer->idOf(QStringLiteral("<|endoftext|>"))));
    files.others[QStringLiteral("tokenizer.json")] = vocabulary;
    return files;
}

std::vector<ZooFigure> measure(const Model &model, const StoriesRecipe &recipe, RunContext &context)
{
    const auto facts = [&](const char *name, double share, const QString &uri, std::optional<double> atLeast = {}) {
        return ZooFigure{QString::fromLatin1(name), percent(share), QStringLiteral("%"), uri, atLeast};
    };
    const QString stories = QStringLiteral("stories:kind=stories,count=%1,seed=990001").arg(recipe.testStories);
    const double perplexity = storyPerplexity(model, stories, context);
    return {facts("facts of taught persons: the right answer likelier than three wrong ones",
                  chosenFacts(model, taught, context), taught, 95),
            facts("the same of persons never told of (chance is 25)", chosenFacts(model, heldOut, context), heldOut),
            facts("facts of taught persons: answers written out", writtenFacts(model, taught, context), taught, 90),
            {QStringLiteral("perplexity of new stories"), std::round(perplexity * 1000) / 1000,
             QStringLiteral("by token"), stories}};
}

} // namespace

StoriesRecipe smallStories()
{
    StoriesRecipe recipe;
    recipe.name = QStringLiteral("stories-lm-small");
    recipe.width = 96;
    recipe.layers = 2;
    return recipe;
}

void trainStories(const QString &outDir, RunContext &context, const StoriesRecipe &recipe)
{
    ZooJob job{recipe.name, QStringLiteral("GPT-2"), recipeJson(recipe), recipe.plan, {}, {}};
    job.train = [&] { return train(recipe, job, context); };
    job.measure = [&](const Model &model) { return measure(model, recipe, context); };
    makeZooModel(outDir, job, context);
}

} // namespace gleaner
