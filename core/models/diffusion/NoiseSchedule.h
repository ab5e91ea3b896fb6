#pragma once
#include <ATen/core/Tensor.h>
#include <QJsonObject>
#include <QString>
#include <vector>

namespace gleaner {

class ConfigReader;

/// How noise grows over the training timesteps 0 … count-1 and how it is taken away again: DDPM (Ho et al. 2020) and
/// DDIM (Song et al. 2021), as scheduler_config.json of a diffusers folder says. ᾱ(t) is the cumulative product of
/// 1 - β. Immutable.
class NoiseSchedule {
public:
    enum class Sampler { Ddim, Ddpm };
    enum class Betas { Linear, ScaledLinear, SquaredCosine };
    enum class Prediction { Noise, Sample, Velocity };
    enum class Spacing { Leading, Trailing, Linspace };

    struct Options {
        Sampler sampler = Sampler::Ddim;
        Betas betas = Betas::Linear;
        Prediction prediction = Prediction::Noise;
        Spacing spacing = Spacing::Leading;
        int trainingSteps = 1000;
        double betaStart = 0.0001, betaEnd = 0.02;
        int stepsOffset = 0;
        bool endsAtOne = true; ///< ᾱ before the first timestep is 1 instead of ᾱ(0)
        bool clips = true;     ///< predicted samples are limited to ± clipRange
        double clipRange = 1;
        bool largeVariance = false; ///< DDPM's noise has the variance β(t) instead of the posterior's
        QString namedSampler;       ///< in the file, where it is another than ours
    };

    explicit NoiseSchedule(const Options &options);
    /// Samplers that only choose other steps on the same noise (PNDM, Euler, …) are read, and DDIM samples in their
    /// place. Throws ProblemError (ModelRefused).
    static NoiseSchedule fromJson(const ConfigReader &reader);
    QJsonObject toJson() const;

    const Options &options() const { return m_options; }
    /// ᾱ(t); t below 0 is the clean end.
    double cumulative(int64_t timestep) const;
    double signalToNoise(int64_t timestep) const;
    /// Descending timesteps of `steps` network passes. Throws ProblemError (Invalid) where there are not so many.
    std::vector<int64_t> timesteps(int steps) const;

    /// √ᾱ clean + √(1 - ᾱ) noise; all (N, …), timesteps (N) int64 within range.
    at::Tensor withNoise(const at::Tensor &clean, const at::Tensor &noise, const at::Tensor &timesteps) const;
    /// What the network should have predicted.
    at::Tensor target(const at::Tensor &clean, const at::Tensor &noise, const at::Tensor &timesteps) const;
    /// What the prediction says the clean sample is (not clipped), and what the noise.
    at::Tensor cleanOf(const at::Tensor &prediction, const at::Tensor &noisy, int64_t timestep) const;
    at::Tensor noiseOf(const at::Tensor &prediction, const at::Tensor &noisy, int64_t timestep) const;

    /// From `timestep` to the earlier `previous` (below 0: the end) by DDIM; `eta` times DDPM's deviation of fresh
    /// `noise`, which may be undefined where eta is 0.
    at::Tensor stepDdim(const at::Tensor &prediction, const at::Tensor &noisy, int64_t timestep, int64_t previous,
                        double eta = 0, const at::Tensor &noise = {}) const;
    /// The same by DDPM's posterior; no noise is added where `previous` is below 0.
    at::Tensor stepDdpm(const at::Tensor &prediction, const at::Tensor &noisy, int64_t timestep, int64_t previous,
                        const at::Tensor &noise) const;
    /// Variance of the posterior q(x_previous | x_t, x_0), eq. 7 of DDPM.
    double posteriorVariance(int64_t timestep, int64_t previous) const;

private:
    at::Tensor clipped(const at::Tensor &clean) const;
    at::Tensor ofEach(const at::Tensor &timesteps, const at::Tensor &like, double (*function)(double)) const;

    Options m_options;
    std::vector<double> m_cumulative;
};

} // namespace gleaner
