#include "core/models/zoo/TrainScenesClassifier.h"

#include "core/jobs/RunContext.h"
#include "core/models/capabilities/Images.h"
#include "core/models/vision/ResNetWeights.h"

#include <ATen/ATen.h>
#include <array>
#include <atomic>

namespace gleaner {

namespace {

constexpr int side = 64, photoShare = 4;
constexpr std::array stages{SceneStage{0.05, "objects=1,sizes=large,textures=plain"},
                            SceneStage{0.20, "objects=1,sizes=medium+large"}, SceneStage{1.00, "objects=1"}};

/// The running means are no weights: they are taken at the end.
WeightSlots trainedSlots(ResNetWeights &weights, const ResNetConfig &config)
{
    WeightSlots slots = resNetSlots(weights, config);
    slots.fix(QStringLiteral(".running_mean"));
    slots.fix(QStringLiteral(".running_var"));
    slots.makeConvolutionsMatrices();
    return slots;
}

struct Batch {
    at::Tensor pixels; ///< (N, 3, side, side)
    at::Tensor labels; ///< (N) int64: shapes
};

Batch batchOf(const ScenePictures &pictures, int index, int size)
{
    Batch batch{at::empty({size, 3, side, side}), at::empty({size}, at::kLong)};
    const ImagePreprocessing preprocessing = squarePreprocessing(side);
    pictures.forEach(index * size, size, [&](int i, const ScenePicture &picture) {
        batch.pixels[i].copy_(preprocessing.apply(picture.rgb));
        batch.labels.data_ptr<int64_t>()[i] = int64_t(picture.scene.objects.front().kind.shape);
    });
    return batch;
}

/// Gives every norm the mean over fixed batches; one after another, so that they are the same each time.
void takeNorms(ResNetWeights &weights, const ResNetConfig &config, const ScenePictures &pictures, int batches)
{
    constexpr int size = 64, unseen = 1 << 20; // rows that training does not reach
    forEachConvolution(weights, [](NormalizedConvolution &unit) {
        unit.mean = at::zeros_like(unit.mean);
        unit.variance = at::ones_like(unit.variance);
    });
    for (int i = 0; i < batches; ++i)
        resNetFeatures(weights, config, batchOf(pictures, (unseen / size) + i, size).pixels, BatchNorms::Batch);
}

QJsonObject configJson(const ResNetConfig &config)
{
    QJsonObject names, numbers;
    QJsonArray widths, depths;
    for (int i = 0; i < config.classes; ++i) {
        names[QString::number(i)] = SceneWords::shapes()[i];
        numbers[SceneWords::shapes()[i]] = i;
    }
    for (const ResNetConfig::Stage &stage : config.stages) {
        widths.append(stage.width);
        depths.append(stage.depth);
    }
    return {{QStringLiteral("model_type"), QStringLiteral("resnet")},
            {QStringLiteral("architectures"), QJsonArray{QStringLiteral("ResNetForImageClassification")}},
            {QStringLiteral("num_channels"), 3},
            {QStringLiteral("embedding_size"), config.stemWidth},
            {QStringLiteral("hidden_sizes"), widths},
            {QStringLiteral("depths"), depths},
            {QStringLiteral("layer_type"), QStringLiteral("basic")},
            {QStringLiteral("hidden_act"), QLatin1String(activationName(config.activation))},
            {QStringLiteral("downsample_in_first_stage"), false},
            {QStringLiteral("id2label"), names},
            {QStringLiteral("label2id"), numbers}};
}

at::Tensor lossOf(const ResNetWeights &weights, const ResNetConfig &config, const Batch &batch)
{
    const at::Tensor features = resNetFeatures(withoutRunningNorms(weights), config, batch.pixels, BatchNorms::Batch);
    return at::cross_entropy_loss(linear(features, weights.head), batch.labels);
}

TrainedNetwork train(const ScenesClassifierRecipe &recipe, const SceneCourse &course, const ZooJob &job,
                     RunContext &context)
{
    const ResNetConfig &config = recipe.network;
    NetworkTrainer<ResNetWeights> trainer([&](ResNetWeights &weights) { return trainedSlots(weights, config); },
                                          context.seed());
    trainSteps(trainer.flat(), job, context, [&](int step, double rate) {
        std::vector<Batch> batches;
        for (int part = 0; part < recipe.parts; ++part)
            batches.push_back(batchOf(course.at(recipe.plan.done(step)), step * recipe.parts + part, recipe.batch));
        return trainer.step(recipe.parts, rate, [&](const ResNetWeights &weights, int part) {
            return lossOf(weights, config, batches[size_t(part)]);
        });
    });
    ResNetWeights weights = trainer.averaged();
    takeNorms(weights, config, course.at(1), recipe.normBatches);
    return {resNetSlots(weights, config).tensors(), configJson(config), squarePreprocessor(side)};
}

std::vector<ZooFigure> measure(const Model &model, int pictures, RunContext &context)
{
    constexpr double asked = 90;
    std::vector<ZooFigure> figures;
    for (int style = 0; style < SceneWords::styles().size(); ++style) {
        const QString name = SceneWords::styles()[style];
        const double share =
            shapeAccuracy(model, heldOutScenes(pictures, QStringLiteral("objects=1,styles=%1").arg(name)), context);
        figures.push_back({QStringLiteral("%1, one object").arg(name), percent(share),
                           QStringLiteral("% top-1 among 10 shapes"),
                           QStringLiteral("%1 held-out pictures").arg(pictures),
                           style == int(SceneStyle::Photo) ? std::optional(asked) : std::nullopt});
    }
    return figures;
}

} // namespace

ResNetConfig ScenesClassifierRecipe::smallResNet()
{
    ResNetConfig config;
    config.layout = ResNetConfig::Layout::HuggingFace;
    config.prefix = QStringLiteral("resnet.");
    config.stemWidth = 48;
    config.stages = {{2, 48, 48, 1, 1}, {2, 96, 96, 1, 2}, {2, 160, 160, 1, 2}};
    config.classes = int(SceneWords::shapes().size());
    return config;
}

double shapeAccuracy(const Model &model, const QString &uri, RunContext &context)
{
    const auto *classifier = model.as<Classifier>();
    const QStringList names = classifier->classNames();
    const SceneOptions options = SceneOptions::parse(uri);
    std::atomic<int> right = 0;
    inParallelChunks(options.count, [&](int row) {
        context.stopIfRequested();
        const Scene scene = describeScene(options, row);
        const at::Tensor pixels = classifier->preprocess(renderScene(scene, options.side).rgb).unsqueeze(0);
        const at::Tensor logits = classifier->classify(classifier->encodeImages(pixels));
        right += names[int(logits.argmax().item<int64_t>())] == SceneWords::shapes()[int(scene.objects[0].kind.shape)];
    });
    return double(right) / double(options.count);
}

void trainScenesClassifier(const QString &outDir, RunContext &context, const ScenesClassifierRecipe &recipe)
{
    const SceneCourse course(stages, context.seed(), photoShare, side);
    ZooJob job{QStringLiteral("scenes-classifier"), QStringLiteral("ResNet"), {}, recipe.plan, {}, {}};
    recipe.plan.describe(job.recipe);
    job.recipe[QStringLiteral("batch")] = recipe.batch;
    job.recipe[QStringLiteral("batches a step")] = recipe.parts;
    job.recipe[QStringLiteral("loss")] = QStringLiteral("cross-entropy on the main object's shape");
    job.recipe[QStringLiteral("stages")] = course.toJson();
    job.recipe[QStringLiteral("model")] = configJson(recipe.network);
    job.train = [&] { return train(recipe, course, job, context); };
    job.measure = [&](const Model &model) { return measure(model, recipe.testPictures, context); };
    makeZooModel(outDir, job, context);
}

} // namespace gleaner
