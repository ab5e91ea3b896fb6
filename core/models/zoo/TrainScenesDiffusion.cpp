#include "core/models/zoo/TrainScenesDiffusion.h"

#include "core/jobs/RunContext.h"
#include "core/models/ParallelChunks.h"
#include "core/models/capabilities/Capabilities.h"
#include "core/models/checkpoint/SafetensorsWriter.h"
#include "core/models/tokenizers/LearnVocabulary.h"
#include "core/models/training/ScenePictureBatches.h"
#include "core/models/training/TrainingState.h"
#include "core/support/AtomicFolder.h"
#include "core/support/Hash.h"
#include "core/support/Software.h"
#include "core/support/StopPoint.h"

#include <ATen/ATen.h>
#include <ATen/Parallel.h>
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <algorithm>
#include <cmath>
#include <numbers>

namespace gleaner {

namespace {

constexpr uint64_t testSeed = 990001; ///< pictures of training have other seeds
constexpr int layoutKinds = 100;

QString tr(const char *text) { return QCoreApplication::translate("TrainScenesDiffusion", text); }

SceneKind kindOf(int index)
{
    const int shapes = int(SceneWords::shapes().size());
    return {SceneColor(index / shapes), SceneShape(index % shapes)};
}

/// Byte pairs until every word of the captions is one symbol.
ClipVocabulary captionVocabulary()
{
    QMap<QString, int> words;
    for (int i = 0; i < layoutKinds; ++i)
        for (const QString &caption : {shortSceneCaption(kindOf(i)), scenePrompt(SceneStyle::Photo, kindOf(i).name())})
            for (const QString &word : caption.split(QLatin1Char(' ')))
                ++words[word];
    return learnVocabulary(words, 2000);
}

double rateAt(const ScenesDiffusionRecipe &recipe, int64_t step)
{
    if (step < recipe.warmup)
        return recipe.rate * double(step + 1) / recipe.warmup;
    const double done = double(step - recipe.warmup) / std::max(1, recipe.steps - recipe.warmup);
    return recipe.rate * (0.5 + 0.5 * std::cos(std::numbers::pi * done));
}

QJsonObject recipeJson(const ScenesDiffusionRecipe &recipe, const UnetConfig &unet, const ClipTextConfig &text,
                       RunContext &context)
{
    return {{QStringLiteral("steps"), recipe.steps},
            {QStringLiteral("warmup"), recipe.warmup},
            {QStringLiteral("batch"), recipe.batch},
            {QStringLiteral("batches a step"), recipe.batches},
            {QStringLiteral("learning rate"), recipe.rate},
            {QStringLiteral("least signal-to-noise weight"), recipe.leastSignal},
            {QStringLiteral("loss"),
             QStringLiteral("squared error of the velocity, min-SNR weights (5), timesteps spread over the batch, one "
                            "caption in ten left out")},
            {QStringLiteral("optimizer"), QStringLiteral("Muon for matrices and convolutions and AdamW for all else, "
                                                         "cosine, running mean of the weights")},
            {QStringLiteral("data"), scenesDiffusionUri(context.seed(), QStringLiteral("train"))},
            {QStringLiteral("unet"), unet.toJson()},
            {QStringLiteral("text_encoder"), text.toJson()},
            {QStringLiteral("scheduler"), scenesNoise().toJson()}};
}

/// Steps from where the saved state left off; a stop or a kill leaves a state behind.
void train(DiffusionTrainer &trainer, const ScenePictureBatches &scenes, const ScenesDiffusionRecipe &recipe,
           TrainingState &state, RunContext &context)
{
    QElapsedTimer sinceSaved; // decides when to save, never what is computed
    sinceSaved.start();
    double loss = 0;
    try {
        while (trainer.steps() < recipe.steps) {
            const int step = int(trainer.steps());
            context.progress(step, recipe.steps,
                             loss == 0 ? tr("Training") : tr("Training, loss %1").arg(loss, 0, 'f', 4));
            std::vector<DiffusionBatch> batches;
            for (int i = 0; i < recipe.batches; ++i)
                batches.push_back(scenes.batch(step * recipe.batches + i, recipe.batch));
            loss = trainer.step(batches, rateAt(recipe, step));
            if (double(sinceSaved.elapsed()) > recipe.saveMinutes * 60'000) {
                state.save(trainer.state());
                sinceSaved.restart();
            }
        }
    } catch (const Stopped &) {
        state.save(trainer.state());
        throw;
    }
    state.save(trainer.state()); // measuring takes a while, too
}

void writeWeights(AtomicFolder &folder, const std::map<QString, at::Tensor> &weights, const QString &part,
                  const QString &file)
{
    SafetensorsWriter writer;
    const QString prefix = part + QLatin1Char('/');
    for (const auto &[name, tensor] : weights)
        if (name.startsWith(prefix))
            writer.add(name.mid(prefix.size()), tensor.to(at::kHalf));
    writer.setMetadata(QStringLiteral("format"), QStringLiteral("pt"));
    writer.write(folder.filePath(prefix + file));
}

QJsonObject pipelineJson()
{
    const auto part = [](const char *library, const char *type) {
        return QJsonArray{QLatin1String(library), QLatin1String(type)};
    };
    return {{QStringLiteral("_class_name"), QStringLiteral("StableDiffusionPipeline")},
            {QStringLiteral("unet"), part("diffusers", "UNet2DConditionModel")},
            {QStringLiteral("scheduler"), part("diffusers", "DDIMScheduler")},
            {QStringLiteral("text_encoder"), part("transformers", "CLIPTextModel")},
            {QStringLiteral("tokenizer"), part("transformers", "CLIPTokenizer")},
            {QStringLiteral("vae"), QJsonArray{QJsonValue::Null, QJsonValue::Null}}}; // latents are pixels
}

void writeModel(AtomicFolder &folder, const DiffusionTrainer &trainer, const UnetConfig &unet,
                const ClipTextConfig &text, const ClipVocabulary &vocabulary)
{
    const auto json = [&](const char *name, const QJsonObject &object) {
        folder.write(QLatin1String(name), QJsonDocument(object).toJson());
    };
    const auto weights = trainer.averaged();
    writeWeights(folder, weights, QStringLiteral("unet"), QStringLiteral("diffusion_pytorch_model.safetensors"));
    writeWeights(folder, weights, QStringLiteral("text_encoder"), QStringLiteral("model.safetensors"));
    json("model_index.json", pipelineJson());
    json("unet/config.json", unet.toJson());
    json("text_encoder/config.json", text.toJson());
    json("scheduler/scheduler_config.json", scenesNoise().toJson());
    folder.write(QStringLiteral("tokenizer/vocab.json"), vocabulary.vocabJson());
    folder.write(QStringLiteral("tokenizer/merges.txt"), vocabulary.mergesText());
}

QJsonObject judgementJson(const SceneJudgement &judgement)
{
    const auto percent = [](double share) { return std::round(share * 10000) / 100; };
    return {{QStringLiteral("shape"), percent(judgement.shape)},
            {QStringLiteral("color"), percent(judgement.color)},
            {QStringLiteral("shape and color"), percent(judgement.both)}};
}

/// Asks the judge about made pictures and, for comparison, about rendered ones of the same size.
QJsonObject measure(const QString &folder, const ScenesDiffusionRecipe &recipe, RunContext &context)
{
    const StopScope scope([&context] { return context.stopRequested(); });
    const ModelPtr model = openModel(folder), judge = openModel(QStringLiteral("zoo:scenes-clip"));
    QStringList prompts;
    std::vector<int> asked, rendered;
    std::vector<cv::Mat> pictures;
    const SceneOptions options = SceneOptions::parse(scenesDiffusionUri(testSeed, QStringLiteral("test")));
    for (int i = 0; i < recipe.testPictures; ++i) {
        asked.push_back(i % layoutKinds);
        prompts.append(shortSceneCaption(kindOf(asked.back())));
        const Scene scene = describeScene(options, i);
        const SceneKind kind = scene.objects.front().kind;
        rendered.push_back(int(kind.color) * int(SceneWords::shapes().size()) + int(kind.shape));
        pictures.push_back(renderScene(scene, scenesUnet(1).side).rgb);
    }
    ImageGeneratorOptions sampling;
    sampling.steps = recipe.samplingSteps;
    sampling.guidance = recipe.guidance;
    sampling.seed = testSeed;
    const std::vector<cv::Mat> made = model->as<Generator>()->generate(prompts, sampling);
    return {{QStringLiteral("unit"),
             QStringLiteral("% of the pictures in which zoo:scenes-clip names what was asked for, among 100 pairs")},
            {QStringLiteral("pictures"), recipe.testPictures},
            {QStringLiteral("sampling"),
             QStringLiteral("DDIM, %1 steps, guidance %2").arg(recipe.samplingSteps).arg(recipe.guidance)},
            {QStringLiteral("made pictures"), judgementJson(judgedByClip(*judge, made, asked))},
            {QStringLiteral("rendered pictures of the same size"),
             judgementJson(judgedByClip(*judge, pictures, rendered))}};
}

QJsonObject filesJson(AtomicFolder &folder)
{
    QJsonObject files;
    for (const char *name : {"model_index.json", "scheduler/scheduler_config.json", "text_encoder/config.json",
                             "text_encoder/model.safetensors", "tokenizer/merges.txt", "tokenizer/vocab.json",
                             "unet/config.json", "unet/diffusion_pytorch_model.safetensors"}) {
        const QString path = folder.filePath(QLatin1String(name));
        files[QLatin1String(name)] = QJsonObject{{QStringLiteral("sha256"), hashOfFile(path)},
                                                 {QStringLiteral("bytes"), QFileInfo(path).size()}};
    }
    return files;
}

} // namespace

void trainScenesDiffusion(const QString &outDir, RunContext &context, const ScenesDiffusionRecipe &recipe)
{
    AtomicFolder folder(outDir, QStringLiteral("manifest.json"));
    QElapsedTimer clock;
    clock.start();
    const ClipVocabulary vocabulary = captionVocabulary();
    const ClipTokenizer tokenizer(vocabulary, outDir);
    const ClipTextConfig text = scenesTextTower(tokenizer.size());
    const UnetConfig unet = scenesUnet(text.tower.width);
    const ScenePictureBatches scenes(scenesDiffusionUri(context.seed(), QStringLiteral("train")), tokenizer, unet.side,
                                     text.context);
    DiffusionTrainingOptions options;
    options.leastSignal = recipe.leastSignal;
    DiffusionTrainer trainer(unet, text, scenesNoise(), scenes.idsOf({}), context.seed(), options);
    const QJsonObject described = recipeJson(recipe, unet, text, context);
    TrainingState state(outDir, {QString::fromUtf8(QJsonDocument(described).toJson()), QString::number(context.seed()),
                                 QString::number(at::get_num_threads())});
    if (const auto saved = state.load(); !saved.empty())
        trainer.restore(saved);
    const int64_t resumedAt = trainer.steps();
    train(trainer, scenes, recipe, state, context);
    const double seconds = double(clock.elapsed()) / 1000;
    writeModel(folder, trainer, unet, text, vocabulary);
    const QString place = QFileInfo(folder.filePath(QStringLiteral("manifest.json"))).path();
    context.progress(recipe.steps, recipe.steps, tr("Measuring"));
    const QJsonObject manifest{{QStringLiteral("name"), QStringLiteral("scenes-diffusion")},
                               {QStringLiteral("architecture"), QStringLiteral("Diffusion")},
                               {QStringLiteral("recipe"), described},
                               {QStringLiteral("seed"), qint64(context.seed())},
                               {QStringLiteral("threads"), at::get_num_threads()},
                               {QStringLiteral("parameters"), trainer.parameters()},
                               {QStringLiteral("seconds"), std::round(seconds)},
                               {QStringLiteral("resumed at step"), qint64(resumedAt)},
                               {QStringLiteral("software"), softwareVersions()},
                               {QStringLiteral("accuracy"), measure(place, recipe, context)},
                               {QStringLiteral("files"), filesJson(folder)}};
    folder.write(QStringLiteral("manifest.json"), QJsonDocument(manifest).toJson());
    folder.commit();
    state.remove();
}

} // namespace gleaner
