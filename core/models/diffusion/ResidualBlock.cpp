#include "core/models/diffusion/ResidualBlock.h"

#include "core/models/nn/WeightSlots.h"
#include "core/support/StopPoint.h"

#include <ATen/ATen.h>

namespace gleaner {

void addResidual(WeightSlots &slots, const QString &name, ResidualWeights &weights, int in, int out, int time)
{
    slots.scope(name + QLatin1Char('.'), [&] {
        slots.norm(QStringLiteral("norm1"), weights.norm1, in);
        slots.convolution(QStringLiteral("conv1"), weights.convolution1, out, in, 3, 3);
        if (time > 0)
            slots.linear(QStringLiteral("time_emb_proj"), weights.time, out, time);
        slots.norm(QStringLiteral("norm2"), weights.norm2, out);
        slots.convolution(QStringLiteral("conv2"), weights.convolution2, out, out, 3, 3);
        if (in != out)
            slots.convolution(QStringLiteral("conv_shortcut"), weights.shortcut, out, in, 1, 1);
    });
}

at::Tensor residual(const at::Tensor &x, const at::Tensor &time, const ResidualWeights &weights,
                    const GroupNormOptions &options)
{
    stopPoint();
    at::Tensor h = activate(groupNorm(x, weights.norm1, options.groups, options.epsilon), options.activation);
    h = convolution(h, weights.convolution1, 1, 1);
    if (time.defined() && weights.time.weight.defined())
        h = h + linear(activate(time, options.activation), weights.time).unsqueeze(-1).unsqueeze(-1);
    stopPoint();
    h = activate(groupNorm(h, weights.norm2, options.groups, options.epsilon), options.activation);
    h = convolution(h, weights.convolution2, 1, 1);
    return h + (weights.shortcut.weight.defined() ? convolution(x, weights.shortcut) : x);
}

at::Tensor halved(const at::Tensor &x, const ConvolutionWeights &weights, int padding, bool onlyAfter)
{
    stopPoint();
    return onlyAfter ? convolution(at::constant_pad_nd(x, {0, 1, 0, 1}), weights, 2)
                     : convolution(x, weights, 2, padding);
}

at::Tensor enlarged(const at::Tensor &x, const ConvolutionWeights &weights, int64_t height, int64_t width)
{
    stopPoint();
    return convolution(at::upsample_nearest2d(x, {height, width}), weights, 1, 1);
}

} // namespace gleaner
