#include "core/models/training/DiffusionTrainer.h"

#include "core/models/ParallelChunks.h"
#include "core/models/diffusion/Denoising.h"
#include "core/support/Problem.h"
#include "core/support/Random.h"

#include <ATen/ATen.h>
#include <QCoreApplication>
#include <algorithm>
#include <array>
#include <c10/core/GradMode.h>
#include <cmath>
#include <numeric>

namespace gleaner {

namespace {

/// The last weights of every way around begin at zero, so that the network begins as little more than its first and
/// last convolution.
constexpr std::array beginAtZero{".conv2.weight", ".proj_out.weight", ".to_out.0.weight", ".ff.net.2.weight",
                                 "conv_out.weight"};
constexpr int drawsInStep = 1 << 10;

bool beginsAtZero(const QString &name)
{
    return std::ranges::any_of(beginAtZero, [&](const char *ending) { return name.endsWith(QLatin1String(ending)); });
}

int64_t sizeOf(const WeightSlot &slot)
{
    return std::accumulate(slot.shape.begin(), slot.shape.end(), int64_t(1), std::multiplies<>());
}

WeightSegment segmentOf(const WeightSlot &slot)
{
    if (slot.shape.size() == 4 && slot.shape[0] > 3) // a convolution is a matrix over unfolded patches
        return {slot.shape[0], sizeOf(slot) / slot.shape[0], 1, true};
    if (slot.matrices > 0)
        return {slot.shape[0], slot.shape[1], slot.matrices, true};
    return {1, sizeOf(slot), 0, slot.shape.size() >= 2}; // norms and biases do not shrink
}

/// One of `count` equal parts of the time for each picture, in random order.
at::Tensor spreadTimesteps(Random &random, int64_t count, int end)
{
    at::Tensor timesteps = at::empty({count}, at::kLong);
    const std::vector<int> order = random.permutation(int(count));
    for (int64_t i = 0; i < count; ++i) {
        const double share = (order[size_t(i)] + random.uniform()) / double(count);
        timesteps.data_ptr<int64_t>()[i] = std::min<int64_t>(int64_t(share * end), end - 1);
    }
    return timesteps;
}

/// The limited SNR as a weight of the clean picture's error, turned into one of what is predicted.
at::Tensor signalWeights(const NoiseSchedule &schedule, const at::Tensor &timesteps,
                         const DiffusionTrainingOptions &options)
{
    at::Tensor weights = at::empty({timesteps.numel(), 1, 1, 1}, at::kFloat);
    for (int64_t i = 0; i < timesteps.numel(); ++i) {
        const double signal = schedule.signalToNoise(timesteps.data_ptr<int64_t>()[i]);
        double weight = std::clamp(signal, options.leastSignal, options.mostSignal);
        if (schedule.options().prediction == NoiseSchedule::Prediction::Noise)
            weight /= signal;
        else if (schedule.options().prediction == NoiseSchedule::Prediction::Velocity)
            weight /= signal + 1;
        weights.data_ptr<float>()[i] = float(weight);
    }
    return weights;
}

} // namespace

DiffusionTrainer::DiffusionTrainer(const UnetConfig &unet, const ClipTextConfig &text, const NoiseSchedule &schedule,
                                   const at::Tensor &emptyIds, uint64_t seed, const DiffusionTrainingOptions &options)
    : m_unet(unet), m_text(text), m_schedule(schedule), m_emptyIds(emptyIds), m_seed(seed), m_options(options)
{
    Random random(seed);
    Networks scratch;
    std::vector<at::Tensor> numbers;
    std::vector<WeightSegment> segments;
    for (const WeightSlot &slot : slotsOf(scratch)) {
        segments.push_back(segmentOf(slot));
        m_sizes.push_back(sizeOf(slot));
        const double deviation = beginsAtZero(slot.name) ? 0 : slot.deviation;
        numbers.push_back(normalTensor(random, {m_sizes.back()}) * deviation + slot.mean);
    }
    m_flat = at::cat(numbers);
    m_mean = m_flat.clone();
    m_optimizer.emplace(segments);
}

std::vector<WeightSlot> DiffusionTrainer::slotsOf(Networks &networks) const
{
    std::vector<WeightSlot> all;
    const auto add = [&](const QString &prefix, const WeightSlots &slots) {
        for (WeightSlot slot : slots.all()) {
            slot.name.prepend(prefix);
            all.push_back(std::move(slot));
        }
    };
    add(QStringLiteral("unet/"), unetSlots(networks.unet, m_unet));
    add(QStringLiteral("text_encoder/"), clipTextSlots(networks.text, m_text));
    return all;
}

DiffusionTrainer::Networks DiffusionTrainer::networksIn(const at::Tensor &flat) const
{
    const std::vector<at::Tensor> parts = flat.split_with_sizes(m_sizes);
    Networks networks;
    size_t next = 0;
    for (const WeightSlot &slot : slotsOf(networks))
        *slot.tensor = parts[next++].view(slot.shape);
    return networks;
}

std::map<QString, at::Tensor> DiffusionTrainer::named(const at::Tensor &flat) const
{
    Networks networks = networksIn(flat);
    std::map<QString, at::Tensor> tensors;
    for (const WeightSlot &slot : slotsOf(networks))
        tensors[slot.name] = *slot.tensor;
    return tensors;
}

std::pair<double, at::Tensor> DiffusionTrainer::gradientOf(const DiffusionBatch &batch, uint64_t draw,
                                                           bool wanted) const
{
    const c10::AutoGradMode gradients(wanted);
    const at::Tensor flat = m_flat.detach().requires_grad_(wanted); // a leaf of this thread's own over the same numbers
    const Networks networks = networksIn(flat);
    Random random = Random::forItem(m_seed ^ 0x6e6f697365ull, draw);
    const at::Tensor timesteps = spreadTimesteps(random, batch.latents.size(0), m_schedule.options().trainingSteps);
    at::Tensor ids = batch.ids.clone();
    for (int64_t i = 0; i < ids.size(0); ++i)
        if (random.chance(m_options.dropout))
            ids[i].copy_(m_emptyIds);
    const at::Tensor noise = normalTensor(random, batch.latents.sizes().vec());
    const at::Tensor context = clipTextStates(networks.text, m_text, ids);
    const at::Tensor predicted = unetPrediction(
        networks.unet, m_unet, m_schedule.withNoise(batch.latents, noise, timesteps), timesteps, context);
    const at::Tensor error = (predicted - m_schedule.target(batch.latents, noise, timesteps)).square();
    const at::Tensor loss = (error * signalWeights(m_schedule, timesteps, m_options)).mean();
    if (wanted)
        loss.backward();
    return {loss.item<double>(), wanted ? flat.grad() : at::Tensor()};
}

double DiffusionTrainer::lossOf(const DiffusionBatch &batch, uint64_t draw,
                                std::map<QString, at::Tensor> *gradients) const
{
    const auto [loss, gradient] = gradientOf(batch, draw, gradients != nullptr);
    if (gradients)
        *gradients = named(gradient);
    return loss;
}

double DiffusionTrainer::step(const std::vector<DiffusionBatch> &batches, double rate)
{
    std::vector<std::pair<double, at::Tensor>> parts(batches.size());
    inParallelChunks(int(batches.size()), [&](int i) {
        parts[size_t(i)] = gradientOf(batches[size_t(i)], uint64_t(m_steps) * drawsInStep + uint64_t(i));
    });
    double loss = 0;
    at::Tensor gradient = at::zeros_like(m_flat);
    for (const auto &[partLoss, partGradient] : parts) { // in their order: sums depend on it
        loss += partLoss / double(parts.size());
        gradient.add_(partGradient, 1.0 / double(parts.size()));
    }
    m_optimizer->step(m_flat, gradient, rate);
    const c10::AutoGradMode noGradients(false);
    ++m_steps;
    m_mean.lerp_(m_flat, std::max(m_options.slowestMean, std::min(1.0, 10.0 / (9.0 + double(m_steps)))));
    return loss;
}

std::map<QString, at::Tensor> DiffusionTrainer::state() const
{
    std::map<QString, at::Tensor> state = m_optimizer->state();
    state[QStringLiteral("weights")] = m_flat;
    state[QStringLiteral("mean")] = m_mean;
    state[QStringLiteral("steps")] = at::full({1}, m_steps, at::kLong);
    return state;
}

void DiffusionTrainer::restore(const std::map<QString, at::Tensor> &state)
{
    const auto take = [&](const char *name, const at::Tensor &like) {
        const auto found = state.find(QString::fromLatin1(name));
        if (found == state.end() || found->second.sizes() != like.sizes() ||
            found->second.scalar_type() != like.scalar_type())
            throw ProblemError({QCoreApplication::translate(
                                    "DiffusionTrainer", "The saved state of the training belongs to another network"),
                                QString::fromLatin1(name),
                                QCoreApplication::translate("DiffusionTrainer", "Remove it and begin anew."),
                                ExitCode::InputUnreadable});
        return found->second.clone();
    };
    m_flat = take("weights", m_flat);
    m_mean = take("mean", m_mean);
    m_steps = take("steps", at::zeros({1}, at::kLong)).item<int64_t>();
    m_optimizer->restore({{QStringLiteral("first"), take("first", m_flat)},
                          {QStringLiteral("second"), take("second", m_flat)},
                          {QStringLiteral("optimizer steps"), take("optimizer steps", at::zeros({1}, at::kLong))}});
}

} // namespace gleaner
