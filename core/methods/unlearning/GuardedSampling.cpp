#include "core/methods/unlearning/GuardedSampling.h"

#include "core/models/diffusion/Denoising.h"
#include "core/models/diffusion/NoiseSchedule.h"
#include "core/support/Random.h"

#include <ATen/ATen.h>
#include <c10/core/GradMode.h>
#include <chrono>

namespace gleaner {

namespace {

/// The denoiser of one picture: puts the safe prompt in place of the written one, lets the written one run beside it
/// where re-attention compares them, and counts. Everything else is the denoiser's own.
class PictureGuard final : public Denoiser, public DenoisingHook {
public:
    PictureGuard(const Denoiser &denoiser, const SkipDenoiser *skip, const GuardRule &rule)
        : m_denoiser(denoiser), m_skip(skip), m_rule(rule)
    {
    }

    int rows() const { return m_rows; }

    void beforePrediction(int, DenoisingStep &step) override
    {
        m_step = step.index;
        step.context = guarded() ? m_rule.safe : m_rule.prompt;
    }

    at::Tensor predict(const at::Tensor &latents, const at::Tensor &timesteps, const at::Tensor &context,
                       Probe *probe) const override
    {
        if (latents.size(0) == 2 && guarded() && m_rule.reattention)
            return reattended(latents, timesteps, context);
        if (latents.size(0) == 2 && m_rule.concepts.defined())
            return ledAway(latents, timesteps, context);
        m_rows += int(latents.size(0));
        return m_denoiser.predict(latents, timesteps, context, probe);
    }

    std::vector<DenoiserAttention> attentionLayers() const override { return m_denoiser.attentionLayers(); }
    const NoiseSchedule &schedule() const override { return m_denoiser.schedule(); }
    at::Tensor encodePictures(const at::Tensor &pictures) const override { return m_denoiser.encodePictures(pictures); }
    at::Tensor decodeLatents(const at::Tensor &latents) const override { return m_denoiser.decodeLatents(latents); }
    std::vector<int64_t> latentShape() const override { return m_denoiser.latentShape(); }
    int latentReduction() const override { return m_denoiser.latentReduction(); }
    bool readsPrompts() const override { return m_denoiser.readsPrompts(); }
    at::Tensor encodePrompts(const QStringList &prompts) const override { return m_denoiser.encodePrompts(prompts); }
    Model::NamedTensors denoiserWeights() const override { return m_denoiser.denoiserWeights(); }
    std::shared_ptr<const Denoiser> withWeights(const Model::NamedTensors &changed) const override
    {
        return m_denoiser.withWeights(changed);
    }

private:
    bool guarded() const { return m_rule.safe.defined() && m_step <= m_rule.lastGuarded; }

    static at::Tensor withThird(const at::Tensor &two) { return at::cat({two, two.narrow(0, 1, 1)}); }

    /// Unconditional, safe and written prompt in one batch, their skip connections compared.
    at::Tensor reattended(const at::Tensor &latents, const at::Tensor &timesteps, const at::Tensor &context) const
    {
        m_rows += 3;
        return m_skip
            ->predictJoined(withThird(latents), withThird(timesteps), at::cat({context, m_rule.prompt}),
                            reattention(m_skip->levelWidths(), *m_rule.reattention))
            .narrow(0, 0, 2);
    }

    /// Eqs. 4–8 of safe latent diffusion: guidance makes ε_u + w (ε_p − γ − ε_u) of the answer.
    at::Tensor ledAway(const at::Tensor &latents, const at::Tensor &timesteps, const at::Tensor &context) const
    {
        m_rows += 3;
        const auto parts =
            m_denoiser.predict(withThird(latents), withThird(timesteps), at::cat({context, m_rule.concepts})).split(1);
        const at::Tensor difference = parts[1] - parts[2];
        const at::Tensor scale = at::where(difference < m_safe.threshold,
                                           (difference.abs() * m_safe.scale).clamp_max(1), at::zeros_like(difference));
        if (!m_velocity.defined())
            m_velocity = at::zeros_like(difference);
        const at::Tensor away = (parts[2] - parts[0]) * scale + m_safe.momentum * m_velocity;
        m_velocity = m_safe.keep * m_velocity + (1 - m_safe.keep) * away;
        return at::cat({parts[0], m_step >= m_safe.warmup ? parts[1] - away : parts[1]});
    }

    const Denoiser &m_denoiser;
    const SkipDenoiser *m_skip;
    const GuardRule &m_rule;
    SafeLatentOptions m_safe;
    int m_step = 0;
    mutable int m_rows = 0;
    mutable at::Tensor m_velocity; ///< ν of safe latent diffusion
};

} // namespace

GuardedPicture guardedPicture(const Denoiser &denoiser, const SkipDenoiser *skip, const GuardRule &rule,
                              const ImageGeneratorOptions &options, int number)
{
    const c10::AutoGradMode noGradients(false);
    const auto begin = std::chrono::steady_clock::now();
    PictureGuard guard(denoiser, skip, rule);
    ImageGeneratorOptions guarded = options;
    guarded.hook = &guard;
    Random random = Random::forItem(options.seed, uint64_t(number));
    std::vector<int64_t> shape = denoiser.latentShape();
    shape.insert(shape.begin(), 1);
    DenoisingStep step;
    step.context = rule.prompt;
    if (options.guidance != 1)
        step.unconditional = rule.unconditional;
    step.latents = normalTensor(random, shape);
    const at::Tensor latents = denoised(guard, step, random, number, guarded);
    GuardedPicture made{pictureOf(denoiser.decodeLatents(latents)[0]), guard.rows()};
    made.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
    return made;
}

} // namespace gleaner
