#include "core/methods/detection/ColoTraining.h"

#include "core/methods/detection/LocalizationMeasures.h"
#include "core/models/LongSide.h"
#include "core/models/detection/DetectorModel.h"
#include "core/models/training/NetworkTrainer.h"
#include "core/models/training/Schedule.h"

#include <ATen/ATen.h>
#include <algorithm>
#include <cmath>
#include <functional>
#include <numeric>

namespace gleaner {

namespace {

constexpr float lowestScore = 0.01F; ///< of detections that are measured
constexpr size_t lookedAtOnce = 16;
constexpr int warmUpShare = 10; ///< a tenth of the steps
constexpr double shareOfLoose = 0.1;

WeightSlots slotsOf(DetectorWeights &weights, const DetectorConfig &config)
{
    WeightSlots slots = detectorSlots(weights, config);
    slots.makeConvolutionsMatrices();
    return slots;
}

DetectorWeights copyOf(DetectorWeights weights, const DetectorConfig &config)
{
    const WeightSlots slots = detectorSlots(weights, config);
    for (const WeightSlot &slot : slots.all())
        *slot.tensor = slot.tensor->clone();
    return weights;
}

at::Tensor pixelsOf(const cv::Mat &rgb)
{
    const at::Tensor bytes = at::from_blob(rgb.data, {rgb.rows, rgb.cols, 3}, at::kByte);
    return normalizedSquare(bytes.to(at::kFloat).permute({2, 0, 1}), rgb.rows);
}

/// Goes through the learned pictures in a new order each time, whatever the batches.
class Batches {
public:
    Batches(const ColoPictures &pictures, const std::vector<int> &rows, const ColoAugmentation &augmentation,
            uint64_t seed)
        : m_augmentation(augmentation), m_random(seed)
    {
        for (const int row : rows)
            m_pool.push_back(&pictures.at(row));
    }

