#include "core/models/detection/DetectorNetwork.h"

#include "core/models/detection/Boxes.h"
#include "core/support/StopPoint.h"

#include <ATen/ATen.h>
#include <cmath>

namespace gleaner {

namespace {

constexpr double epsilon = 1e-5, rareLogit = -4.595; // at first every cell finds an object 1 % likely (Lin et al. 2017)
constexpr double farthest = 8;                       // logarithm of the longest distance in cells: keeps numbers finite
constexpr int channels = 3, mostGroups = 8;

/// The largest number of groups up to eight that divides the width.
int groupsOf(int64_t width)
{
    int groups = mostGroups;
    while (width % groups != 0)
        --groups;
    return groups;
}

void addNormed(WeightSlots &slots, const QString &name, NormedConvolution &weights, int64_t out, int64_t in,
               int64_t size)
{
    slots.convolution(name + QStringLiteral(".conv"), weights.convolution, out, in, size, size, false);
    slots.norm(name + QStringLiteral(".norm"), weights.norm, out);
}

/// An output of the heads: starts near a constant.
void addOutput(WeightSlots &slots, const QString &name, ConvolutionWeights &weights, int64_t out, int64_t in,
               double bias)
{
    slots.add(name + QStringLiteral(".weight"), weights.weight, {out, in, 3, 3}, 0.01);
    slots.add(name + QStringLiteral(".bias"), weights.bias, {out}, 0, bias);
}

void addBackbone(WeightSlots &slots, DetectorWeights &weights, const DetectorConfig &config)
{
    int64_t in = config.widths.front();
    addNormed(slots, QStringLiteral("backbone.stem"), weights.stem, in, channels, 3);
    weights.stages.resize(config.widths.size());
    for (size_t stage = 0; stage < config.widths.size(); ++stage) {
        const int64_t width = config.widths[stage];
        weights.stages[stage].resize(size_t(config.depths[stage]));
        for (size_t i = 0; i < weights.stages[stage].size(); ++i) {
            DetectorBlock &block = weights.stages[stage][i];
            slots.scope(QStringLiteral("backbone.stages.%1.%2.").arg(stage).arg(i), [&] {
                addNormed(slots, QStringLiteral("first"), block.first, width, in, 3);
                addNormed(slots, QStringLiteral("second"), block.second, width, width, 3);
                if (i == 0)
                    addNormed(slots, QStringLiteral("shortcut"), block.shortcut, width, in, 1);
            });
            in = width;
        }
    }
}

at::Tensor normed(const at::Tensor &x, const NormedConvolution &weights, int stride = 1)
{
    const int padding = int(weights.convolution.weight.size(3)) / 2;
    const at::Tensor y = convolution(x, weights.convolution, stride, padding);
    return groupNorm(y, weights.norm, groupsOf(y.size(1)), epsilon);
}

at::Tensor residual(const at::Tensor &x, const DetectorBlock &block)
{
    stopPoint();
    const bool reduces = block.shortcut.norm.weight.defined();
    const at::Tensor y = normed(at::relu(normed(x, block.first, reduces ? 2 : 1)), block.second);
    return at::relu(y + (reduces ? normed(x, block.shortcut, 2) : x));
}

/// One map per level, the finest first.
std::vector<at::Tensor> pyramid(const DetectorWeights &weights, const DetectorConfig &config, const at::Tensor &pixels)
{
    std::vector<at::Tensor> maps;
    at::Tensor x = at::relu(normed(pixels, weights.stem, 2));
    for (const auto &stage : weights.stages) {
        for (const DetectorBlock &block : stage)
            x = residual(x, block);
        maps.push_back(x);
    }
    maps.erase(maps.begin(), maps.end() - config.levels);
    for (size_t level = maps.size(); level-- > 0;) {
        const at::Tensor narrow = convolution(maps[level], weights.lateral[level]);
        maps[level] = level + 1 == maps.size()
                          ? narrow
                          : narrow + at::upsample_nearest2d(maps[level + 1], narrow.sizes().slice(2));
    }
    for (size_t level = 0; level < maps.size(); ++level)
        maps[level] = at::relu(normed(maps[level], weights.smooth[level]));
    return maps;
}

at::Tensor towered(at::Tensor x, const std::vector<NormedConvolution> &tower)
{
    for (const NormedConvolution &each : tower)
        x = at::relu(normed(x, each));
    return x;
}

/// (N, C, H, W) → (N, H × W, C).
at::Tensor perCell(const at::Tensor &map) { return map.flatten(2).transpose(1, 2); }

} // namespace

WeightSlots detectorSlots(DetectorWeights &weights, const DetectorConfig &config)
{
    WeightSlots slots;
    addBackbone(slots, weights, config);
    const int64_t width = config.pyramidWidth;
    weights.lateral.resize(size_t(config.levels));
    weights.smooth.resize(size_t(config.levels));
    for (int level = 0; level < config.levels; ++level) {
        const int64_t in = config.widths[size_t(config.stages() - config.levels + level)];
        slots.convolution(QStringLiteral("pyramid.lateral.%1").arg(level), weights.lateral[size_t(level)], width, in, 1,
                          1);
        addNormed(slots, QStringLiteral("pyramid.smooth.%1").arg(level), weights.smooth[size_t(level)], width, width,
                  3);
    }
    weights.classTower.resize(size_t(config.headDepth));
    weights.boxTower.resize(size_t(config.headDepth));
    for (int i = 0; i < config.headDepth; ++i) {
        addNormed(slots, QStringLiteral("head.class_tower.%1").arg(i), weights.classTower[size_t(i)], width, width, 3);
        addNormed(slots, QStringLiteral("head.box_tower.%1").arg(i), weights.boxTower[size_t(i)], width, width, 3);
    }
    addOutput(slots, QStringLiteral("head.classes"), weights.classes, config.categories.size(), width, rareLogit);
    addOutput(slots, QStringLiteral("head.distances"), weights.distances, 4, width, 0);
    if (config.centerness)
        addOutput(slots, QStringLiteral("head.centerness"), weights.centerness, 1, width, 0);
    slots.add(QStringLiteral("head.distance_scales"), weights.distanceScales, {config.levels}, 0, 1);
    return slots;
}

DetectorCells detectorCells(const DetectorConfig &config, int64_t height, int64_t width)
{
    std::vector<at::Tensor> centers, strides;
    for (int level = 0; level < config.levels; ++level) {
        const int64_t stride = config.stride(level), rows = height / stride, columns = width / stride;
        const at::Tensor y = (at::arange(rows, at::kFloat) + 0.5) * stride;
        const at::Tensor x = (at::arange(columns, at::kFloat) + 0.5) * stride;
        centers.push_back(
            at::stack({x.view({1, -1}).expand({rows, columns}), y.view({-1, 1}).expand({rows, columns})}, -1)
                .view({rows * columns, 2}));
        strides.push_back(at::full({rows * columns}, double(stride), at::kFloat));
    }
    return {at::cat(centers), at::cat(strides)};
}

DetectorOutputs detectorOutputs(const DetectorWeights &weights, const DetectorConfig &config, const at::Tensor &pixels)
{
    std::vector<at::Tensor> classLogits, distances, centerness;
    const std::vector<at::Tensor> maps = pyramid(weights, config, pixels);
    for (size_t level = 0; level < maps.size(); ++level) {
        stopPoint();
        const at::Tensor boxMap = towered(maps[level], weights.boxTower);
        classLogits.push_back(perCell(convolution(towered(maps[level], weights.classTower), weights.classes, 1, 1)));
        const at::Tensor raw = convolution(boxMap, weights.distances, 1, 1).to(at::kFloat);
        const at::Tensor scale = weights.distanceScales.select(0, int64_t(level)).to(at::kFloat);
        distances.push_back(perCell((raw * scale).clamp(-farthest, farthest).exp()));
        if (config.centerness)
            centerness.push_back(convolution(boxMap, weights.centerness, 1, 1).flatten(1));
    }
    const DetectorCells cells = detectorCells(config, pixels.size(2), pixels.size(3));
    DetectorOutputs outputs;
    outputs.classLogits = at::cat(classLogits, 1).to(at::kFloat);
    outputs.boxes =
        boxesFromDistances(cells.centers.unsqueeze(0), at::cat(distances, 1) * cells.strides.view({1, -1, 1}));
    if (config.centerness)
        outputs.centerness = at::cat(centerness, 1).to(at::kFloat);
    return outputs;
}

} // namespace gleaner
