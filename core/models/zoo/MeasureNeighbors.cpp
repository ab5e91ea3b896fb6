#include "core/jobs/RunContext.h"
#include "core/models/FeatureRows.h"
#include "core/models/capabilities/Images.h"
#include "core/models/zoo/TrainScenesEncoder.h"

#include <ATen/ATen.h>

namespace gleaner {

namespace {

constexpr int neighbors = 20;

struct Encoded {
    at::Tensor features; ///< (N, D), of length 1
    at::Tensor shapes, colors;
};

Encoded encoded(const std::function<at::Tensor(const cv::Mat &)> &encode, const QString &uri, RunContext &context)
{
    const SceneOptions options = SceneOptions::parse(uri);
    std::vector<at::Tensor> features(size_t(options.count));
    Encoded all{{}, at::empty({options.count}, at::kLong), at::empty({options.count}, at::kLong)};
    inParallelChunks(options.count, [&](int row) {
        context.stopIfRequested();
        const Scene scene = describeScene(options, row);
        features[size_t(row)] = encode(renderScene(scene, options.side).rgb).flatten();
        all.shapes.data_ptr<int64_t>()[row] = int64_t(scene.objects.front().kind.shape);
        all.colors.data_ptr<int64_t>()[row] = int64_t(scene.objects.front().kind.color);
    });
    all.features = unitRows(at::stack(features));
    return all;
}

/// Share of rows whose neighbors (N, K) vote for the right one of `kinds`; the first among equals.
double voted(const at::Tensor &nearest, const at::Tensor &known, const at::Tensor &truth, int kinds)
{
    const at::Tensor votes = known.index_select(0, nearest.flatten()).view(nearest.sizes());
    const at::Tensor counts = at::one_hot(votes, kinds).sum(1);
    return counts.argmax(1).eq(truth).to(at::kFloat).mean().item<double>();
}

} // namespace

NeighborAccuracy neighborAccuracy(const std::function<at::Tensor(const cv::Mat &)> &encode, const QString &known,
                                  const QString &asked, RunContext &context)
{
    const Encoded bank = encoded(encode, known, context), queries = encoded(encode, asked, context);
    const at::Tensor likeness = at::matmul(queries.features, bank.features.t());
    const at::Tensor nearest = std::get<1>(likeness.topk(neighbors, 1));
    return {voted(nearest, bank.shapes, queries.shapes, int(SceneWords::shapes().size())),
            voted(nearest, bank.colors, queries.colors, int(SceneWords::colors().size()))};
}

NeighborAccuracy neighborAccuracy(const Model &model, const QString &known, const QString &asked, RunContext &context)
{
    const auto &encoder = *model.as<ImageEncoder>();
    return neighborAccuracy(
        [&](const cv::Mat &rgb) { return encoder.encodeImages(encoder.preprocess(rgb).unsqueeze(0)); }, known, asked,
        context);
}

} // namespace gleaner
