#include "core/methods/segmentation/MatteTraining.h"

#include "core/methods/shared/SavedWeights.h"
#include "core/models/training/NetworkTrainer.h"
#include "core/models/training/Schedule.h"
#include "core/support/StopPoint.h"

#include <ATen/ATen.h>
#include <QCoreApplication>
#include <cmath>
#include <cstring>

namespace gleaner {

namespace {

constexpr int parts = 4; ///< of a batch, each on one thread: fixed, so that sums are the same everywhere
constexpr int seenAtOnce = 16;
constexpr int64_t warmUp = 20; ///< steps
constexpr uint64_t sampleStream = 77;

QString tr(const char *text) { return QCoreApplication::translate("MatteLabelBlending", text); }

WeightSlots trainedSlots(MattingWeights &weights, const MattingConfig &config)
{
    WeightSlots slots = mattingSlots(weights, config);
    slots.makeConvolutionsMatrices();
    return slots;
}

std::map<QString, at::Tensor> tensorsOf(const MattingNetwork &network)
{
    MattingWeights weights = network.weights;
    return mattingSlots(weights, network.config).tensors();
}

/// Colors of figure minus ground, as far as picture and matte tell.
at::Tensor contrastOf(const std::vector<MatteSample> &samples)
{
    std::vector<cv::Mat> figures, grounds;
    for (const MatteSample &each : samples) {
        const MatteLayers layers = estimatedLayers(each.image, each.matte, std::max(2, each.image.cols / 8));
        figures.push_back(layers.figure);
        grounds.push_back(layers.ground);
    }
    return picturesTensor(figures) - picturesTensor(grounds);
}

at::Tensor lossOn(const MattingWeights &weights, const std::vector<MatteSample> &samples,
                  const MattingLossOptions &options)
{
    std::vector<cv::Mat> images, mattes, boundaries;
    for (const MatteSample &each : samples) {
        images.push_back(each.image);
        mattes.push_back(each.matte);
        boundaries.push_back(each.boundary);
    }
    MattingTarget target{mapsTensor(mattes), mapsTensor(boundaries)};
    if (options.composition > 0)
        target.contrast = contrastOf(samples);
    return mattingLoss(mattingLogits(weights, picturesTensor(images)), target, options);
}

cv::Mat mapOf(const at::Tensor &numbers)
{
    cv::Mat map(int(numbers.size(0)), int(numbers.size(1)), CV_32F);
    const at::Tensor whole = numbers.contiguous();
    std::memcpy(map.data, whole.data_ptr<float>(), size_t(whole.nbytes()));
    return map;
}

} // namespace

qint64 MattingNetwork::parameters() const
{
    MattingWeights copy = weights;
    return mattingSlots(copy, config).parameters();
}

QString MattingNetwork::hash() const { return hashOfWeights(tensorsOf(*this)); }

TrainedMatting trainMatting(const MattingConfig &config, const DrawSample &draw, const MattingRecipe &recipe,
                            uint64_t seed, const std::function<void(int)> &stepDone, const MattingNetwork *start)
{
    NetworkTrainer<MattingWeights> trainer([config](MattingWeights &weights) { return trainedSlots(weights, config); },
                                           seed);
    if (start)
        trainer.begin(tensorsOf(*start));
    const Schedule schedule{Schedule::Shape::Cosine, recipe.steps, std::min<int64_t>(warmUp, recipe.steps / 4)};
    const uint64_t samples = Random::forItem(seed, sampleStream).next();
    const int slices = std::min(parts, recipe.batch);
    TrainedMatting trained;
    for (int step = 0; step < recipe.steps; ++step) {
        stopPoint();
        const double loss =
            trainer.step(slices, recipe.rate * schedule.at(step), [&](const MattingWeights &weights, int part) {
                std::vector<MatteSample> own;
                for (int place = part; place < recipe.batch; place += slices) {
                    Random random = Random::forItem(samples, uint64_t(step) * uint64_t(recipe.batch) + uint64_t(place));
                    own.push_back(draw(place, random));
                }
                return lossOn(weights, own, recipe.loss);
            });
        if (!std::isfinite(loss))
            throw ProblemError({tr("The training went out of bounds at step %1").arg(step + 1), tr("training"),
                                tr("Choose a smaller learning rate."), ExitCode::Invalid});
        trained.losses.push_back(loss);
        if (stepDone)
            stepDone(step);
    }
    trained.network = {config, trainer.weights()};
    return trained;
}

std::vector<MattePrediction> predictedMattes(const MattingNetwork &network, const std::vector<cv::Mat> &images)
{
    const c10::AutoGradMode noGradients(false);
    std::vector<MattePrediction> all;
    for (size_t first = 0; first < images.size(); first += seenAtOnce) {
        stopPoint();
        const size_t last = std::min(images.size(), first + seenAtOnce);
        const std::vector<cv::Mat> some(images.begin() + qsizetype(first), images.begin() + qsizetype(last));
        const at::Tensor seen = at::sigmoid(mattingLogits(network.weights, picturesTensor(some)));
        for (int64_t i = 0; i < seen.size(0); ++i)
            all.push_back({mapOf(seen[i][0]), mapOf(seen[i][1])});
    }
    return all;
}

} // namespace gleaner
