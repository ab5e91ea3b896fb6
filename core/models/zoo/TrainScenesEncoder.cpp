#include "core/models/zoo/TrainScenesEncoder.h"

#include "core/jobs/RunContext.h"
#include "core/models/Augment.h"
#include "core/models/training/ContrastiveLoss.h"
#include "core/models/vision/VitNetwork.h"

#include <ATen/ATen.h>
#include <algorithm>
#include <array>

namespace gleaner {

namespace {

constexpr int photoShare = 4, projected = 64;
constexpr std::array stages{SceneStage{1.00, "objects=1"}};

/// The network and what is thrown away after training: views are compared behind it.
struct Trained {
    VitWeights vit;
    LinearWeights projectionIn, projectionOut;
};

WeightSlots slotsOf(Trained &trained, const VitConfig &config)
{
    WeightSlots slots = vitSlots(trained.vit, config);
    slots.linear(QStringLiteral("projection.in"), trained.projectionIn, 2 * config.width, config.width);
    slots.linear(QStringLiteral("projection.out"), trained.projectionOut, projected, 2 * config.width);
    return slots;
}

template <typename Value> Value oneOf(const std::vector<Value> &values, Random &random)
{
    return values[size_t(random.below(int(values.size())))];
}

/// The same objects seen again: elsewhere in the picture, nearer or farther, on another ground. Views of one picture
/// would share their ground, which is easier to recognize than what stands on it.
Scene seenAgain(Scene scene, const SceneOptions &options, Random &random)
{
    constexpr double nearest = 1.25, farthest = 0.75, largest = 0.45, turn = 0.2;
    scene.style = oneOf(options.styles, random);
    scene.background = oneOf(options.backgrounds, random);
    scene.detail = random.next();
    for (SceneObject &object : scene.objects) {
        object.radius = std::min(largest, object.radius * random.uniform(farthest, nearest));
        object.x = random.uniform(object.radius, 1 - object.radius);
        object.y = random.uniform(object.radius, 1 - object.radius);
        object.angle += random.uniform(-turn, turn);
        object.texture = oneOf(options.textures, random);
        object.detail = random.next();
    }
    return scene;
}

/// Two views of the objects of each picture, (2, N, 3, side, side).
at::Tensor viewsOf(const ScenePictures &pictures, const ScenesEncoderRecipe &recipe, int index)
{
    const int side = recipe.network.side;
    const ImagePreprocessing preprocessing = squarePreprocessing(side);
    const Augmentation augmentation{1, recipe.smallestScale, 0.5};
    at::Tensor views = at::empty({2, recipe.batch, 3, side, side});
    pictures.forEach(index * recipe.batch, recipe.batch, [&](int i, ScenePicture picture) {
        const cv::Mat again = renderScene(seenAgain(picture.scene, pictures.options(), picture.random), side).rgb;
        for (int64_t view = 0; view < 2; ++view) {
            const cv::Mat part = augmented(view == 0 ? picture.rgb : again, side, augmentation, picture.random);
            views[view][i].copy_(preprocessing.apply(jittered(part, recipe.jitter, picture.random)));
        }
    });
    return views;
}

at::Tensor lossOf(Trained trained, const ScenesEncoderRecipe &recipe, const at::Tensor &views)
{
    joinVitWeights(trained.vit, recipe.network);
    const at::Tensor features = vitTokens(trained.vit, recipe.network, views.flatten(0, 1), true).squeeze(1);
    const at::Tensor inner = at::gelu(linear(features, trained.projectionIn));
    const auto halves = linear(inner, trained.projectionOut).chunk(2);
    return contrastiveLoss(halves[0], halves[1], recipe.temperature);
}

TrainedNetwork train(const ScenesEncoderRecipe &recipe, const SceneCourse &course, const ZooJob &job,
                     RunContext &context)
{
    NetworkTrainer<Trained> trainer([&](Trained &trained) { return slotsOf(trained, recipe.network); }, context.seed());
    trainSteps(trainer.flat(), job, context, [&](int step, double rate) {
        std::vector<at::Tensor> views;
        for (int part = 0; part < recipe.parts; ++part)
            views.push_back(viewsOf(course.at(recipe.plan.done(step)), recipe, step * recipe.parts + part));
        return trainer.step(recipe.parts, rate, [&](const Trained &trained, int part) {
            return lossOf(trained, recipe, views[size_t(part)]);
        });
    });
    Trained trained = trainer.averaged();
    TrainedNetwork network{vitSlots(trained.vit, recipe.network).tensors(), recipe.network.toJson(),
                           squarePreprocessor(recipe.network.side)};
    // Part of the layout, though only trainings that hide patches use it.
    network.weights[QStringLiteral("embeddings.mask_token")] = at::zeros({1, recipe.network.width});
    return network;
}

/// The network as it was drawn.
at::Tensor drawnFeature(const VitWeights &weights, const VitConfig &config, const cv::Mat &rgb)
{
    return vitTokens(weights, config, squarePreprocessing(config.side).apply(rgb).unsqueeze(0), true);
}

std::vector<ZooFigure> measure(const Model &model, const ScenesEncoderRecipe &recipe, RunContext &context)
{
    VitWeights drawn;
    vitSlots(drawn, recipe.network).initialize(Random(context.seed()));
    joinVitWeights(drawn, recipe.network);
    std::vector<ZooFigure> figures;
    const auto add = [&](const QString &styles, const QString &name) {
        const QString options = QStringLiteral("objects=1,styles=") + styles;
        const QString known =
            QStringLiteral("scenes:count=%1,seed=990002,split=train,%2").arg(recipe.knownPictures).arg(options);
        const QString asked = heldOutScenes(recipe.testPictures, options);
        const QString pictures =
            QStringLiteral("%1 held-out pictures among %2 others").arg(recipe.testPictures).arg(recipe.knownPictures);
        const auto figure = [&](const char *features, const NeighborAccuracy &found) {
            const QString whose = QStringLiteral("%1, %2").arg(name, QLatin1String(features));
            figures.push_back({whose + QStringLiteral(", shape"), percent(found.shape),
                               QStringLiteral("% by 20 nearest neighbors"), pictures});
            figures.push_back({whose + QStringLiteral(", color"), percent(found.color),
                               QStringLiteral("% by 20 nearest neighbors"), pictures});
        };
        figure("trained", neighborAccuracy(model, known, asked, context));
        figure("random weights",
               neighborAccuracy([&](const cv::Mat &rgb) { return drawnFeature(drawn, recipe.network, rgb); }, known,
                                asked, context));
        figure("raw pixels",
               neighborAccuracy([&](const cv::Mat &rgb) { return squarePreprocessing(recipe.network.side).apply(rgb); },
                                known, asked, context));
        // Trained shape and color, those of random weights, those of raw pixels.
        if (name == QLatin1String("photo"))
            figures[1].atLeast = figures[5].value + 25;
    };
    add(QStringLiteral("photo"), QStringLiteral("photo"));
    add(SceneWords::styles().join(QLatin1Char('+')), QStringLiteral("all styles"));
    return figures;
}

} // namespace

VitConfig ScenesEncoderRecipe::smallVit()
{
    VitConfig config;
    config.family = VitFamily::Dinov2;
    config.width = 128;
    config.inner = 384;
    config.layers = 4;
    config.heads = 4;
    config.side = 64;
    config.patch = 8;
    config.epsilon = 1e-6;
    config.layerScale = true;
    return config;
}

void trainScenesEncoder(const QString &outDir, RunContext &context, const ScenesEncoderRecipe &recipe)
{
    const SceneCourse course(stages, context.seed(), photoShare, recipe.network.side);
    ZooJob job{QStringLiteral("scenes-encoder"), QStringLiteral("DINOv2"), {}, recipe.plan, {}, {}};
    recipe.plan.describe(job.recipe);
    job.recipe[QStringLiteral("batch")] = recipe.batch;
    job.recipe[QStringLiteral("batches a step")] = recipe.parts;
    job.recipe[QStringLiteral("loss")] =
        QStringLiteral("two pictures of the same objects, elsewhere and on another ground, are to be alike and unlike "
                       "all others of the batch (NT-Xent), behind a projection that is thrown away; no labels");
    job.recipe[QStringLiteral("temperature")] = recipe.temperature;
    job.recipe[QStringLiteral("views")] =
        QJsonObject{{QStringLiteral("smallest share of the picture"), recipe.smallestScale},
                    {QStringLiteral("brightness"), recipe.jitter.brightness},
                    {QStringLiteral("contrast"), recipe.jitter.contrast},
                    {QStringLiteral("saturation"), recipe.jitter.saturation},
                    {QStringLiteral("hue"), recipe.jitter.hue},
                    {QStringLiteral("gray"), recipe.jitter.gray},
                    {QStringLiteral("mirrored"), 0.5}};
    job.recipe[QStringLiteral("stages")] = course.toJson();
    job.recipe[QStringLiteral("model")] = recipe.network.toJson();
    job.train = [&] { return train(recipe, course, job, context); };
    job.measure = [&](const Model &model) { return measure(model, recipe, context); };
    makeZooModel(outDir, job, context);
}

} // namespace gleaner
