#include "core/models/zoo/TrainScenesClip.h"

#include "core/data/SceneDataSet.h"
#include "core/jobs/RunContext.h"
#include "core/models/Encode.h"
#include "core/models/capabilities/Capabilities.h"
#include "core/models/checkpoint/SafetensorsWriter.h"
#include "core/models/tokenizers/LearnVocabulary.h"
#include "core/models/training/ClipTrainer.h"
#include "core/models/training/SceneBatches.h"
#include "core/support/AtomicFolder.h"
#include "core/support/Hash.h"
#include "core/support/Software.h"

#include <ATen/ATen.h>
#include <ATen/Parallel.h>
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <algorithm>
#include <array>
#include <cmath>
#include <ctime>
#include <limits>
#include <malloc.h>
#include <numbers>
#include <numeric>

namespace gleaner {

namespace {

constexpr uint64_t captionsSeed = 11, testSeed = 990001; ///< pictures of training have other seeds
constexpr int photoShare = 12;                           ///< against one of each other style

QString tr(const char *text) { return QCoreApplication::translate("TrainScenesClip", text); }

QString stylesOption()
{
    QStringList styles(photoShare - 1, QStringLiteral("photo"));
    return (styles + SceneWords::styles()).join(QLatin1Char('+'));
}

/// From easy to hard: shapes are learned on large plain objects within minutes, and hardly at all where small, textured
/// and crowded ones come at once.
struct Stage {
    double until; ///< share of all steps
    const char *options;
};
constexpr std::array stages{Stage{0.03, "objects=1,sizes=large,textures=plain"},
                            Stage{0.10, "objects=1,sizes=medium+large"}, Stage{0.60, "objects=1"},
                            Stage{1.00, "objects=1-3"}};

QString trainingUri(uint64_t seed, const Stage &stage)
{
    return QStringLiteral("scenes:count=10000000,seed=%1,withhold=diagonal,split=train,styles=%2,%3")
        .arg(seed)
        .arg(stylesOption(), QLatin1String(stage.options));
}

QString testUri(int count, const QString &style, const QString &pairs = {})
{
    return QStringLiteral("scenes:count=%1,seed=%2,split=test,styles=%3%4").arg(count).arg(testSeed).arg(style, pairs);
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

double rateAt(const ScenesClipRecipe &recipe, int step)
{
    if (step < recipe.warmup)
        return recipe.rate * (step + 1) / recipe.warmup;
    const double done = double(step - recipe.warmup) / std::max(1, recipe.steps - recipe.warmup);
    return recipe.rate * (0.5 + 0.5 * std::cos(std::numbers::pi * done));
}

ClipWeights train(const ClipConfig &config, const ClipTokenizer &tokenizer, const ScenesClipRecipe &recipe,
                  RunContext &context)
{
    ImagePreprocessing preprocessing;
    preprocessing.side = preprocessing.resized = config.side;
    std::vector<SceneBatches> scenes;
    for (const Stage &stage : stages)
        scenes.emplace_back(trainingUri(context.seed(), stage), tokenizer, preprocessing, config);
    ClipTrainer trainer(config, context.seed(), SceneBatches::patchChoices());
    double loss = 0;
    for (int step = 0; step < recipe.steps; ++step) {
        context.progress(step, recipe.steps, step == 0 ? tr("Training") : tr("Training, loss %1").arg(loss, 0, 'f', 3));
        const size_t stage =
            size_t(std::ranges::count_if(stages, [&](const Stage &each) { return step >= each.until * recipe.steps; }));
        std::vector<ClipBatch> batches;
        for (int i = 0; i < recipe.batches; ++i)
            batches.push_back(scenes[stage].batch(step * recipe.batches + i, recipe.batch));
        loss = trainer.step(batches, rateAt(recipe, step));
    }
    return trainer.averaged();
}

/// Keeps the memory of one step for the next: the C library would give large blocks back and fetch them again, which
/// took a sixth of the time.
void keepMemory()
{
#ifdef __GLIBC__
    mallopt(M_MMAP_THRESHOLD, 1 << 30);
    mallopt(M_TRIM_THRESHOLD, std::numeric_limits<int>::max());
    mallopt(M_TOP_PAD, 256 << 20);
#endif
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

double percent(double share) { return std::round(share * 10000) / 100; }

/// Accuracy of the weights as they will be read: per style on all pairs, on the pairs seen in training, and on those
/// withheld from it.
QJsonObject measure(const QString &folder, const ScenesClipRecipe &recipe, RunContext &context)
{
    const ModelPtr model = openModel(folder);
    QJsonObject styles;
    for (int i = 0; i < SceneWords::styles().size(); ++i)
        styles[SceneWords::styles()[i]] =
            percent(zeroShotOnScenes(*model, testUri(recipe.testPictures, SceneWords::styles()[i]),
                                     scenePromptTemplates(SceneStyle(i)), context));
    const auto photo = [&](const char *pairs) {
        return percent(zeroShotOnScenes(*model,
                                        testUri(recipe.testPictures, QStringLiteral("photo"), QLatin1String(pairs)),
                                        scenePromptTemplates(SceneStyle::Photo), context));
    };
    return {
        {QStringLiteral("unit"), QStringLiteral("% zero-shot top-1 among 100 color-shape classes, held-out pictures")},
        {QStringLiteral("pictures"), recipe.testPictures},
        {QStringLiteral("by style"), styles},
        {QStringLiteral("photo, pairs seen in training"), photo(",withhold=diagonal")},
        {QStringLiteral("photo, pairs withheld from training"), photo(",only=diagonal")},
        {QStringLiteral("photo, one object"), photo(",objects=1")},
        {QStringLiteral("photo, one object, pairs withheld from training"), photo(",objects=1,only=diagonal")}};
}

QJsonArray stagesJson(RunContext &context)
{
    QJsonArray array;
    for (const Stage &stage : stages)
        array.append(QJsonObject{{QStringLiteral("until share of steps"), stage.until},
                                 {QStringLiteral("data"), trainingUri(context.seed(), stage)}});
    return array;
}

QJsonObject recipeJson(const ScenesClipRecipe &recipe, const ClipConfig &config, RunContext &context)
{
    return {
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
}

QJsonObject filesJson(AtomicFolder &folder)
{
    QJsonObject files;
    for (const char *name : {"config.json", "merges.txt", "model.safetensors", "vocab.json"}) {
        const QString path = folder.filePath(QLatin1String(name));
        files[QLatin1String(name)] = QJsonObject{{QStringLiteral("sha256"), hashOfFile(path)},
                                                 {QStringLiteral("bytes"), QFileInfo(path).size()}};
    }
    return files;
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

void trainScenesClip(const QString &outDir, RunContext &context, const ScenesClipRecipe &recipe)
{
    AtomicFolder folder(outDir, QStringLiteral("manifest.json"));
    keepMemory();
    QElapsedTimer clock;
    clock.start();
    const clock_t processorStart = std::clock();
    const ClipVocabulary vocabulary = captionVocabulary();
    const ClipTokenizer tokenizer(vocabulary, outDir);
    const ClipConfig config = smallClip(tokenizer.size());
    const ClipWeights weights = train(config, tokenizer, recipe, context);
    const double seconds = double(clock.elapsed()) / 1000;
    const double processorSeconds = double(std::clock() - processorStart) / CLOCKS_PER_SEC;
    writeModel(folder, config, vocabulary, weights);
    const QString model = folder.filePath(QStringLiteral("model.safetensors"));
    const QJsonObject manifest{{QStringLiteral("name"), QStringLiteral("scenes-clip")},
                               {QStringLiteral("architecture"), QStringLiteral("CLIP")},
                               {QStringLiteral("recipe"), recipeJson(recipe, config, context)},
                               {QStringLiteral("seed"), qint64(context.seed())},
                               {QStringLiteral("threads"), at::get_num_threads()},
                               {QStringLiteral("seconds"), std::round(seconds)},
                               {QStringLiteral("processor seconds"), std::round(processorSeconds)},
                               {QStringLiteral("software"), softwareVersions()},
                               {QStringLiteral("accuracy"), measure(QFileInfo(model).path(), recipe, context)},
                               {QStringLiteral("files"), filesJson(folder)}};
    folder.write(QStringLiteral("manifest.json"), QJsonDocument(manifest).toJson());
    folder.commit();
}

} // namespace gleaner
