#include "core/models/diffusion/NoiseSchedule.h"

#include "core/support/Problem.h"

#include <ATen/ATen.h>
#include <QCoreApplication>
#include <algorithm>
#include <cmath>
#include <numbers>

namespace gleaner {

namespace {

constexpr double smallestVariance = 1e-20, largestBeta = 0.999;

QString tr(const char *text) { return QCoreApplication::translate("NoiseSchedule", text); }

double betaAt(const NoiseSchedule::Options &options, int step)
{
    const double share = options.trainingSteps > 1 ? double(step) / (options.trainingSteps - 1) : 0;
    switch (options.betas) {
    case NoiseSchedule::Betas::Linear:
        return options.betaStart + share * (options.betaEnd - options.betaStart);
    case NoiseSchedule::Betas::ScaledLinear: {
        const double root =
            std::sqrt(options.betaStart) + share * (std::sqrt(options.betaEnd) - std::sqrt(options.betaStart));
        return root * root;
    }
    case NoiseSchedule::Betas::SquaredCosine: { // Nichol and Dhariwal 2021, eq. 17
        const auto kept = [&](double at) {
            const double cosine = std::cos((at / options.trainingSteps + 0.008) / 1.008 * std::numbers::pi / 2);
            return cosine * cosine;
        };
        return std::min(1 - kept(step + 1) / kept(step), largestBeta);
    }
    }
    return 0;
}

} // namespace

NoiseSchedule::NoiseSchedule(const Options &options) : m_options(options)
{
    double product = 1;
    for (int step = 0; step < options.trainingSteps; ++step)
        m_cumulative.push_back(product *= 1 - betaAt(options, step));
}

double NoiseSchedule::cumulative(int64_t timestep) const
{
    if (timestep >= 0)
        return m_cumulative[size_t(std::min(timestep, int64_t(m_cumulative.size()) - 1))];
    return m_options.endsAtOne || m_options.sampler == Sampler::Ddpm ? 1 : m_cumulative.front();
}

double NoiseSchedule::signalToNoise(int64_t timestep) const
{
    return cumulative(timestep) / (1 - cumulative(timestep));
}

std::vector<int64_t> NoiseSchedule::timesteps(int steps) const
{
    const int count = m_options.trainingSteps;
    const auto refuse = [&] {
        throw ProblemError({tr("%1 steps cannot be taken through the %2 timesteps of this model").arg(steps).arg(count),
                            tr("steps"), tr("Take fewer steps, at least 1."), ExitCode::Invalid});
    };
    if (steps < 1 || steps > count)
        refuse();
    std::vector<int64_t> chosen;
    for (int i = 0; i < steps; ++i) // nearbyint: halves go to the even number, as NumPy rounds
        switch (m_options.spacing) {
        case Spacing::Leading:
            chosen.push_back(int64_t(steps - 1 - i) * (count / steps) + m_options.stepsOffset);
            break;
        case Spacing::Trailing:
            chosen.push_back(int64_t(std::nearbyint(count - i * (double(count) / steps))) - 1);
            break;
        case Spacing::Linspace:
            chosen.push_back(int64_t(std::nearbyint((steps - 1 - i) * ((count - 1.0) / std::max(1, steps - 1)))));
            break;
        }
    if (chosen.front() >= count)
        refuse();
    return chosen;
}

at::Tensor NoiseSchedule::ofEach(const at::Tensor &timesteps, const at::Tensor &like, double (*function)(double)) const
{
    const at::Tensor dense = timesteps.to(at::kLong).contiguous();
    at::Tensor values = at::empty({dense.numel()}, at::kFloat);
    for (int64_t i = 0; i < dense.numel(); ++i)
        values.data_ptr<float>()[i] = float(function(cumulative(dense.data_ptr<int64_t>()[i])));
    std::vector<int64_t> shape(size_t(like.dim()), 1);
    shape[0] = dense.numel();
    return values.view(shape);
}

at::Tensor NoiseSchedule::withNoise(const at::Tensor &clean, const at::Tensor &noise, const at::Tensor &timesteps) const
{
    return clean * ofEach(timesteps, clean, [](double kept) { return std::sqrt(kept); }) +
           noise * ofEach(timesteps, clean, [](double kept) { return std::sqrt(1 - kept); });
}

at::Tensor NoiseSchedule::target(const at::Tensor &clean, const at::Tensor &noise, const at::Tensor &timesteps) const
{
    switch (m_options.prediction) {
    case Prediction::Noise:
        return noise;
    case Prediction::Sample:
        return clean;
    case Prediction::Velocity: // Salimans and Ho 2022
        return noise * ofEach(timesteps, clean, [](double kept) { return std::sqrt(kept); }) -
               clean * ofEach(timesteps, clean, [](double kept) { return std::sqrt(1 - kept); });
    }
    return noise;
}

at::Tensor NoiseSchedule::cleanOf(const at::Tensor &prediction, const at::Tensor &noisy, int64_t timestep) const
{
    const double kept = cumulative(timestep), signal = std::sqrt(kept), noise = std::sqrt(1 - kept);
    switch (m_options.prediction) {
    case Prediction::Noise:
        return (noisy - noise * prediction) / signal;
    case Prediction::Sample:
        return prediction;
    case Prediction::Velocity:
        return signal * noisy - noise * prediction;
    }
    return prediction;
}

at::Tensor NoiseSchedule::noiseOf(const at::Tensor &prediction, const at::Tensor &noisy, int64_t timestep) const
{
    const double kept = cumulative(timestep), signal = std::sqrt(kept), noise = std::sqrt(1 - kept);
    switch (m_options.prediction) {
    case Prediction::Noise:
        return prediction;
    case Prediction::Sample:
        return (noisy - signal * prediction) / noise;
    case Prediction::Velocity:
        return signal * prediction + noise * noisy;
    }
    return prediction;
}

at::Tensor NoiseSchedule::clipped(const at::Tensor &clean) const
{
    return m_options.clips ? clean.clamp(-m_options.clipRange, m_options.clipRange) : clean;
}

double NoiseSchedule::posteriorVariance(int64_t timestep, int64_t previous) const
{
    const double now = cumulative(timestep), before = cumulative(previous);
    return (1 - before) / (1 - now) * (1 - now / before);
}

at::Tensor NoiseSchedule::stepDdim(const at::Tensor &prediction, const at::Tensor &noisy, int64_t timestep,
                                   int64_t previous, double eta, const at::Tensor &noise) const
{
    const double before = cumulative(previous);
    const double variance = eta * eta * std::max(0.0, posteriorVariance(timestep, previous));
    // Clipping moves the sample, not the direction that points to it.
    const at::Tensor clean = clipped(cleanOf(prediction, noisy, timestep));
    const at::Tensor direction = std::sqrt(std::max(0.0, 1 - before - variance)) * noiseOf(prediction, noisy, timestep);
    const at::Tensor stepped = std::sqrt(before) * clean + direction;
    return variance > 0 && noise.defined() ? stepped + std::sqrt(variance) * noise : stepped;
}

at::Tensor NoiseSchedule::stepDdpm(const at::Tensor &prediction, const at::Tensor &noisy, int64_t timestep,
                                   int64_t previous, const at::Tensor &noise) const
{
    const double now = cumulative(timestep), before = cumulative(previous), alpha = now / before, beta = 1 - alpha;
    const at::Tensor clean = clipped(cleanOf(prediction, noisy, timestep));
    const at::Tensor mean = std::sqrt(before) * beta / (1 - now) * clean +
                            std::sqrt(alpha) * (1 - before) / (1 - now) * noisy; // eq. 7 of DDPM
    if (previous < 0 || !noise.defined())
        return mean;
    const double variance = m_options.largeVariance ? beta : posteriorVariance(timestep, previous);
    return mean + std::sqrt(std::max(variance, smallestVariance)) * noise;
}

} // namespace gleaner