    void next(int size, at::Tensor &pixels, std::vector<DetectorTruth> &truths)
    {
        std::vector<at::Tensor> all;
        truths.clear();
        while (int(truths.size()) < size) {
            if (m_order.empty())
                m_order = m_random.permutation(int(m_pool.size()));
            const ColoPicture changed = augmented(*m_pool[size_t(m_order.back())], m_pool, m_augmentation, m_random);
            m_order.pop_back();
            all.push_back(pixelsOf(changed.rgb));
            truths.push_back(changed.truth());
        }
        pixels = at::cat(all);
    }

private:
    std::vector<const ColoPicture *> m_pool;
    const ColoAugmentation &m_augmentation;
    Random m_random;
    std::vector<int> m_order;
};

/// What the paper's recipe chooses weights by.
double fitness(const LocalizationMeasures &measures)
{
    return shareOfLoose * measures.map50 + (1 - shareOfLoose) * measures.map5095;
}

} // namespace

int ColoBudget::stepsFor(int pictures) const { return equalSteps ? steps : epochs * ((pictures + batch - 1) / batch); }

DetectorConfig coloNetwork(int thousands, int side)
{
    DetectorConfig config;
    config.side = side;
    config.depths = {1, 1, 1};
    config.levels = 2;
    config.categories = {QStringLiteral("object")};
    const auto withWidth = [&](int width) {
        config.widths = {width, 2 * width, 3 * width};
        config.pyramidWidth = 2 * width;
        return config;
    };
    const auto distance = [&](int width) {
        return std::abs(double(coloParameters(withWidth(width))) - 1e3 * thousands);
    };
    int best = 2;
    while (distance(best + 1) < distance(best))
        ++best;
    return withWidth(best);
}

qint64 coloParameters(const DetectorConfig &config)
{
    DetectorWeights weights;
    const WeightSlots slots = detectorSlots(weights, config);
    qint64 count = 0;
    for (const WeightSlot &slot : slots.all())
        count += std::accumulate(slot.shape.begin(), slot.shape.end(), qint64(1), std::multiplies<>());
    return count;
}

ColoDraw coloDraw(const std::vector<int> &pool, int count, double heldOutShare, uint64_t seed)
{
    std::vector<int> order = Random(seed).permutation(int(pool.size()));
    order.resize(size_t(std::min<int>(count, int(pool.size()))));
    const int drawn = int(order.size());
    const int held = drawn < 2 ? 0 : std::clamp(int(std::lround(drawn * heldOutShare / 100)), 1, drawn - 1);
    ColoDraw draw;
    for (int i = 0; i < drawn; ++i)
        (i < held ? draw.heldOut : draw.learned).push_back(pool[size_t(order[size_t(i)])]);
    return draw;
}

ColoTrained trainColo(const DetectorConfig &config, const ColoStart &start, const ColoPictures &pictures,
                      const ColoDraw &draw, const ColoBudget &budget, const ColoAugmentation &augmentation,
                      uint64_t seed)
{
    NetworkTrainer<DetectorWeights> trainer([&](DetectorWeights &weights) { return slotsOf(weights, config); }, seed);
    trainer.begin(start);
    Batches batches(pictures, draw.learned, augmentation, seed + 1);
    const DetectorCells cells = detectorCells(config, config.side, config.side);
    ColoTrained trained;
    trained.steps = budget.stepsFor(int(draw.learned.size()));
    const Schedule schedule{Schedule::Shape::Cosine, trained.steps, std::max(1, trained.steps / warmUpShare)};
    const int between = std::max(1, trained.steps / std::max(1, budget.looks));
    double best = -1;
    at::Tensor pixels;
    std::vector<DetectorTruth> truths;
    for (int step = 1; step <= trained.steps; ++step) {
        batches.next(budget.batch, pixels, truths);
        trainer.step(1, budget.rate * schedule.at(step - 1), [&](const DetectorWeights &weights, int) {
            return detectorLoss(config, detectorOutputs(weights, config, pixels), cells, truths).total();
        });
        if (draw.heldOut.empty() || (step % between != 0 && step != trained.steps))
            continue;
        const auto found = coloDetections(config, trainer.weights(), pictures, draw.heldOut);
        if (const double fit = fitness(localizationMeasures(found, 0)); fit >= best) {
            best = fit;
            trained.weights = copyOf(trainer.weights(), config);
            trained.keptStep = step;
            trained.confidence = bestConfidence(found, trained.confidence);
        }
    }
    if (draw.heldOut.empty()) {
        trained.weights = copyOf(trainer.weights(), config);
        trained.keptStep = trained.steps;
    }
    return trained;
}

ColoStart startOf(const DetectorConfig &config, const ColoTrained &trained)
{
    DetectorWeights weights = trained.weights;
    return detectorSlots(weights, config).tensors();
}

std::vector<BoxesOfPicture> coloDetections(const DetectorConfig &config, const DetectorWeights &weights,
                                           const ColoPictures &pictures, const std::vector<int> &rows)
{
    const c10::AutoGradMode noGradients(false);
    std::vector<BoxesOfPicture> all;
    for (size_t first = 0; first < rows.size(); first += lookedAtOnce) {
        const size_t count = std::min(lookedAtOnce, rows.size() - first);
        std::vector<at::Tensor> pixels;
        for (size_t i = first; i < first + count; ++i)
            pixels.push_back(pixelsOf(pictures.at(rows[i]).rgb));
        const DetectorOutputs outputs = detectorOutputs(weights, config, at::cat(pixels));
        for (size_t i = 0; i < count; ++i) {
            const ColoPicture &picture = pictures.at(rows[first + i]);
            BoxesOfPicture &boxes = all.emplace_back(picture.annotated());
            const cv::Rect2f frame({0, 0}, cv::Size2f(picture.seen));
            for (const DetectedObject &each : detectedObjects(config, outputs, int64_t(i), lowestScore))
                if (const cv::Rect2f inside = each.box & frame; inside.area() > 0)
                    boxes.found.push_back({cv::Rect2d(inside), 0, each.score});
        }
    }
    return all;
}

} // namespace gleaner
