#include "core/models/Encode.h"
#include "core/models/capabilities/Capabilities.h"
#include "core/models/zoo/TrainScenesDiffusion.h"
#include "core/support/StopPoint.h"

#include <ATen/ATen.h>
#include <algorithm>
#include <c10/core/GradMode.h>

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
        std::copy_n(features.row(i), features.width(), tensor[i].data_ptr<float>());
    return tensor;
}

} // namespace

SceneJudgement judgedByClip(const Model &judge, const std::vector<cv::Mat> &pictures,
                            const std::vector<SceneKind> &kinds)
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
            const SceneKind named{SceneColor(best / shapes), SceneShape(best % shapes)};
            rightShapes += named.shape == kinds[i].shape;
            rightColors += named.color == kinds[i].color;
            rightPairs += named == kinds[i];
        }
    }
    const double count = double(std::max<size_t>(1, pictures.size()));
    return {rightShapes / count, rightColors / count, rightPairs / count};
}

} // namespace gleaner
