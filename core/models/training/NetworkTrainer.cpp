#include "core/models/training/NetworkTrainer.h"

#include "core/support/Problem.h"
#include "core/support/Random.h"

#include <ATen/ATen.h>
#include <algorithm>
#include <functional>
#include <numeric>

namespace gleaner {

namespace {

constexpr double meanShare = 0.005; ///< of the newest weights in their running mean

int64_t sizeOf(const WeightSlot &slot)
{
    return std::accumulate(slot.shape.begin(), slot.shape.end(), int64_t(1), std::multiplies<>());
}

/// Norms, biases and scales do not shrink; what is fixed gets no gradient either.
WeightSegment segmentOf(const WeightSlot &slot)
{
    if (slot.matrices == 0 || slot.fixed)
        return {1, sizeOf(slot), 0, slot.shape.size() >= 2 && !slot.fixed};
    return {slot.shape[0], sizeOf(slot) / slot.shape[0], slot.matrices, true};
}

std::vector<WeightSegment> segmentsOf(const WeightSlots &slots)
{
    std::vector<WeightSegment> segments;
    for (const WeightSlot &slot : slots.all())
        segments.push_back(segmentOf(slot));
    return segments;
}

at::Tensor drawn(const WeightSlots &slots, uint64_t seed)
{
    Random random(seed);
    std::vector<at::Tensor> parts;
    for (const WeightSlot &slot : slots.all())
        parts.push_back(initialWeight(slot, random).flatten());
    return at::cat(parts);
}

} // namespace

FlatWeights::FlatWeights(const WeightSlots &slots, uint64_t seed, double matrixRate)
    : m_flat(drawn(slots, seed)), m_mean(m_flat.clone()), m_optimizer(segmentsOf(slots), matrixRate)
{
    for (const WeightSlot &slot : slots.all())
        m_sizes.push_back(sizeOf(slot));
}

void FlatWeights::begin(const WeightSlots &slots, const std::map<QString, at::Tensor> &values)
{
    const std::vector<at::Tensor> parts = m_flat.split_with_sizes(m_sizes);
    for (size_t i = 0; i < parts.size(); ++i)
        if (const auto value = values.find(slots.all()[i].name); value != values.end())
            parts[i].copy_(value->second.flatten());
    m_mean.copy_(m_flat);
}

at::Tensor FlatWeights::leaf() const { return m_flat.detach().requires_grad_(); }

void FlatWeights::place(const WeightSlots &slots, const at::Tensor &flat) const
{
    const std::vector<at::Tensor> parts = flat.split_with_sizes(m_sizes);
    for (size_t i = 0; i < parts.size(); ++i) {
        const WeightSlot &slot = slots.all()[i];
        *slot.tensor = (slot.fixed ? parts[i].detach() : parts[i]).view(slot.shape);
    }
}

double FlatWeights::step(const std::vector<std::pair<double, at::Tensor>> &lossesAndGradients, double rate)
{
    const c10::AutoGradMode gradients(false);
    const double share = 1 / double(lossesAndGradients.size());
    double loss = 0;
    at::Tensor gradient = at::zeros_like(m_flat);
    for (const auto &[partLoss, partGradient] : lossesAndGradients) { // in their order: sums depend on it
        loss += partLoss * share;
        gradient.add_(partGradient, share);
    }
    m_optimizer.step(m_flat, gradient, rate);
    m_mean.lerp_(m_flat, std::max(meanShare, 1.0 / double(++m_steps)));
    return loss;
}

SavedTraining FlatWeights::state() const
{
    SavedTraining saved{m_steps, 0, {{QStringLiteral("weights"), m_flat}, {QStringLiteral("mean"), m_mean}}};
    for (const auto &[name, moment] : m_optimizer.moments())
        saved.tensors[name] = moment;
    return saved;
}

bool FlatWeights::restore(const SavedTraining &state)
{
    const auto find = [&](const QString &name) {
        const auto found = state.tensors.find(name);
        return found != state.tensors.end() && found->second.sizes() == m_flat.sizes() ? found->second : at::Tensor();
    };
    const at::Tensor weights = find(QStringLiteral("weights")), mean = find(QStringLiteral("mean"));
    std::map<QString, at::Tensor> moments;
    for (const auto &[name, moment] : m_optimizer.moments())
        moments[name] = find(name);
    const bool whole = weights.defined() && mean.defined() &&
                       std::ranges::all_of(moments, [](const auto &each) { return each.second.defined(); });
    if (!whole)
        return false;
    m_flat = weights;
    m_mean = mean;
    m_steps = state.step;
    m_optimizer.restore(moments, state.step);
    return true;
}

void trainResumably(FlatWeights &weights, const QString &key, int steps, const std::function<void(int step)> &train)
{
    TrainingCache state(key);
    if (const auto saved = state.load())
        weights.restore(*saved);
    try {
        for (int step = int(weights.steps()); step < steps; ++step) {
            train(step);
            if (state.isDue())
                state.save(weights.state());
        }
    } catch (const Stopped &) {
        if (weights.steps() > 0)
            state.save(weights.state());
        throw;
    }
    state.remove();
}

} // namespace gleaner
