#include "core/models/diffusion/Denoising.h"

#include "core/models/ParallelChunks.h"
#include "core/models/diffusion/NoiseSchedule.h"
#include "core/support/Random.h"
#include "core/support/StopPoint.h"

#include <ATen/ATen.h>

namespace gleaner {

namespace {

constexpr int64_t smallNetwork = 20'000'000; ///< parameters: below, one thread per picture is faster

/// The timestep after `index` of the chosen ones, or below 0 at the end. DDIM counts back by its stride whatever the
/// spacing; DDPM goes from one chosen timestep to the next.
int64_t previousTimestep(const NoiseSchedule &schedule, const std::vector<int64_t> &chosen, size_t index)
{
    if (schedule.options().sampler == NoiseSchedule::Sampler::Ddim)
        return chosen[index] - schedule.options().trainingSteps / int64_t(chosen.size());
    return index + 1 < chosen.size() ? chosen[index + 1] : -1;
}

at::Tensor stepped(const NoiseSchedule &schedule, const DenoisingStep &step, int64_t previous, double eta,
                   Random &random)
{
    const auto noise = [&] { return normalTensor(random, step.latents.sizes().vec()); };
    if (schedule.options().sampler == NoiseSchedule::Sampler::Ddpm)
        return schedule.stepDdpm(step.prediction, step.latents, step.timestep, previous, noise());
    return schedule.stepDdim(step.prediction, step.latents, step.timestep, previous, eta,
                             eta > 0 ? noise() : at::Tensor());
}

} // namespace

void forEachPicture(int64_t parameters, int pictures, const std::function<void(int picture)> &work)
{
    if (parameters <= smallNetwork)
        inParallelChunks(pictures, work);
    else
        for (int i = 0; i < pictures; ++i)
            work(i);
}

at::Tensor normalTensor(Random &random, const std::vector<int64_t> &shape)
{
    at::Tensor tensor = at::empty(shape, at::kFloat);
    for (int64_t i = 0; i < tensor.numel(); ++i)
        tensor.data_ptr<float>()[i] = float(random.normal());
    return tensor;
}

at::Tensor guidedPrediction(const Denoiser &denoiser, const DenoisingStep &step, double guidance, bool half,
                            Probe *probe)
{
    const at::Tensor latents = half ? step.latents.to(at::kBFloat16) : step.latents;
    const int64_t count = latents.size(0);
    const at::Tensor timesteps = at::full({count}, step.timestep, at::kLong);
    if (!step.unconditional.defined() || guidance == 1)
        return denoiser.predict(latents, timesteps, step.context, probe);
    const auto parts = denoiser
                           .predict(at::cat({latents, latents}), at::cat({timesteps, timesteps}),
                                    at::cat({step.unconditional, step.context}), probe)
                           .split(count);
    return parts[0] + guidance * (parts[1] - parts[0]);
}

at::Tensor denoised(const Denoiser &denoiser, DenoisingStep step, Random &random, int picture,
                    const ImageGeneratorOptions &options, const std::function<void()> &stepEnded)
{
    const NoiseSchedule &schedule = denoiser.schedule();
    const std::vector<int64_t> chosen = schedule.timesteps(options.steps);
    DenoisingHook none;
    DenoisingHook &hook = options.hook ? *options.hook : none;
    step.count = int(chosen.size());
    for (size_t i = 0; i < chosen.size(); ++i) {
        stopPoint();
        step.index = int(i);
        step.timestep = chosen[i];
        hook.beforePrediction(picture, step);
        step.prediction = guidedPrediction(denoiser, step, options.guidance, options.half, hook.probe(picture, step));
        hook.afterPrediction(picture, step);
        step.latents = stepped(schedule, step, previousTimestep(schedule, chosen, i), options.eta, random);
        hook.afterStep(picture, step);
        if (stepEnded)
            stepEnded();
    }
    return step.latents;
}

cv::Mat pictureOf(const at::Tensor &pixels)
{
    const at::Tensor bytes = pixels.to(at::kFloat)
                                 .nan_to_num(0)
                                 .clamp(-1, 1)
                                 .add(1)
                                 .mul(127.5)
                                 .round()
                                 .to(at::kByte)
                                 .permute({1, 2, 0})
                                 .contiguous();
    return cv::Mat(int(bytes.size(0)), int(bytes.size(1)), CV_8UC3, bytes.data_ptr()).clone();
}

at::Tensor pixelsOf(const cv::Mat &rgb)
{
    const cv::Mat dense = rgb.isContinuous() ? rgb : rgb.clone();
    const at::Tensor bytes = at::empty({dense.rows, dense.cols, 3}, at::kByte);
    std::copy(dense.data, dense.data + bytes.numel(), bytes.data_ptr<uint8_t>());
    return (bytes.to(at::kFloat) / 127.5 - 1).permute({2, 0, 1}).contiguous();
}

} // namespace gleaner
