#include "core/models/zoo/TrainScenesDiffusion.h"

#include "core/jobs/RunContext.h"
#include "core/models/capabilities/Capabilities.h"
#include "core/models/diffusion/Denoising.h"
#include "core/models/tokenizers/ClipTokenizer.h"
#include "core/models/tokenizers/LearnVocabulary.h"
#include "core/support/StopPoint.h"

#include <ATen/ATen.h>
#include <opencv2/imgproc.hpp>

namespace gleaner {

namespace {

constexpr uint64_t samplingSeed = 990001, draws = 0x6e6f697365ull; ///< the noise's numbers are not those of the scenes
constexpr double longShare = 0.3;                                  ///< of the captions begin as photo captions do

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

/// Byte pairs until every word of the captions is one symbol.
ClipVocabulary captionVocabulary()
{
    QMap<QString, int> words;
    for (const SceneKind kind : allKinds())
        for (const QString &caption : {shortSceneCaption(kind), scenePrompt(SceneStyle::Photo, kind.name())})
            for (const QString &word : caption.split(QLatin1Char(' ')))
                ++words[word];
    return learnVocabulary(words, 2000);
}

NoiseSchedule scenesNoise()
{
    NoiseSchedule::Options options;
    options.betas = NoiseSchedule::Betas::SquaredCosine;
    options.prediction = NoiseSchedule::Prediction::Velocity;
    options.spacing = NoiseSchedule::Spacing::Trailing;
    return NoiseSchedule(options);
}

/// (context) int64, filled up with the end token as every reader of this layout does.
at::Tensor paddedIds(const ClipTokenizer &tokenizer, const QString &text, int context)
{
    const std::vector<int64_t> found = tokenizer.encode(text, context);
    at::Tensor ids = at::full({context}, *tokenizer.paddingToken(), at::kLong);
    std::copy(found.begin(), found.end(), ids.data_ptr<int64_t>());
    return ids;
}

WeightSlots trainedSlots(DiffusionNetworks &networks, const DiffusionDesign &design)
{
    WeightSlots slots = diffusionSlots(networks, design);
    slots.makeConvolutionsMatrices();
    return slots;
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

TrainedFiles train(const ScenesDiffusionRecipe &recipe, const DiffusionDesign &design, const ClipVocabulary &vocabulary,
                   const ZooJob &job, RunContext &context)
{
    const ClipTokenizer tokenizer(vocabulary, job.name);
    const ScenePictures pictures(trainingUri(context.seed()), design.unet.side);
    DiffusionLossOptions options;
    options.emptyIds = paddedIds(tokenizer, {}, design.text.context);
    options.leastSignal = recipe.leastSignal;
    NetworkTrainer<DiffusionNetworks> trainer(
        [&](DiffusionNetworks &networks) { return trainedSlots(networks, design); }, context.seed());
    trainSteps(trainer.flat(), job, context, [&](int step, double rate) {
        std::vector<DiffusionBatch> batches;
        for (int part = 0; part < recipe.parts; ++part)
            batches.push_back(sceneDiffusionBatch(pictures, tokenizer, design.text.context, design.unet.side,
                                                  step * recipe.parts + part, recipe.batch));
        return trainer.step(recipe.parts, rate, [&](const DiffusionNetworks &networks, int part) {
            return diffusionLoss(networks, design, batches[size_t(part)], options,
                                 Random::forItem(context.seed() ^ draws, uint64_t(step * recipe.parts + part)));
        });
    });
    return filesOf(trainer.averaged(), design, vocabulary);
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
    QStringList prompts;
    std::vector<SceneKind> wanted, shown;
    std::vector<cv::Mat> rendered;
    const SceneOptions options = SceneOptions::parse(heldOutScenes(recipe.testPictures, scenesDiffusionLook()));
    for (int i = 0; i < recipe.testPictures; ++i) {
        wanted.push_back(kinds[size_t(i) % kinds.size()]);
        prompts.append(shortSceneCaption(wanted.back()));
        const Scene scene = describeScene(options, i);
        shown.push_back(scene.objects.front().kind);
        rendered.push_back(renderScene(scene, recipe.unet.side).rgb);
    }
    ImageGeneratorOptions sampling;
    sampling.steps = recipe.samplingSteps;
    sampling.guidance = recipe.guidance;
    sampling.seed = samplingSeed;
    add(QStringLiteral("made by DDIM in %1 steps, guidance %2").arg(recipe.samplingSteps).arg(recipe.guidance),
        model.as<Generator>()->generate(prompts, sampling), wanted, asked);
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
    config.tower = {64, 256, 2, 4, Activation::Gelu};
    config.context = 12;
    return config;
}

QString scenesDiffusionLook()
{
    return QStringLiteral("styles=photo,objects=1,sizes=large,textures=plain,backgrounds=studio");
}

QString shortSceneCaption(SceneKind kind)
{
    const QString name = kind.name();
    return (QStringLiteral("aeiou").contains(name.front()) ? QStringLiteral("an ") : QStringLiteral("a ")) + name;
}

DiffusionBatch sceneDiffusionBatch(const ScenePictures &pictures, const ClipTokenizer &tokenizer, int context, int side,
                                   int index, int size)
{
    DiffusionBatch batch{at::empty({size, 3, side, side}), at::empty({size, context}, at::kLong)};
    pictures.forEach(index * size, size, [&](int i, ScenePicture picture) {
        const SceneKind kind = picture.scene.objects.front().kind;
        const bool isLong = picture.random.chance(longShare);
        cv::resize(picture.rgb, picture.rgb, cv::Size(side, side), 0, 0, cv::INTER_AREA);
        batch.latents[i].copy_(pixelsOf(picture.rgb));
        batch.ids[i].copy_(paddedIds(
            tokenizer, isLong ? scenePrompt(picture.scene.style, kind.name()) : shortSceneCaption(kind), context));
    });
    return batch;
}

void trainScenesDiffusion(const QString &outDir, RunContext &context, const ScenesDiffusionRecipe &recipe)
{
    const ClipVocabulary vocabulary = captionVocabulary();
    DiffusionDesign design{recipe.unet, recipe.text, scenesNoise()};
    design.text.vocabulary = int(vocabulary.ids.size());
    ZooJob job{QStringLiteral("scenes-diffusion"), QStringLiteral("Diffusion"), {}, recipe.plan, {}, {}};
    recipe.plan.describe(job.recipe);
    job.recipe[QStringLiteral("batch")] = recipe.batch;
    job.recipe[QStringLiteral("batches a step")] = recipe.parts;
    job.recipe[QStringLiteral("least signal-to-noise weight")] = recipe.leastSignal;
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
