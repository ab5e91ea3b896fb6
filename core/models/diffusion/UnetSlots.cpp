#include "core/models/diffusion/Unet.h"
#include "core/models/nn/WeightSlots.h"

namespace gleaner {

namespace {

SpatialTransformerConfig transformerOf(const UnetConfig &config, const UnetLevel &level)
{
    return {level.channels,     config.context,     level.heads,
            level.transformers, config.norm.groups, config.linearProjection};
}

QString numbered(const char *name, size_t index) { return QStringLiteral("%1.%2").arg(QLatin1String(name)).arg(index); }

class UnetSlotList {
public:
    UnetSlotList(UnetWeights &weights, const UnetConfig &config) : m_weights(weights), m_config(config)
    {
        weights.down.resize(config.levels.size());
        weights.up.resize(config.levels.size());
    }

    WeightSlots make()
    {
        const int first = m_config.levels.front().channels;
        m_slots.convolution(QStringLiteral("conv_in"), m_weights.in, first, m_config.in, 3, 3);
        m_slots.linear(QStringLiteral("time_embedding.linear_1"), m_weights.time1, m_config.timeWidth(), first);
        m_slots.linear(QStringLiteral("time_embedding.linear_2"), m_weights.time2, m_config.timeWidth(),
                       m_config.timeWidth());
        for (size_t i = 0; i < m_config.levels.size(); ++i)
            m_slots.scope(numbered("down_blocks", i) + QLatin1Char('.'), [&] { addDown(i); });
        m_slots.scope(QStringLiteral("mid_block."), [&] { addMiddle(); });
        for (size_t i = 0; i < m_config.levels.size(); ++i)
            m_slots.scope(numbered("up_blocks", i) + QLatin1Char('.'), [&] { addUp(i); });
        m_slots.norm(QStringLiteral("conv_norm_out"), m_weights.normOut, first);
        m_slots.convolution(QStringLiteral("conv_out"), m_weights.out, m_config.out, first, 3, 3);
        return std::move(m_slots);
    }

private:
    void addDown(size_t index)
    {
        const UnetLevel &level = m_config.levels[index];
        UnetBlockWeights &block = m_weights.down[index];
        std::vector<int> inputs(size_t(level.residuals), level.channels);
        if (index > 0)
            inputs.front() = m_config.levels[index - 1].channels;
        addLayers(block, level, inputs, level.attendsDown);
        if (index + 1 < m_config.levels.size())
            m_slots.convolution(QStringLiteral("downsamplers.0.conv"), block.resize, level.channels, level.channels, 3,
                                3);
    }

    void addMiddle()
    {
        const UnetLevel &level = m_config.levels.back();
        const int width = level.channels, time = m_config.timeWidth();
        addResidual(m_slots, QStringLiteral("resnets.0"), m_weights.middle1, width, width, time);
        addSpatialTransformer(m_slots, QStringLiteral("attentions.0"), m_weights.middle,
                              transformerOf(m_config, level));
        addResidual(m_slots, QStringLiteral("resnets.1"), m_weights.middle2, width, width, time);
    }

    /// Each residual of the way up also sees what the way down left for it: those of its own level, and last what came
    /// into the level.
    void addUp(size_t index)
    {
        const size_t depth = m_config.levels.size() - 1 - index;
        const UnetLevel &level = m_config.levels[depth];
        UnetBlockWeights &block = m_weights.up[index];
        const int before = index == 0 ? level.channels : m_config.levels[depth + 1].channels;
        const int kept = m_config.levels[depth == 0 ? 0 : depth - 1].channels;
        std::vector<int> inputs(size_t(level.residuals) + 1, 2 * level.channels);
        inputs.front() += before - level.channels;
        inputs.back() += kept - level.channels;
        addLayers(block, level, inputs, level.attendsUp);
        if (depth > 0)
            m_slots.convolution(QStringLiteral("upsamplers.0.conv"), block.resize, level.channels, level.channels, 3,
                                3);
    }

    void addLayers(UnetBlockWeights &block, const UnetLevel &level, const std::vector<int> &inputs, bool attends)
    {
        block.residuals.resize(inputs.size());
        block.transformers.resize(attends ? inputs.size() : 0);
        for (size_t i = 0; i < inputs.size(); ++i) {
            addResidual(m_slots, numbered("resnets", i), block.residuals[i], inputs[i], level.channels,
                        m_config.timeWidth());
            if (attends)
                addSpatialTransformer(m_slots, numbered("attentions", i), block.transformers[i],
                                      transformerOf(m_config, level));
        }
    }

    UnetWeights &m_weights;
    const UnetConfig &m_config;
    WeightSlots m_slots;
};

} // namespace

WeightSlots unetSlots(UnetWeights &weights, const UnetConfig &config) { return UnetSlotList(weights, config).make(); }

std::vector<UnetAttentionLayer> unetAttention(const UnetConfig &config)
{
    std::vector<UnetAttentionLayer> layers;
    const auto add = [&](const QString &place, int transformers, size_t depth) {
        const UnetLevel &level = config.levels[depth];
        for (int i = 0; i < transformers; ++i)
            for (int k = 0; k < level.transformers; ++k)
                for (const bool cross : {false, true})
                    layers.push_back({QStringLiteral("%1.attentions.%2.transformer_blocks.%3.attn%4")
                                          .arg(place)
                                          .arg(i)
                                          .arg(k)
                                          .arg(cross ? 2 : 1),
                                      cross, level.heads, 1 << depth});
    };
    const size_t count = config.levels.size();
    for (size_t i = 0; i < count; ++i)
        add(numbered("down_blocks", i), config.levels[i].attendsDown ? config.levels[i].residuals : 0, i);
    add(QStringLiteral("mid_block"), 1, count - 1);
    for (size_t i = 0; i < count; ++i) {
        const UnetLevel &level = config.levels[count - 1 - i];
        add(numbered("up_blocks", i), level.attendsUp ? level.residuals + 1 : 0, count - 1 - i);
    }
    return layers;
}

} // namespace gleaner
