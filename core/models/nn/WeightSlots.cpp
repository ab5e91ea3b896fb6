#include "core/models/nn/WeightSlots.h"

#include "core/models/checkpoint/TensorTaker.h"
#include "core/support/Random.h"

#include <ATen/ATen.h>
#include <cmath>

namespace gleaner {

at::Tensor initialWeight(const WeightSlot &slot, Random &random)
{
    at::Tensor tensor = at::full(slot.shape, slot.mean, at::kFloat);
    if (slot.deviation > 0) {
        float *values = tensor.data_ptr<float>();
        for (int64_t i = 0; i < tensor.numel(); ++i)
            values[i] = float(slot.mean + slot.deviation * random.normal());
    }
    return tensor;
}

void WeightSlots::scope(const QString &prefix, const std::function<void()> &add)
{
    const QString outer = m_prefix;
    m_prefix += prefix;
    add();
    m_prefix = outer;
}

WeightSlot &WeightSlots::add(const QString &name, at::Tensor &tensor, std::vector<int64_t> shape, double deviation,
                             double mean)
{
    return m_slots.emplace_back(WeightSlot{m_prefix + name, &tensor, std::move(shape), deviation, mean});
}

void WeightSlots::norm(const QString &name, NormWeights &norm, int64_t width)
{
    add(name + QStringLiteral(".weight"), norm.weight, {width}, 0, 1);
    add(name + QStringLiteral(".bias"), norm.bias, {width});
}

void WeightSlots::scale(const QString &name, at::Tensor &weight, int64_t width)
{
    add(name + QStringLiteral(".weight"), weight, {width}, 0, 1);
}

void WeightSlots::linear(const QString &name, LinearWeights &linear, int64_t out, int64_t in, bool bias)
{
    WeightSlot &slot = add(name + QStringLiteral(".weight"), linear.weight, {out, in}, std::sqrt(1.0 / double(in)));
    slot.matrices = 1;
    slot.linear = &linear;
    if (bias)
        add(name + QStringLiteral(".bias"), linear.bias, {out});
}

WeightSlot &WeightSlots::transposedLinear(const QString &name, LinearWeights &linear, int64_t out, int64_t in,
                                          bool bias)
{
    const size_t first = m_slots.size();
    this->linear(name, linear, out, in, bias);
    m_slots[first].transposed = true;
    return m_slots[first];
}

void WeightSlots::convolution(const QString &name, ConvolutionWeights &weights, int64_t out, int64_t in, int64_t height,
                              int64_t width, bool bias)
{
    add(name + QStringLiteral(".weight"), weights.weight, {out, in, height, width},
        std::sqrt(2.0 / double(in * height * width)));
    if (bias)
        add(name + QStringLiteral(".bias"), weights.bias, {out});
}

void WeightSlots::append(const WeightSlots &others)
{
    for (WeightSlot slot : others.m_slots) {
        slot.name.prepend(m_prefix);
        m_slots.push_back(std::move(slot));
    }
}

void WeightSlots::makeConvolutionsMatrices()
{
    constexpr size_t convolutionRank = 4;
    constexpr int64_t fewRows = 16;
    for (WeightSlot &slot : m_slots)
        if (slot.shape.size() == convolutionRank && slot.shape[0] >= fewRows)
            slot.matrices = 1;
}

void WeightSlots::fix(const QString &nameEnd)
{
    for (WeightSlot &slot : m_slots)
        if (slot.name.endsWith(nameEnd))
            slot.fixed = true;
}

void WeightSlots::beginAtZero(const QString &nameEnd)
{
    for (WeightSlot &slot : m_slots)
        if (slot.name.endsWith(nameEnd))
            slot.deviation = slot.mean = 0;
}

std::map<QString, at::Tensor> WeightSlots::tensors() const
{
    std::map<QString, at::Tensor> named;
    for (const WeightSlot &slot : m_slots)
        if (slot.tensor->defined())
            named[slot.name] = slot.transposed ? slot.tensor->t() : *slot.tensor;
    return named;
}

qint64 WeightSlots::parameters() const
{
    qint64 count = 0;
    for (const WeightSlot &slot : m_slots)
        if (slot.tensor->defined())
            count += slot.tensor->numel();
    return count;
}

void WeightSlots::initialize(Random random) const
{
    for (const WeightSlot &slot : m_slots)
        *slot.tensor = initialWeight(slot, random);
}

void WeightSlots::convert(at::ScalarType type) const
{
    for (const WeightSlot &slot : m_slots)
        if (slot.tensor->defined())
            *slot.tensor = slot.tensor->to(type);
}

LoadedWeights loadWeights(const WeightSlots &slots, const Checkpoint &checkpoint, const LoadOptions &options)
{
    TensorTaker taker(checkpoint);
    LoadedWeights loaded;
    for (const WeightSlot &slot : slots.all()) {
        const QString name = options.nameInFile ? options.nameInFile(slot.name) : slot.name;
        if (slot.optional && !taker.has(name))
            loaded.missing.append(name);
        else if (!slot.transposed)
            *slot.tensor = taker.take(name, {slot.shape.begin(), slot.shape.end()});
        else if (const at::Tensor found = taker.take(name, {slot.shape.rbegin(), slot.shape.rend()}); found.defined())
            *slot.tensor = found.t();
    }
    taker.refuseIfMissing(options.architecture);
    for (const QString &name : taker.untaken())
        if (!options.ignored || !options.ignored(name))
            loaded.unexpected.append(name);
    return loaded;
}

} // namespace gleaner
