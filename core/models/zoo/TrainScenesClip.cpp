#include "core/models/zoo/TrainScenesClip.h"

#include "core/data/SceneDataSet.h"
#include "core/jobs/RunContext.h"
#include "core/models/Encode.h"
#include "core/models/capabilities/Capabilities.h"
#include "core/models/checkpoint/Checkpoint.h"
#include "core/models/checkpoint/SafetensorsWriter.h"
#include "core/models/tokenizers/LearnVocabulary.h"
#include "core/models/training/ClipTrainer.h"
#include "core/models/training/SceneBatches.h"
#include "core/models/zoo/Zoo.h"
#include "core/models/zoo/ZooTraining.h"
#include "core/support/AtomicFolder.h"
#include "core/support/Hash.h"

#include <ATen/ATen.h>
#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <algorithm>
#include <array>
#include <numeric>

namespace gleaner {

namespace {

constexpr uint64_t captionsSeed = 11; ///< pictures of training have another seed
constexpr int photoShare = 12;        ///< against one of each other style

QString tr(const char *text) { return QCoreApplication::translate("TrainScenesClip", text); }

QString stylesOption()
{
    QStringList styles(photoShare - 1, QStringLiteral("photo"));
    return (styles + SceneWords::styles()).join(QLatin1Char('+'));
}

constexpr std::array stages{SceneStage{0.03, "objects=1,sizes=large,textures=plain"},
                            SceneStage{0.10, "objects=1,sizes=medium+large"}, SceneStage{0.60, "objects=1"},
                            SceneStage{1.00, "objects=1-3"}};

QString trainingUri(uint64_t seed, const SceneStage &stage)
{
    return QStringLiteral("scenes:count=10000000,seed=%1,withhold=diagonal,split=train,styles=%2,%3")
        .arg(seed)
        .arg(stylesOption(), QLatin1String(stage.options));
}

/// Byte pairs until every word of the captions is one symbol.
ClipVocabulary captionVocabulary()
{
    const SceneOptions options = SceneOptions::parse(QStringLiteral("scenes:count=20000,seed=%1,styles=%2")
                                                         .arg(captionsSeed)
                                                         .arg(SceneWords::styles().join(QLatin1Char('+'))));
    QMap<QString, int> words;
    for (int row = 0; row < options.count; ++row)
        for (const QString &word : describeScene(options, row).caption.split(QLatin1Char(' ')))
            ++words[word];
    return learnVocabulary(words, 2000);
}

ClipConfig smallClip(int vocabulary)
{
    ClipConfig config;
    config.text = {128, 256, 2, 4, Activation::Gelu};
    config.image = {128, 384, 4, 4, Activation::Gelu};
    config.context = 32;
    config.vocabulary = vocabulary;
    config.side = 64;
    config.patch = 8;
    config.projection = 64;
    return config;
}

QJsonArray stagesJson(RunContext &context)
{
    QJsonArray array;
    for (const SceneStage &stage : stages)
        array.append(QJsonObject{{QStringLiteral("until share of steps"), stage.until},
                                 {QStringLiteral("data"), trainingUri(context.seed(), stage)}});
    return array;
}

QString startWeights(const ScenesClipRecipe &recipe)
{
    return zooFolder(recipe.start) + QStringLiteral("/model.safetensors");
}

std::map<QString, at::Tensor> weightsOf(const QString &path)
{
    const Checkpoint checkpoint = Checkpoint::open(path);
    std::map<QString, at::Tensor> weights;
    for (const TensorInfo &tensor : checkpoint.tensors())
        weights[tensor.name] = checkpoint.readFloat(tensor.name);
    return weights;
}

QJsonObject recipeJson(const ScenesClipRecipe &recipe, const ClipConfig &config, RunContext &context)
{
    QJsonObject json{
        {QStringLiteral("steps"), recipe.steps},
        {QStringLiteral("warmup"), recipe.warmup},
        {QStringLiteral("batch"), recipe.batch},
        {QStringLiteral("batches a step"), recipe.batches},
        {QStringLiteral("learning rate"), recipe.rate},
        {QStringLiteral("loss"),
         QStringLiteral("symmetric InfoNCE on captions; cross-entropy over prompts of the main object's pair, shape "
                        "and color, where answers that differ by a withheld pair do not count; prompts of pairs near "
                        "the sum of their color's and shape's; color, shape and "
                        "main object of every patch, from the masks, through a linear head on the last layer but "
                        "one that is thrown away; learned logit scale")},
        {QStringLiteral("optimizer"), QStringLiteral("Muon for the matrices of the layers and AdamW for all else, "
                                                     "cosine, running mean of the weights")},
        {QStringLiteral("stages"), stagesJson(context)},
        {QStringLiteral("model"), config.toJson()}};
    if (recipe.cutOuts > 0)
        json.insert(QStringLiteral("share of pictures with one object's box on black"), recipe.cutOuts);
    if (!recipe.start.isEmpty()) {
        json.insert(QStringLiteral("goes on from"), QStringLiteral("zoo:") + recipe.start);
        json.insert(QStringLiteral("sha256"), hashOfFile(startWeights(recipe)));
    }
    return json;
}

size_t stageOf(const ScenesClipRecipe &recipe, int step)
{
    if (!recipe.start.isEmpty())
        return stages.size() - 1;
    return size_t(
        std::ranges::count_if(stages, [&](const SceneStage &each) { return step >= each.until * recipe.steps; }));
}

ClipWeights train(const ClipConfig &config, const ClipTokenizer &tokenizer, const ScenesClipRecipe &recipe,
                  RunContext &context)
{
    ImagePreprocessing preprocessing;
    preprocessing.side = preprocessing.resized = config.side;
    std::vector<SceneBatches> scenes;
    for (const SceneStage &stage : stages)
        scenes.emplace_back(trainingUri(context.seed(), stage), tokenizer, preprocessing, config, recipe.cutOuts);
    ClipTrainer trainer(config, context.seed(), SceneBatches::patchChoices());
    if (!recipe.start.isEmpty())
        trainer.begin(weightsOf(startWeights(recipe)));
    const StepPlan plan{recipe.steps, recipe.warmup, recipe.rate};
    double loss = 0;
    trainResumably(trainer.flat(), trainingKey(recipe.name, recipeJson(recipe, config, context), context), recipe.steps,
                   [&](int step) {
                       context.progress(step, recipe.steps,
                                        loss == 0 ? tr("Training") : tr("Training, loss %1").arg(loss, 0, 'f', 3));
                       const size_t stage = stageOf(recipe, step);
                       std::vector<ClipBatch> batches;
                       for (int i = 0; i < recipe.batches; ++i)
                           batches.push_back(scenes[stage].batch(step * recipe.batches + i, recipe.batch));
                       loss = trainer.step(batches, plan.rateAt(step));
                   });
    return trainer.averaged();
}

void writeModel(AtomicFolder &folder, const ClipConfig &config, const ClipVocabulary &vocabulary,
                const ClipWeights &weights)
{
    SafetensorsWriter writer;
    for (const auto &[name, tensor] : huggingFaceTensors(weights))
        writer.add(name, tensor.to(at::kHalf));
    writer.setMetadata(QStringLiteral("format"), QStringLiteral("pt"));
    writer.write(folder.filePath(QStringLiteral("model.safetensors")));
    folder.write(QStringLiteral("config.json"), QJsonDocument(config.toJson()).toJson());
    folder.write(QStringLiteral("vocab.json"), vocabulary.vocabJson());
    folder.write(QStringLiteral("merges.txt"), vocabulary.mergesText());
}

/// Accuracy of the weights as they will be read: per style on all pairs, on the pairs seen in training, and on those
/// withheld from it.
std::vector<ZooFigure> measure(const QString &folder, const ScenesClipRecipe &recipe, RunContext &context)
{
    const ModelPtr model = openModel(folder);
    std::vector<ZooFigure> figures;
    const auto add = [&](const QString &name, int style, const char *pairs, std::optional<double> atLeast = {}) {
        const double share = zeroShotOnScenes(
            *model,
            heldOutScenes(recipe.testPictures,
                          QStringLiteral("styles=%1%2").arg(SceneWords::styles()[style], QLatin1String(pairs))),
            scenePromptTemplates(SceneStyle(style)), context);
        figures.push_back({name, percent(share), QStringLiteral("% zero-shot top-1 among 100 color-shape classes"),
                           QStringLiteral("%1 held-out pictures").arg(recipe.testPictures), atLeast});
    };
    constexpr int photo = int(SceneStyle::Photo);
    add(QStringLiteral("photo, one object"), photo, ",objects=1", 90);
    add(QStringLiteral("photo, one object, pairs withheld from training"), photo, ",objects=1,only=diagonal", 90);
    for (int style = 0; style < SceneWords::styles().size(); ++style)
        add(SceneWords::styles()[style], style, "");
    add(QStringLiteral("photo, pairs seen in training"), photo, ",withhold=diagonal");
    add(QStringLiteral("photo, pairs withheld from training"), photo, ",only=diagonal");
    return figures;
}

} // namespace

double zeroShotOnScenes(const Model &model, const QString &uri, const QStringList &templates, RunContext &context)
{
    const DataSetPtr data = openScenes(uri);
    const QStringList classes = SceneOptions::parse(QStringLiteral("scenes:")).classNames();
    const auto labels = data->column<LabelColumn>(QStringLiteral("label"));
    const FloatArray texts = encodeClasses(model, classes, templates);
    const EncodedImages encoded = encodeImages(model, *data, context);
    int right = 0;
    for (qint64 i = 0; i < encoded.features.rows(); ++i) {
        const float *feature = encoded.features.row(i);
        std::vector<float> match;
        for (qint64 k = 0; k < texts.rows(); ++k)
            match.push_back(std::inner_product(feature, feature + texts.width(), texts.row(k), 0.0f));
        const auto best = std::max_element(match.begin(), match.end()) - match.begin();
        right += classes[best] == labels->text(encoded.rows[size_t(i)]);
    }
    return encoded.rows.empty() ? 0 : double(right) / double(encoded.rows.size());
}

ScenesClipRecipe cutOutClip()
{
    ScenesClipRecipe recipe;
    recipe.name = QStringLiteral("scenes-clip-cutouts");
    recipe.start = QStringLiteral("scenes-clip");
    recipe.cutOuts = 0.35;
    recipe.steps = 1000;
    recipe.rate = 8e-4;
    return recipe;
}

void trainScenesClip(const QString &outDir, RunContext &context, const ScenesClipRecipe &recipe)
{
    AtomicFolder folder(outDir, manifestName());
    const TrainingClock clock;
    const ClipVocabulary vocabulary = captionVocabulary();
    const ClipTokenizer tokenizer(vocabulary, outDir);
    const ClipConfig config = smallClip(tokenizer.size());
    const ClipWeights weights = train(config, tokenizer, recipe, context);
    const ZooTraining training{recipe.name, QStringLiteral("CLIP"), recipeJson(recipe, config, context),
                               clock.seconds(), clock.processorSeconds()};
    writeModel(folder, config, vocabulary, weights);
    const QString model = QFileInfo(folder.filePath(QStringLiteral("model.safetensors"))).path();
    writeManifest(folder, training, measure(model, recipe, context),
                  {QStringLiteral("config.json"), QStringLiteral("merges.txt"), QStringLiteral("model.safetensors"),
                   QStringLiteral("vocab.json")},
                  context);
    folder.commit();
}

} // namespace gleaner
