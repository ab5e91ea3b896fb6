#include "core/models/zoo/TrainScenesDiffusion.h"

#include "core/data/SceneDescription.h"
#include "core/models/Encode.h"
#include "core/models/capabilities/Capabilities.h"
#include "core/support/StopPoint.h"

#include <ATen/ATen.h>
#include <algorithm>
#include <c10/core/GradMode.h>
#include <cstring>

namespace gleaner {

namespace {

constexpr int picturesAtOnce = 64;

/// (K, D) text features of all pairs, color by color.
at::Tensor pairFeatures(const Model &judge)
{
    QStringList pairs;
    for (const QString &color : SceneWords::colors())
        for (const QString &shape : SceneWords::shapes())
            pairs.append(color + QLatin1Char(' ') + shape);
    const FloatArray features = encodeClasses(judge, pairs, scenePromptTemplates(SceneStyle::Photo));
    at::Tensor tensor = at::empty({features.rows(), features.width()}, at::kFloat);
    for (qint64 i = 0; i < features.rows(); ++i)
        std::memcpy(tensor[i].data_ptr<float>(), features.row(i), size_t(features.width()) * sizeof(float));
    return tensor;
}

} // namespace

SceneJudgement judgedByClip(const Model &judge, const std::vector<cv::Mat> &pictures, const std::vector<int> &kinds)
{
    const c10::AutoGradMode noGradients(false);
    const auto *encoder = judge.as<ImageEncoder>();
    const at::Tensor pairs = pairFeatures(judge);
    const int shapes = int(SceneWords::shapes().size());
    int rightShapes = 0, rightColors = 0, rightPairs = 0;
    for (size_t first = 0; first < pictures.size(); first += picturesAtOnce) {
        stopPoint();
        const size_t end = std::min(pictures.size(), first + picturesAtOnce);
        std::vector<at::Tensor> pixels;
        for (size_t i = first; i < end; ++i)
            pixels.push_back(encoder->preprocess(pictures[i]));
        const at::Tensor found = at::matmul(encoder->encodeImages(at::stack(pixels)), pairs.t()).argmax(1).contiguous();
        for (size_t i = first; i < end; ++i) {
            const int best = int(found.data_ptr<int64_t>()[i - first]);
            rightShapes += best % shapes == kinds[i] % shapes;
            rightColors += best / shapes == kinds[i] / shapes;
            rightPairs += best == kinds[i];
        }
    }
    const double count = double(std::max<size_t>(1, pictures.size()));
    return {rightShapes / count, rightColors / count, rightPairs / count};
}

UnetConfig scenesUnet(int contextWidth)
{
    UnetConfig config;
    config.levels = {{16, 1, 1, 1, false, false}, {48, 1, 4, 1, false, false}, {80, 1, 4, 1, true, true}};
    config.in = config.out = 3;
    config.side = 32;
    config.context = contextWidth;
    config.linearProjection = true;
    config.norm.groups = 8;
    return config;
}

ClipTextConfig scenesTextTower(int vocabulary)
{
    ClipTextConfig config;
    config.tower = {64, 256, 2, 4, Activation::Gelu};
    config.context = 12;
    config.vocabulary = vocabulary;
    return config;
}

NoiseSchedule scenesNoise()
{
    NoiseSchedule::Options options;
    options.betas = NoiseSchedule::Betas::SquaredCosine;
    options.prediction = NoiseSchedule::Prediction::Velocity;
    options.spacing = NoiseSchedule::Spacing::Trailing;
    return NoiseSchedule(options);
}

QString scenesDiffusionUri(uint64_t seed, const QString &split)
{
    return QStringLiteral("scenes:count=10000000,seed=%1,split=%2,styles=photo,objects=1,sizes=large,textures=plain,"
                          "backgrounds=studio")
        .arg(seed)
        .arg(split);
}

} // namespace gleaner
