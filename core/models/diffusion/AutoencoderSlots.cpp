#include "core/models/checkpoint/Checkpoint.h"
#include "core/models/diffusion/Autoencoder.h"
#include "core/models/nn/WeightSlots.h"

#include <array>
#include <utility>

namespace gleaner {

namespace {

constexpr std::array olderNames{std::pair{"to_q", "query"}, std::pair{"to_k", "key"}, std::pair{"to_v", "value"},
                                std::pair{"to_out.0", "proj_attn"}};

void addMiddle(WeightSlots &slots, AutoencoderSideWeights &side, const AutoencoderConfig &config)
{
    const int width = config.channels.back();
    slots.scope(QStringLiteral("mid_block."), [&] {
        addResidual(slots, QStringLiteral("resnets.0"), side.middle1, width, width);
        if (config.attends)
            slots.scope(QStringLiteral("attentions.0."), [&] {
                slots.norm(QStringLiteral("group_norm"), side.attention.norm, width);
                slots.linear(QStringLiteral("to_q"), side.attention.query, width, width);
                slots.linear(QStringLiteral("to_k"), side.attention.key, width, width);
                slots.linear(QStringLiteral("to_v"), side.attention.value, width, width);
                slots.linear(QStringLiteral("to_out.0"), side.attention.out, width, width);
            });
        addResidual(slots, QStringLiteral("resnets.1"), side.middle2, width, width);
    });
}

void addBlocks(WeightSlots &slots, const char *name, const char *resize, AutoencoderSideWeights &side,
               const std::vector<int> &widths, int first, int residuals)
{
    side.blocks.resize(widths.size());
    int in = first;
    for (size_t i = 0; i < widths.size(); ++i) {
        AutoencoderBlockWeights &block = side.blocks[i];
        block.residuals.resize(size_t(residuals));
        slots.scope(QStringLiteral("%1.%2.").arg(QLatin1String(name)).arg(i), [&] {
            for (size_t k = 0; k < block.residuals.size(); ++k, in = widths[i])
                addResidual(slots, QStringLiteral("resnets.%1").arg(k), block.residuals[k], in, widths[i]);
            if (i + 1 < widths.size())
                slots.convolution(QStringLiteral("%1.0.conv").arg(QLatin1String(resize)), block.resize, widths[i],
                                  widths[i], 3, 3);
        });
    }
}

void addEnd(WeightSlots &slots, AutoencoderSideWeights &side, int in, int out)
{
    slots.norm(QStringLiteral("conv_norm_out"), side.normOut, in);
    slots.convolution(QStringLiteral("conv_out"), side.out, out, in, 3, 3);
}

} // namespace

WeightSlots autoencoderSlots(AutoencoderWeights &weights, const AutoencoderConfig &config)
{
    WeightSlots slots;
    const std::vector<int> reversed(config.channels.rbegin(), config.channels.rend());
    const int first = config.channels.front(), last = config.channels.back(), both = 2 * config.latents;
    slots.scope(QStringLiteral("encoder."), [&] {
        slots.convolution(QStringLiteral("conv_in"), weights.encoder.in, first, config.in, 3, 3);
        addBlocks(slots, "down_blocks", "downsamplers", weights.encoder, config.channels, first, config.residuals);
        addMiddle(slots, weights.encoder, config);
        addEnd(slots, weights.encoder, last, both);
    });
    slots.scope(QStringLiteral("decoder."), [&] {
        slots.convolution(QStringLiteral("conv_in"), weights.decoder.in, last, config.latents, 3, 3);
        addMiddle(slots, weights.decoder, config);
        addBlocks(slots, "up_blocks", "upsamplers", weights.decoder, reversed, last, config.residuals + 1);
        addEnd(slots, weights.decoder, first, config.out);
    });
    if (config.quantConvolution)
        slots.convolution(QStringLiteral("quant_conv"), weights.quant, both, both, 1, 1);
    if (config.postQuantConvolution)
        slots.convolution(QStringLiteral("post_quant_conv"), weights.postQuant, config.latents, config.latents, 1, 1);
    return slots;
}

std::function<QString(const QString &)> autoencoderNames(const Checkpoint &checkpoint)
{
    if (!checkpoint.has(QStringLiteral("encoder.mid_block.attentions.0.query.weight")))
        return {};
    return [](const QString &name) {
        for (const auto &[newer, older] : olderNames) {
            const QString part = QStringLiteral(".attentions.0.%1.").arg(QLatin1String(newer));
            if (name.contains(part))
                return QString(name).replace(part, QStringLiteral(".attentions.0.%1.").arg(QLatin1String(older)));
        }
        return name;
    };
}

} // namespace gleaner
