#include "core/models/vision/ResNetWeights.h"

#include "core/support/StopPoint.h"

#include <ATen/ATen.h>
#include <cmath>

namespace gleaner {

namespace {

constexpr double epsilon = 1e-5, momentum = 0.1;

void addUnit(WeightSlots &slots, NormalizedConvolution &unit, const std::pair<QString, QString> &names,
             const std::vector<int64_t> &shape)
{
    const int64_t out = shape[0];
    slots.add(names.first + QStringLiteral(".weight"), unit.weight, shape,
              std::sqrt(2.0 / double(shape[1] * shape[2] * shape[3])));
    slots.add(names.second + QStringLiteral(".weight"), unit.scale, {out}, 0, 1);
    slots.add(names.second + QStringLiteral(".bias"), unit.shift, {out});
    slots.add(names.second + QStringLiteral(".running_mean"), unit.mean, {out});
    slots.add(names.second + QStringLiteral(".running_var"), unit.variance, {out}, 0, 1);
}

void addBlock(WeightSlots &slots, ResNetBlock &block, const ResNetConfig &config, int stage, int index, int64_t in)
{
    const ResNetConfig::Stage &sizes = config.stages[size_t(stage)];
    const int64_t inner = sizes.inner, width = sizes.width;
    block.units.resize(size_t(config.convolutions()));
    const auto names = [&](int unit) { return config.unitNames(stage, index, unit); };
    if (config.bottleneck) {
        addUnit(slots, block.units[0], names(0), {inner, in, 1, 1});
        addUnit(slots, block.units[1], names(1), {inner, inner / sizes.groups, 3, 3});
        addUnit(slots, block.units[2], names(2), {width, inner, 1, 1});
    } else {
        addUnit(slots, block.units[0], names(0), {inner, in, 3, 3});
        addUnit(slots, block.units[1], names(1), {width, inner, 3, 3});
    }
    if (index == 0 && (in != width || sizes.stride != 1))
        addUnit(slots, block.shortcut, names(-1), {width, in, 1, 1});
}

void fold(NormalizedConvolution &unit, at::ScalarType type)
{
    if (!unit.weight.defined())
        return;
    const at::Tensor factor = unit.scale / (unit.variance + epsilon).sqrt();
    unit.folded.weight = (unit.weight * factor.view({-1, 1, 1, 1})).to(type);
    unit.folded.bias = (unit.shift - unit.mean * factor).to(type);
}

/// One pass through the network with one way to compute norms.
class Pass {
public:
    Pass(const ResNetConfig &config, BatchNorms norms) : m_config(config), m_norms(norms) {}

    at::Tensor unit(const at::Tensor &x, const NormalizedConvolution &weights, int stride, int groups = 1) const
    {
        const int padding = int(weights.weight.size(3)) / 2;
        if (m_norms == BatchNorms::Folded)
            return convolution(x, weights.folded, stride, padding, groups);
        return at::batch_norm(convolution(x, {weights.weight, {}}, stride, padding, groups), weights.scale,
                              weights.shift, weights.mean, weights.variance, m_norms == BatchNorms::Batch, momentum,
                              epsilon, false);
    }

    at::Tensor block(const at::Tensor &x, const ResNetBlock &weights, const ResNetConfig::Stage &sizes,
                     int stride) const
    {
        stopPoint();
        const bool early = !m_config.bottleneck || m_config.stridesEarly;
        at::Tensor y = act(unit(x, weights.units[0], early ? stride : 1));
        y = unit(y, weights.units[1], early ? 1 : stride, m_config.bottleneck ? sizes.groups : 1);
        if (m_config.bottleneck)
            y = unit(act(y), weights.units[2], 1);
        return act(y + (weights.shortcut.weight.defined() ? unit(x, weights.shortcut, stride) : x));
    }

    at::Tensor act(const at::Tensor &x) const { return activate(x, m_config.activation); }

private:
    const ResNetConfig &m_config;
    BatchNorms m_norms;
};

} // namespace

WeightSlots resNetSlots(ResNetWeights &weights, const ResNetConfig &config)
{
    WeightSlots slots;
    addUnit(slots, weights.stem, config.stemNames(), {config.stemWidth, 3, config.stemSize, config.stemSize});
    weights.stages.resize(config.stages.size());
    int64_t width = config.stemWidth;
    for (size_t stage = 0; stage < config.stages.size(); ++stage) {
        weights.stages[stage].resize(size_t(config.stages[stage].depth));
        for (size_t index = 0; index < weights.stages[stage].size(); ++index) {
            addBlock(slots, weights.stages[stage][index], config, int(stage), int(index), width);
            width = config.stages[stage].width;
        }
    }
    if (config.classes > 0)
        slots.linear(config.headName(), weights.head, config.classes, config.dimension());
    return slots;
}

void forEachConvolution(ResNetWeights &weights, const std::function<void(NormalizedConvolution &)> &use)
{
    use(weights.stem);
    for (auto &stage : weights.stages)
        for (ResNetBlock &block : stage) {
            for (NormalizedConvolution &unit : block.units)
                use(unit);
            if (block.shortcut.weight.defined())
                use(block.shortcut);
        }
}

ResNetWeights withoutRunningNorms(ResNetWeights weights)
{
    forEachConvolution(weights, [](NormalizedConvolution &unit) { unit.mean = unit.variance = at::Tensor(); });
    return weights;
}

void foldResNet(ResNetWeights &weights, at::ScalarType type)
{
    forEachConvolution(weights, [type](NormalizedConvolution &unit) { fold(unit, type); });
}

at::Tensor resNetFeatures(const ResNetWeights &weights, const ResNetConfig &config, const at::Tensor &pixels,
                          BatchNorms norms)
{
    const Pass pass(config, norms);
    const bool reduces = config.stemSize > 3;
    at::Tensor x = pass.act(pass.unit(pixels, weights.stem, reduces ? 2 : 1));
    if (reduces)
        x = at::max_pool2d(x, {3, 3}, {2, 2}, {1, 1});
    for (size_t stage = 0; stage < weights.stages.size(); ++stage)
        for (size_t index = 0; index < weights.stages[stage].size(); ++index)
            x = pass.block(x, weights.stages[stage][index], config.stages[stage],
                           index == 0 ? config.stages[stage].stride : 1);
    return x.to(at::kFloat).mean(at::IntArrayRef({2, 3}));
}

} // namespace gleaner
