#include "core/models/zoo/TrainScenesDiffusion.h"

#include "core/data/scenes/Words.h"
#include "core/jobs/StagedProgress.h"
#include "core/models/capabilities/Capabilities.h"
#include "core/models/tokenizers/ClipTokenizer.h"
#include "core/support/StopPoint.h"

#include <ATen/ATen.h>

namespace gleaner {

namespace {

constexpr uint64_t samplingSeed = 990001, draws = 0x6e6f697365ull; ///< the noise's numbers are not those of the scenes

QString trainingUri(uint64_t seed)
{
    return QStringLiteral("scenes:count=10000000,seed=%1,split=train,%2").arg(seed).arg(scenesDiffusionLook());
}

std::vector<SceneKind> allKinds()
{
    std::vector<SceneKind> kinds;
    for (int color = 0; color < SceneWords::colors().size(); ++color)
        for (int shape = 0; shape < SceneWords::shapes().size(); ++shape)
            kinds.push_back({SceneColor(color), SceneShape(shape)});
    return kinds;
}

NoiseSchedule scenesNoise()
{
    NoiseSchedule::Options options;
    options.betas = NoiseSchedule::Betas::SquaredCosine;
    options.prediction = NoiseSchedule::Prediction::Velocity;
    options.spacing = NoiseSchedule::Spacing::Trailing;
    return NoiseSchedule(options);
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

TrainedFiles filesOf(DiffusionNetworks networks, const DiffusionDesign &design, const ClipVocabulary &vocabulary)
{
    TrainedFiles files;
    files.weights[QStringLiteral("unet/diffusion_pytorch_model.safetensors")] =
        unetSlots(networks.unet, design.unet).tensors();
    files.weights[QStringLiteral("text_encoder/model.safetensors")] =
        clipTextSlots(networks.text, design.text).tensors();
    files.add(QStringLiteral("model_index.json"), pipelineJson());
    files.add(QStringLiteral("unet/config.json"), design.unet.toJson());
    files.add(QStringLiteral("text_encoder/config.json"), design.text.toJson());
    files.add(QStringLiteral("scheduler/scheduler_config.json"), design.schedule.toJson());
    files.others[QStringLiteral("tokenizer/vocab.json")] = vocabulary.vocabJson();
    files.others[QStringLiteral("tokenizer/merges.txt")] = vocabulary.mergesText();
    return files;
}

UnetWeights trainUnet(const ScenesDiffusionRecipe &recipe, const DiffusionDesign &design, const ClipTextWeights &text,
                      const ClipTokenizer &tokenizer, const ScenePictures &pictures, const ZooJob &job,
                      RunContext &context)
{
    DiffusionLossOptions options;
    options.emptyIds = paddedIds(tokenizer, {}, design.text.context);
    options.leastSignal = recipe.leastSignal;
    options.strangeEnds = recipe.strangeEnds;
    NetworkTrainer<UnetWeights> trainer(
        [&](UnetWeights &unet) {
            WeightSlots slots = denoiserSlots(unet, design.unet);
            slots.makeConvolutionsMatrices();
            return slots;
        },
        context.seed());
    trainSteps(trainer.flat(), job, context, [&](int step, double rate) {
        std::vector<DiffusionBatch> batches;
        for (int part = 0; part < recipe.parts; ++part)
            batches.push_back(captionedScenes(pictures, tokenizer, design.text.context, design.unet.side,
                                              step * recipe.parts + part, recipe.batch)
                                  .batch);
        return trainer.step(recipe.parts, rate, [&](const UnetWeights &unet, int part) {
            return diffusionLoss({unet, text}, design, batches[size_t(part)], options,
                                 Random::forItem(context.seed() ^ draws, uint64_t(step * recipe.parts + part)));
        });
    });
    return trainer.averaged();
}

TrainedFiles train(const ScenesDiffusionRecipe &recipe, const DiffusionDesign &design, const ClipVocabulary &vocabulary,
                   const ZooJob &job, RunContext &context)
{
    constexpr int unetStepInTextSteps = 2; // how long it takes
    const ClipTokenizer tokenizer(vocabulary, job.name);
    const ScenePictures pictures(trainingUri(context.seed()), design.unet.side);
    DiffusionNetworks networks;
    StagedProgress progress(context, recipe.texts.plan.steps + recipe.plan.steps * unetStepInTextSteps);
    progress.stage(recipe.texts.plan.steps, [&](RunContext &inner) {
        networks.text = trainSceneText(recipe.texts, design.text, tokenizer, pictures, design.unet.side, job, inner);
    });
    progress.stage(recipe.plan.steps * unetStepInTextSteps, [&](RunContext &inner) {
        networks.unet = trainUnet(recipe, design, networks.text, tokenizer, pictures, job, inner);
    });
    return filesOf(networks, design, vocabulary);
}

/// Asks the judge about made pictures and, for comparison, about rendered ones of the same size.
std::vector<ZooFigure> measure(const Model &model, const ScenesDiffusionRecipe &recipe, RunContext &context)
{
    constexpr double asked = 85;
    const StopScope scope([&context] { return context.stopRequested(); });
    const ModelPtr judge = openModel(QStringLiteral("zoo:scenes-clip"));
    std::vector<ZooFigure> figures;
    const auto add = [&](const QString &name, const std::vector<cv::Mat> &pictures, const std::vector<SceneKind> &kinds,
                         std::optional<double> atLeast) {
        const SceneJudgement found = judgedByClip(*judge, pictures, kinds);
        const auto figure = [&](const char *what, double share, std::optional<double> bound = {}) {
            figures.push_back({QStringLiteral("%1, %2").arg(name, QLatin1String(what)), percent(share),
                               QStringLiteral("% in which zoo:scenes-clip names what is asked for, among 100 pairs"),
                               QStringLiteral("%1 pictures").arg(pictures.size()), bound});
        };
        figure("shape", found.shape, atLeast);
        figure("color", found.color);
        figure("shape and color", found.both);
    };
    const std::vector<SceneKind> kinds = allKinds();
    QStringList prompts, synonyms;
    std::vector<SceneKind> wanted, shown;
    std::vector<cv::Mat> rendered;
    const SceneOptions options = SceneOptions::parse(heldOutScenes(recipe.testPictures, scenesDiffusionLook()));
    for (int i = 0; i < recipe.testPictures; ++i) {
        wanted.push_back(kinds[size_t(i) % kinds.size()]);
        prompts.append(shortSceneCaption(wanted.back()));
        const QStringList &others = colorSynonyms(wanted.back().color);
        synonyms.append(withArticle(others[(i / int(kinds.size())) % others.size()] + QLatin1Char(' ') +
                                    SceneWords::shapes()[int(wanted.back().shape)]));
        const Scene scene = describeScene(options, i);
        shown.push_back(scene.objects.front().kind);
        rendered.push_back(renderScene(scene, recipe.unet.side).rgb);
    }
    ImageGeneratorOptions sampling;
    sampling.steps = recipe.samplingSteps;
    sampling.guidance = recipe.guidance;
    sampling.seed = samplingSeed;
    const Generator &generator = *model.as<Generator>();
    add(QStringLiteral("made by DDIM in %1 steps, guidance %2").arg(recipe.samplingSteps).arg(recipe.guidance),
        generator.generate(prompts, sampling), wanted, asked);
    add(QStringLiteral("the same by another word for the color"), generator.generate(synonyms, sampling), wanted, {});
    add(QStringLiteral("rendered in the same size"), rendered, shown, {});
    return figures;
}

} // namespace

UnetConfig ScenesDiffusionRecipe::smallUnet()
{
    UnetConfig config;
    config.levels = {{16, 1, 1, 1, false, false}, {48, 1, 4, 1, false, false}, {80, 1, 4, 1, true, true}};
    config.in = config.out = 3;
    config.side = 32;
    config.context = smallText().tower.width;
    config.linearProjection = true;
    config.norm.groups = 8;
    return config;
}

ClipTextConfig ScenesDiffusionRecipe::smallText()
{
    ClipTextConfig config;
    config.tower = {128, 256, 2, 4, Activation::Gelu};
    config.context = 12;
    return config;
}

QString scenesDiffusionLook()
{
    return QStringLiteral("styles=photo,objects=1,sizes=large,textures=plain,backgrounds=studio");
}

void trainScenesDiffusion(const QString &outDir, RunContext &context, const ScenesDiffusionRecipe &recipe)
{
    const ClipVocabulary vocabulary = sceneCaptionVocabulary();
    DiffusionDesign design{recipe.unet, recipe.text, scenesNoise()};
    design.text.vocabulary = int(vocabulary.ids.size());
    ZooJob job{QStringLiteral("scenes-diffusion"), QStringLiteral("Diffusion"), {}, recipe.plan, {}, {}};
    recipe.plan.describe(job.recipe);
    job.recipe[QStringLiteral("batch")] = recipe.batch;
    job.recipe[QStringLiteral("batches a step")] = recipe.parts;
    job.recipe[QStringLiteral("least signal-to-noise weight")] = recipe.leastSignal;
    job.recipe[QStringLiteral("share of captions with the end of another one")] = recipe.strangeEnds;
    QJsonObject texts;
    recipe.texts.describe(texts);
    job.recipe[QStringLiteral("text_encoder before the unet")] = texts;
    job.recipe[QStringLiteral("loss")] = QStringLiteral(
        "squared error of the velocity, min-SNR weights (5), timesteps spread over the batch, one caption in ten left "
        "out");
    job.recipe[QStringLiteral("data")] = trainingUri(context.seed());
    job.recipe[QStringLiteral("unet")] = design.unet.toJson();
    job.recipe[QStringLiteral("text_encoder")] = design.text.toJson();
    job.recipe[QStringLiteral("scheduler")] = design.schedule.toJson();
    job.train = [&] { return train(recipe, design, vocabulary, job, context); };
    job.measure = [&](const Model &model) { return measure(model, recipe, context); };
    makeZooModel(outDir, job, context);
}

} // namespace gleaner
