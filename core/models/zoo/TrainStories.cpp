#include "core/models/zoo/TrainStories.h"

#include "core/jobs/RunContext.h"
#include "core/models/checkpoint/SafetensorsWriter.h"
#include "core/models/language/Decoder.h"
#include "core/models/tokenizers/LearnByteLevel.h"
#include "core/models/training/NetworkTrainer.h"
#include "core/models/training/Schedule.h"
#include "core/models/training/Training.h"
#include "core/models/zoo/StoryTexts.h"
#include "core/models/zoo/ZooManifest.h"
#include "core/support/AtomicFolder.h"

#include <ATen/ATen.h>
#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>

namespace gleaner {

namespace {

constexpr uint64_t vocabularyDocuments = 4000;
const QString factsUri = QStringLiteral("stories:kind=facts,phrasings=3");
const QString taught = QStringLiteral("%1 | filter split != \"held-out\"").arg(factsUri);
const QString heldOut = QStringLiteral("%1 | filter split == \"held-out\"").arg(factsUri);

QString tr(const char *text) { return QCoreApplication::translate("TrainStories", text); }

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
    return {{QStringLiteral("steps"), recipe.steps},
            {QStringLiteral("warmup"), recipe.warmup},
            {QStringLiteral("tokens a step"), recipe.rows * recipe.parts * recipe.context},
            {QStringLiteral("parts"), recipe.parts},
            {QStringLiteral("learning rate"), recipe.rate},
            {QStringLiteral("width"), recipe.width},
            {QStringLiteral("layers"), recipe.layers},
            {QStringLiteral("heads"), recipe.heads},
            {QStringLiteral("context"), recipe.context},
            {QStringLiteral("vocabulary"), recipe.vocabulary},
            {QStringLiteral("facts"), taught},
            {QStringLiteral("data"), QStringLiteral("stories with a question and its answer, and statements, "
                                                    "paraphrases, questions and answers about the taught persons")},
            {QStringLiteral("optimizer"), QStringLiteral("Muon for the matrices of the layers and AdamW for all else, "
                                                         "cosine, running mean of the weights")}};
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

DecoderWeights train(const DecoderConfig &config, const StoryTexts &texts, const Tokenizer &tokenizer,
                     const StoriesRecipe &recipe, RunContext &context)
{
    NetworkTrainer<DecoderWeights> trainer([&config](DecoderWeights &weights) { return decoderSlots(weights, config); },
                                           context.seed());
    const Schedule schedule{Schedule::Shape::Cosine, recipe.steps, recipe.warmup, 0};
    double loss = 0;
    trainResumably(trainer.flat(), trainingKey(recipe.name, recipeJson(recipe), context), recipe.steps, [&](int step) {
        context.progress(step, recipe.steps, loss == 0 ? tr("Training") : tr("Training, loss %1").arg(loss, 0, 'f', 3));
        loss =
            trainer.step(recipe.parts, recipe.rate * schedule.at(step), [&](const DecoderWeights &weights, int part) {
                const uint64_t first =
                    (uint64_t(step) * uint64_t(recipe.parts) + uint64_t(part)) * uint64_t(recipe.rows);
                const at::Tensor ids = texts.batch(tokenizer, first, recipe.rows, recipe.context);
                return nextTokenLoss(decoderLogits(weights, config, ids), ids);
            });
    });
    return trainer.averaged();
}

void writeModel(AtomicFolder &folder, DecoderWeights weights, const DecoderConfig &config, int64_t endToken)
{
    SafetensorsWriter writer;
    for (const auto &[name, tensor] : decoderSlots(weights, config).tensors())
        writer.add(name, tensor.to(at::kHalf));
    writer.setMetadata(QStringLiteral("format"), QStringLiteral("pt"));
    writer.write(folder.filePath(QStringLiteral("model.safetensors")));
    folder.write(QStringLiteral("config.json"), QJsonDocument(configJson(config, endToken)).toJson());
}

std::vector<ZooFigure> measure(const QString &folder, const StoriesRecipe &recipe, RunContext &context)
{
    const ModelPtr model = openModel(folder);
    const auto facts = [&](const char *name, double share, const QString &uri, std::optional<double> atLeast = {}) {
        return ZooFigure{QString::fromLatin1(name), percent(share), QStringLiteral("%"), uri, atLeast};
    };
    const QString stories = QStringLiteral("stories:kind=stories,count=%1,seed=990001").arg(recipe.testStories);
    const double perplexity = storyPerplexity(*model, stories, context);
    return {facts("facts of taught persons: the right answer likelier than three wrong ones",
                  chosenFacts(*model, taught, context), taught, 95),
            facts("the same of persons never told of (chance is 25)", chosenFacts(*model, heldOut, context), heldOut),
            facts("facts of taught persons: answers written out", writtenFacts(*model, taught, context), taught, 90),
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
    recipe.steps = 1400;
    return recipe;
}

void trainStories(const QString &outDir, RunContext &context, const StoriesRecipe &recipe)
{
    AtomicFolder folder(outDir, manifestName());
    const TrainingClock clock;
    const StoryTexts texts(openDataSet(taught), context.seed());
    folder.write(QStringLiteral("tokenizer.json"), learnTokenizer(texts, recipe, context));
    const QString place = QFileInfo(folder.filePath(QStringLiteral("tokenizer.json"))).path();
    const TokenizerPtr tokenizer = Tokenizer::open(place);
    const int64_t endToken = *tokenizer->idOf(QStringLiteral("<|endoftext|>"));
    const DecoderConfig config = configOf(recipe, tokenizer->size());
    const DecoderWeights weights = train(config, texts, *tokenizer, recipe, context);
    const ZooTraining training{recipe.name, QStringLiteral("GPT-2"), recipeJson(recipe), clock.seconds(),
                               clock.processorSeconds()};
    writeModel(folder, weights, config, endToken);
    writeManifest(
        folder, training, measure(place, recipe, context),
        {QStringLiteral("config.json"), QStringLiteral("model.safetensors"), QStringLiteral("tokenizer.json")},
        context);
    folder.commit();
}

} // namespace gleaner
