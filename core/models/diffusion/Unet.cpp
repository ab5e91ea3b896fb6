#include "core/models/diffusion/Unet.h"

#include "core/support/StopPoint.h"

#include <ATen/ATen.h>
#include <cmath>

namespace gleaner {

namespace {

constexpr double longestWave = 10000;

class UnetPass {
public:
    UnetPass(const UnetWeights &weights, const UnetConfig &config, const at::Tensor &context, Probe *probe,
             const SkipJoin &join)
        : m_weights(weights), m_config(config), m_context(context), m_join(join), m_counter{probe}
    {
    }

    at::Tensor run(const at::Tensor &latents, const at::Tensor &timesteps)
    {
        embedTime(timesteps, latents.scalar_type());
        at::Tensor x = convolution(m_config.centered ? 2 * latents - 1 : latents, m_weights.in, 1, 1);
        m_kept.push_back(x);
        for (size_t i = 0; i < m_weights.down.size(); ++i)
            x = down(x, i);
        x = residual(x, m_time, m_weights.middle1, m_config.norm);
        x = transform(x, m_weights.middle, m_config.levels.back());
        x = residual(x, m_time, m_weights.middle2, m_config.norm);
        for (size_t i = 0; i < m_weights.up.size(); ++i)
            x = up(x, i);
        x = groupNorm(x, m_weights.normOut, m_config.norm.groups, m_config.norm.epsilon);
        return convolution(activate(x, m_config.norm.activation), m_weights.out, 1, 1);
    }

private:
    void embedTime(const at::Tensor &timesteps, at::ScalarType type)
    {
        const at::Tensor waves =
            timeWaves(timesteps, m_config.levels.front().channels, m_config.cosineFirst, m_config.frequencyShift);
        m_time = linear(activate(linear(waves.to(type), m_weights.time1), m_config.norm.activation), m_weights.time2);
    }

    at::Tensor down(at::Tensor x, size_t index)
    {
        const UnetBlockWeights &block = m_weights.down[index];
        for (size_t i = 0; i < block.residuals.size(); ++i) {
            x = residual(x, m_time, block.residuals[i], m_config.norm);
            if (!block.transformers.empty())
                x = transform(x, block.transformers[i], m_config.levels[index]);
            m_kept.push_back(x);
        }
        if (block.resize.weight.defined()) {
            x = halved(x, block.resize, m_config.downPadding);
            m_kept.push_back(x);
        }
        return x;
    }

    at::Tensor up(at::Tensor x, size_t index)
    {
        const UnetBlockWeights &block = m_weights.up[index];
        const UnetLevel &level = m_config.levels[m_config.levels.size() - 1 - index];
        for (size_t i = 0; i < block.residuals.size(); ++i) {
            if (m_join)
                m_join(x, m_kept.back());
            x = residual(at::cat({x, m_kept.back()}, 1), m_time, block.residuals[i], m_config.norm);
            m_kept.pop_back();
            if (!block.transformers.empty())
                x = transform(x, block.transformers[i], level);
        }
        // To the size of what is joined next, which is not twice as large where sides are odd.
        return block.resize.weight.defined() ? enlarged(x, block.resize, m_kept.back().size(2), m_kept.back().size(3))
                                             : x;
    }

    at::Tensor transform(const at::Tensor &x, const SpatialTransformerWeights &weights, const UnetLevel &level)
    {
        return spatialTransformer(x, m_context, weights,
                                  {level.channels, m_config.context, level.heads, level.transformers,
                                   m_config.norm.groups, m_config.linearProjection},
                                  m_counter);
    }

    const UnetWeights &m_weights;
    const UnetConfig &m_config;
    const at::Tensor &m_context;
    const SkipJoin &m_join;
    AttentionCounter m_counter;
    at::Tensor m_time;
    std::vector<at::Tensor> m_kept; ///< what the way down leaves for the way up
};

} // namespace

at::Tensor timeWaves(const at::Tensor &timesteps, int width, bool cosineFirst, double shift)
{
    const int half = width / 2;
    const at::Tensor rates = at::exp(at::arange(half, at::kFloat) * (-std::log(longestWave) / (half - shift)));
    const at::Tensor angles = timesteps.to(at::kFloat).unsqueeze(1) * rates;
    const at::Tensor waves =
        cosineFirst ? at::cat({angles.cos(), angles.sin()}, 1) : at::cat({angles.sin(), angles.cos()}, 1);
    return width % 2 == 0 ? waves : at::constant_pad_nd(waves, {0, 1});
}

at::Tensor unetPrediction(const UnetWeights &weights, const UnetConfig &config, const at::Tensor &latents,
                          const at::Tensor &timesteps, const at::Tensor &context, Probe *probe,
                          const SkipJoin &join)
{
    stopPoint();
    return UnetPass(weights, config, context, probe, join).run(latents, timesteps);
}

} // namespace gleaner
