#include "core/models/zoo/TrainScenesSam.h"

#include "core/jobs/RunContext.h"
#include "core/models/LongSide.h"
#include "core/models/training/Clicks.h"
#include "core/models/training/SamLoss.h"

#include <ATen/ATen.h>
#include <algorithm>
#include <array>
#include <opencv2/imgproc.hpp>

namespace gleaner {

namespace {

constexpr int photoShare = 4;
constexpr std::array stages{SceneStage{0.10, "objects=1,sizes=medium+large,textures=plain"},
                            SceneStage{0.25, "objects=1-2"}, SceneStage{1.00, "objects=1-3"}};
constexpr int fewestPixels = 10;      ///< of an object that is asked about
constexpr double middleShare = 0.5;   ///< of the first clicks are on the most interior point
constexpr double boxShare = 0.25;     ///< of the batches begin with a box
constexpr double maskShare = 0.5;     ///< of the corrections build on the first answer
constexpr double boxDeviation = 0.05; ///< of its sides

/// The object that a prompt is about: any of which enough is seen, else the main one.
cv::Mat objectAskedFor(const ScenePicture &picture, int side, Random &random)
{
    const cv::Mat mask = objectMask(picture, random.below(int(picture.scene.objects.size())), side);
    return cv::countNonZero(mask) >= fewestPixels ? mask : objectMask(picture, 0, side);
}

void writePrompt(SamBatch &batch, int64_t index, const cv::Mat &mask, Random &random)
{
    const int side = mask.rows;
    batch.masks[index].copy_(at::from_blob(mask.data, {side, side}, at::kByte).ne(0));
    const cv::Point click =
        (random.chance(middleShare) ? interiorPoint(mask) : randomPoint(mask, random)).value_or(cv::Point());
    batch.points[index][0] = click.x;
    batch.points[index][1] = click.y;
    const cv::Rect box = cv::boundingRect(mask);
    const auto moved = [&](int place, int length) {
        return std::clamp(place + boxDeviation * length * random.normal(), 0.0, double(side));
    };
    const std::array corners{moved(box.x, box.width), moved(box.y, box.height), moved(box.x + box.width, box.width),
                             moved(box.y + box.height, box.height)};
    for (int64_t i = 0; i < 4; ++i)
        batch.boxes[index][i] = corners[size_t(i)];
}

SamBatch batchOf(const ScenePictures &pictures, int side, int index, int size, int prompts)
{
    const int64_t count = int64_t(size) * prompts;
    SamBatch batch{at::empty({size, 3, side, side}), at::empty({count, side, side}), at::empty({count, 2}),
                   at::empty({count, 4})};
    pictures.forEach(index * size, size, [&](int i, ScenePicture picture) {
        batch.pixels[i].copy_(normalizedSquare(resizedToLongSide(picture.rgb, side), side)[0]);
        for (int64_t k = 0; k < prompts; ++k)
            writePrompt(batch, i * prompts + k, objectAskedFor(picture, side, picture.random), picture.random);
    });
    Random random = Random::forItem(pictures.options().seed, uint64_t(index));
    batch.byBox = random.chance(boxShare);
    batch.startsOver = !random.chance(maskShare);
    return batch;
}

QJsonObject preprocessorJson(int side)
{
    QJsonObject json = squarePreprocessor(side);
    json[QStringLiteral("image_processor_type")] = QStringLiteral("SamImageProcessor");
    json[QStringLiteral("size")] = QJsonObject{{QStringLiteral("longest_edge"), side}};
    json[QStringLiteral("do_pad")] = true;
    json[QStringLiteral("pad_size")] = json.take(QStringLiteral("crop_size"));
    json.remove(QStringLiteral("do_center_crop"));
    return json;
}

TrainedNetwork train(const ScenesSamRecipe &recipe, const SceneCourse &course, const ZooJob &job, RunContext &context)
{
    const SamConfig &config = recipe.network;
    NetworkTrainer<SamWeights> trainer(
        [&](SamWeights &weights) {
            WeightSlots slots = samSlots(weights, config);
            slots.fix(QStringLiteral("positional_embedding"));
            return slots;
        },
        context.seed());
    trainSteps(trainer.flat(), job, context, [&](int step, double rate) {
        std::vector<SamBatch> batches;
        for (int part = 0; part < recipe.parts; ++part)
            batches.push_back(batchOf(course.at(recipe.plan.done(step)), config.side, step * recipe.parts + part,
                                      recipe.batch, recipe.prompts));
        return trainer.step(recipe.parts, rate, [&](const SamWeights &weights, int part) {
            return samLoss(weights, config, batches[size_t(part)],
                           Random::forItem(context.seed(), uint64_t(step * recipe.parts + part)));
        });
    });
    SamWeights weights = trainer.averaged();
    return {samSlots(weights, config).tensors(), config.toJson(), preprocessorJson(config.side)};
}

std::vector<ZooFigure> measure(const Model &model, int pictures, RunContext &context)
{
    constexpr double asked = 85;
    std::vector<ZooFigure> figures;
    const auto add = [&](const QString &styles, const QString &name, std::optional<double> atLeast) {
        const PromptOverlaps found =
            promptOverlaps(model, heldOutScenes(pictures, QStringLiteral("objects=1-3,styles=") + styles), context);
        const auto figure = [&](const char *prompt, double value, std::optional<double> least = {}) {
            figures.push_back({QStringLiteral("%1, %2").arg(name, QLatin1String(prompt)), percent(value),
                               QStringLiteral("% mean IoU"),
                               QStringLiteral("%1 objects in %2 held-out pictures").arg(found.objects).arg(pictures),
                               least});
        };
        figure("one click in the middle", found.middle, atLeast);
        figure("one click anywhere inside", found.anywhere);
        figure("one click anywhere inside, likeliest of three masks", found.likeliest);
        figure("two corrections after it", found.corrected);
        figure("box", found.box);
    };
    add(QStringLiteral("photo"), QStringLiteral("photo"), asked);
    add(SceneWords::styles().join(QLatin1Char('+')), QStringLiteral("all styles"), {});
    return figures;
}

} // namespace

SamConfig ScenesSamRecipe::smallSam()
{
    SamConfig config;
    config.width = 128;
    config.inner = 384;
    config.layers = 4;
    config.heads = 4;
    config.side = 96;
    config.patch = 8;
    config.window = 4;
    config.globalLayers = {0, 1, 2, 3};
    config.channels = 64;
    config.decoderInner = 256;
    config.decoderHeads = 4;
    config.qualityWidth = 64;
    return config;
}

void trainScenesSam(const QString &outDir, RunContext &context, const ScenesSamRecipe &recipe)
{
    const SceneCourse course(stages, context.seed(), photoShare, recipe.network.side);
    ZooJob job{QStringLiteral("scenes-sam"), QStringLiteral("Segment Anything"), {}, recipe.plan, {}, {}};
    recipe.plan.describe(job.recipe);
    job.recipe[QStringLiteral("batch")] = recipe.batch;
    job.recipe[QStringLiteral("batches a step")] = recipe.parts;
    job.recipe[QStringLiteral("prompts per picture")] = recipe.prompts;
    job.recipe[QStringLiteral("prompts")] =
        QStringLiteral("a click on the most interior or a random point, or a box; then a click on a random point of "
                       "what is wrong, with or without the first answer as mask prompt");
    job.recipe[QStringLiteral("loss")] = QStringLiteral("20 × focal + dice loss of the single mask and of the best of "
                                                        "three, squared error of the estimated IoU");
    job.recipe[QStringLiteral("stages")] = course.toJson();
    job.recipe[QStringLiteral("model")] = recipe.network.toJson();
    job.train = [&] { return train(recipe, course, job, context); };
    job.measure = [&](const Model &model) { return measure(model, recipe.testPictures, context); };
    makeZooModel(outDir, job, context);
}

} // namespace gleaner
