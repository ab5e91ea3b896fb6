#include "core/models/training/DiffusionLoss.h"

#include "core/models/diffusion/Denoising.h"
#include "core/models/nn/WeightSlots.h"

#include <ATen/ATen.h>
#include <algorithm>

namespace gleaner {

namespace {

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
                         const DiffusionLossOptions &options)
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

at::Tensor withSomeLeftOut(const at::Tensor &ids, const DiffusionLossOptions &options, Random &random)
{
    at::Tensor kept = ids.clone();
    for (int64_t i = 0; i < kept.size(0); ++i)
        if (random.chance(options.dropout))
            kept[i].copy_(options.emptyIds);
    return kept;
}

/// (N, L, D) states of captions, of which some end as the caption before them in the batch does.
at::Tensor withStrangeEnds(const at::Tensor &states, const at::Tensor &ids, const DiffusionLossOptions &options,
                           Random &random)
{
    const at::Tensor end = options.emptyIds.narrow(0, options.emptyIds.numel() - 1, 1), ends = ids.eq(end);
    at::Tensor chosen = at::zeros({ids.size(0), 1}, at::kBool);
    for (int64_t i = 0; i < ids.size(0); ++i)
        chosen[i].fill_(random.chance(options.strangeEnds) && !at::equal(ids[i], options.emptyIds));
    // Where the other caption still has words, its last state serves.
    const at::Tensor other = states.roll(1, 0);
    const at::Tensor strange = at::where(ends.roll(1, 0).unsqueeze(-1), other, other.narrow(1, other.size(1) - 1, 1));
    return at::where(chosen.logical_and(ends).unsqueeze(-1), strange, states);
}

} // namespace

WeightSlots denoiserSlots(UnetWeights &weights, const UnetConfig &config)
{
    WeightSlots slots = unetSlots(weights, config);
    for (const char *last :
         {".conv2.weight", ".proj_out.weight", ".to_out.0.weight", ".ff.net.2.weight", "conv_out.weight"})
        slots.beginAtZero(QLatin1String(last));
    return slots;
}

at::Tensor diffusionLoss(const DiffusionNetworks &networks, const DiffusionDesign &design, const DiffusionBatch &batch,
                         const DiffusionLossOptions &options, Random random)
{
    const NoiseSchedule &schedule = design.schedule;
    const at::Tensor timesteps = spreadTimesteps(random, batch.latents.size(0), schedule.options().trainingSteps);
    const at::Tensor ids = withSomeLeftOut(batch.ids, options, random);
    const at::Tensor noise = normalTensor(random, batch.latents.sizes().vec());
    at::Tensor context = clipTextStates(networks.text, design.text, ids);
    if (options.strangeEnds > 0)
        context = withStrangeEnds(context, ids, options, random);
    const at::Tensor predicted = unetPrediction(
        networks.unet, design.unet, schedule.withNoise(batch.latents, noise, timesteps), timesteps, context);
    const at::Tensor error = (predicted - schedule.target(batch.latents, noise, timesteps)).square();
    return (error * signalWeights(schedule, timesteps, options)).mean();
}

} // namespace gleaner
