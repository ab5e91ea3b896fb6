#include "core/models/detection/DetectorLoss.h"

#include "core/models/detection/Boxes.h"

#include <ATen/ATen.h>
#include <algorithm>
#include <cmath>
#include <limits>

namespace gleaner {

namespace {

constexpr double radius = 1.5;              // of the middle of a box, cells
constexpr double nearest = 4, farthest = 8; // distances that a level is for, cells
constexpr double alpha = 0.25, gamma_ = 2;  // of the focal loss, as published
constexpr double smallestCenterness = 1e-6;

/// (cells, K): which cell may answer for which box.
at::Tensor candidates(const DetectorConfig &config, const DetectorCells &cells, const at::Tensor &boxes)
{
    const at::Tensor centers = cells.centers.unsqueeze(1), strides = cells.strides.unsqueeze(1);
    const at::Tensor distances = distancesToBoxes(centers, boxes.unsqueeze(0)); // (cells, K, 4)
    const at::Tensor longest = std::get<0>(distances.max(-1)) / strides;
    const at::Tensor middles = (boxes.narrow(1, 0, 2) + boxes.narrow(1, 2, 2)) / 2;
    const at::Tensor away = std::get<0>((centers - middles.unsqueeze(0)).abs().max(-1)) / strides;
    const at::Tensor isFinest = strides.eq(config.stride(0)), isCoarsest = strides.eq(config.coarsestStride());
    return std::get<0>(distances.min(-1)).gt(0) & away.lt(radius) & (longest.gt(nearest) | isFinest) &
           (longest.le(farthest) | isCoarsest);
}

/// How central a point is, from its distances (…, 4) to left, top, right and bottom.
at::Tensor centralities(const at::Tensor &distances)
{
    const auto side = [&](int64_t index) { return distances.select(-1, index).clamp_min(0); };
    const auto balance = [](const at::Tensor &a, const at::Tensor &b) {
        return at::minimum(a, b) / at::maximum(a, b).clamp_min(smallestCenterness);
    };
    return (balance(side(0), side(2)) * balance(side(1), side(3))).sqrt();
}

/// Summed over all entries; `wanted` is 0 or 1.
at::Tensor focalLoss(const at::Tensor &logits, const at::Tensor &wanted)
{
    const at::Tensor probability = at::sigmoid(logits);
    const at::Tensor miss = wanted * (1 - probability) + (1 - wanted) * probability;
    const at::Tensor weight = (wanted * alpha + (1 - wanted) * (1 - alpha)) * miss.pow(gamma_);
    return (weight * at::binary_cross_entropy_with_logits(logits, wanted, {}, {}, at::Reduction::None)).sum();
}

} // namespace

DetectorTargets detectorTargets(const DetectorConfig &config, const DetectorCells &cells, const DetectorTruth &truth)
{
    const int64_t count = cells.centers.size(0);
    DetectorTargets targets{at::full({count}, -1, at::kLong), at::zeros({count, 4}), at::zeros({count})};
    if (truth.boxes.size(0) == 0)
        return targets;
    const at::Tensor sides = truth.boxes.narrow(1, 2, 2) - truth.boxes.narrow(1, 0, 2);
    const at::Tensor areas = sides.prod(-1).unsqueeze(0).expand({count, truth.boxes.size(0)});
    const at::Tensor open = candidates(config, cells, truth.boxes);
    const auto [area, smallest] = areas.masked_fill(open.logical_not(), INFINITY).min(1);
    const at::Tensor answers = area.lt(INFINITY);
    targets.categories = at::where(answers, truth.categories.index_select(0, smallest), targets.categories);
    targets.boxes = truth.boxes.index_select(0, smallest) * answers.unsqueeze(1).to(at::kFloat);
    targets.centerness = centralities(distancesToBoxes(cells.centers, targets.boxes)) * answers.to(at::kFloat);
    return targets;
}

at::Tensor DetectorLoss::total() const { return classes + boxes + centerness; }

DetectorLoss detectorLoss(const DetectorConfig &config, const DetectorOutputs &outputs, const DetectorCells &cells,
                          const std::vector<DetectorTruth> &truths)
{
    std::vector<at::Tensor> categories, boxes, centerness;
    for (const DetectorTruth &truth : truths) {
        DetectorTargets targets = detectorTargets(config, cells, truth);
        categories.push_back(targets.categories);
        boxes.push_back(targets.boxes);
        centerness.push_back(targets.centerness);
    }
    const at::Tensor wanted = at::cat(categories);
    const at::Tensor answering = wanted.ge(0).nonzero().flatten();
    const auto chosen = [&](const at::Tensor &perCell) { return perCell.index_select(0, answering); };
    const double count = std::max<double>(1, double(answering.size(0)));

    at::Tensor truth = at::zeros({wanted.size(0), config.categories.size()});
    truth.view({-1}).index_fill_(0, answering * truth.size(1) + chosen(wanted), 1);
    DetectorLoss loss;
    loss.classes = focalLoss(outputs.classLogits.flatten(0, 1), truth) / count;
    loss.boxes = loss.centerness = at::zeros({});
    if (answering.size(0) == 0)
        return loss;
    const at::Tensor central = chosen(at::cat(centerness));
    const at::Tensor misses = 1 - generalizedOverlap(chosen(outputs.boxes.flatten(0, 1)), chosen(at::cat(boxes)));
    loss.boxes = (misses * central).sum() / central.sum().clamp_min(smallestCenterness);
    if (outputs.centerness.defined())
        loss.centerness = at::binary_cross_entropy_with_logits(chosen(outputs.centerness.flatten()), central);
    return loss;
}

} // namespace gleaner
