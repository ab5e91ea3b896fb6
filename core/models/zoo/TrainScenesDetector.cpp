#include "core/models/zoo/TrainScenesDetector.h"

#include "core/jobs/RunContext.h"
#include "core/models/capabilities/Segmentation.h"
#include "core/models/detection/DetectorLoss.h"
#include "core/models/detection/DetectorModel.h"

#include <ATen/ATen.h>
#include <array>
#include <opencv2/imgproc.hpp>

namespace gleaner {

namespace {

constexpr int photoShare = 4;
constexpr std::array stages{SceneStage{0.06, "objects=1,sizes=large,textures=plain"}, SceneStage{0.20, "objects=1-2"},
                            SceneStage{1.00, "objects=1-3"}};
constexpr float lowestScore = 0.01F; ///< of detections that are measured

struct Batch {
    at::Tensor pixels;
    std::vector<DetectorTruth> truths;
};

DetectorTruth truthOf(const ScenePicture &picture, int side)
{
    std::vector<float> boxes;
    std::vector<int64_t> shapes;
    for (size_t i = 0; i < picture.scene.objects.size(); ++i) {
        const cv::Rect2f box = objectBox(picture, int(i), side);
        if (box.area() <= 0)
            continue;
        boxes.insert(boxes.end(), {box.x, box.y, box.x + box.width, box.y + box.height});
        shapes.push_back(int64_t(picture.scene.objects[i].kind.shape));
    }
    return {at::tensor(boxes).view({int64_t(shapes.size()), 4}), at::tensor(shapes)};
}

Batch batchOf(const ScenePictures &pictures, const DetectorConfig &config, int index, int size)
{
    Batch batch{at::empty({size, 3, config.side, config.side}), std::vector<DetectorTruth>(size_t(size))};
    pictures.forEach(index * size, size, [&](int i, const ScenePicture &picture) {
        batch.pixels[i].copy_(detectorPixels(config, picture.rgb)[0]);
        batch.truths[size_t(i)] = truthOf(picture, config.side);
    });
    return batch;
}

TrainedNetwork train(const ScenesDetectorRecipe &recipe, const SceneCourse &course, const ZooJob &job,
                     RunContext &context)
{
    const DetectorConfig &config = recipe.network;
    NetworkTrainer<DetectorWeights> trainer(
        [&](DetectorWeights &weights) {
            WeightSlots slots = detectorSlots(weights, config);
            slots.makeConvolutionsMatrices();
            return slots;
        },
        context.seed());
    const DetectorCells cells = detectorCells(config, config.side, config.side);
    trainSteps(trainer.flat(), job, context, [&](int step, double rate) {
        std::vector<Batch> batches;
        for (int part = 0; part < recipe.parts; ++part)
            batches.push_back(
                batchOf(course.at(recipe.plan.done(step)), config, step * recipe.parts + part, recipe.batch));
        return trainer.step(recipe.parts, rate, [&](const DetectorWeights &weights, int part) {
            const Batch &batch = batches[size_t(part)];
            return detectorLoss(config, detectorOutputs(weights, config, batch.pixels), cells, batch.truths).total();
        });
    });
    DetectorWeights weights = trainer.averaged();
    QJsonObject preprocessor = squarePreprocessor(config.side);
    preprocessor[QStringLiteral("size")] = QJsonObject{{QStringLiteral("longest_edge"), config.side}};
    return {detectorSlots(weights, config).tensors(), config.toJson(), preprocessor};
}

std::vector<ZooFigure> measure(const Model &model, int count, RunContext &context)
{
    constexpr double asked = 85;
    const int categories = int(SceneWords::shapes().size());
    std::vector<ZooFigure> figures;
    const auto add = [&](const QString &styles, const QString &name, std::optional<double> atLeast) {
        const AveragePrecision found = averagePrecision(
            detectedShapes(model, heldOutScenes(count, QStringLiteral("objects=1-3,styles=") + styles), context),
            categories);
        const QString pictures = QStringLiteral("%1 held-out pictures of 1 to 3 objects").arg(count);
        const auto figure = [&](double value, const char *unit, std::optional<double> least = {}) {
            figures.push_back({name, percent(value), QLatin1String(unit), pictures, least});
        };
        figure(found.precisionPerOverlap.front(), "% AP at IoU 0.5", atLeast);
        figure(found.precision, "% AP over IoU 0.5 to 0.95");
        figure(found.recall, "% AR over IoU 0.5 to 0.95");
    };
    add(QStringLiteral("photo"), QStringLiteral("photo"), asked);
    add(SceneWords::styles().join(QLatin1Char('+')), QStringLiteral("all styles"), {});
    return figures;
}

} // namespace

DetectorConfig ScenesDetectorRecipe::smallDetector()
{
    DetectorConfig config;
    config.side = 64;
    config.widths = {32, 64, 128};
    config.depths = {1, 2, 2};
    config.levels = 2;
    config.pyramidWidth = 64;
    config.categories = SceneWords::shapes();
    return config;
}

std::vector<BoxesOfPicture> detectedShapes(const Model &model, const QString &uri, RunContext &context)
{
    const SceneOptions options = SceneOptions::parse(uri);
    std::vector<BoxesOfPicture> pictures(size_t(options.count));
    inParallelChunks(options.count, [&](int row) {
        context.stopIfRequested();
        const Scene scene = describeScene(options, row);
        const RenderedScene rendered = renderScene(scene, options.side);
        BoxesOfPicture &picture = pictures[size_t(row)];
        for (size_t i = 0; i < scene.objects.size(); ++i) {
            const cv::Mat seen = rendered.mask == int(i) + 1;
            if (const int area = cv::countNonZero(seen); area > 0)
                picture.truth.push_back(
                    {cv::Rect2d(cv::boundingRect(seen)), int(scene.objects[i].kind.shape), double(area)});
        }
        for (const DetectedObject &object : model.as<Detector>()->detect(rendered.rgb, lowestScore))
            picture.found.push_back({cv::Rect2d(object.box), object.category, object.score});
    });
    return pictures;
}

void trainScenesDetector(const QString &outDir, RunContext &context, const ScenesDetectorRecipe &recipe)
{
    const SceneCourse course(stages, context.seed(), photoShare, recipe.network.side);
    ZooJob job{QStringLiteral("scenes-detector"), QStringLiteral("Gleaner detector"), {}, recipe.plan, {}, {}};
    recipe.plan.describe(job.recipe);
    job.recipe[QStringLiteral("batch")] = recipe.batch;
    job.recipe[QStringLiteral("batches a step")] = recipe.parts;
    job.recipe[QStringLiteral("loss")] =
        QStringLiteral("focal loss of the categories, generalized IoU of the boxes, cross-entropy of the centerness");
    job.recipe[QStringLiteral("stages")] = course.toJson();
    job.recipe[QStringLiteral("model")] = recipe.network.toJson();
    job.train = [&] { return train(recipe, course, job, context); };
    job.measure = [&](const Model &model) { return measure(model, recipe.testPictures, context); };
    makeZooModel(outDir, job, context);
}

} // namespace gleaner
