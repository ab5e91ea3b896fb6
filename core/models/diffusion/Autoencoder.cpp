#include "core/models/diffusion/Autoencoder.h"

#include "core/models/diffusion/SpatialTransformer.h"
#include "core/support/StopPoint.h"

#include <ATen/ATen.h>
#include <cmath>

namespace gleaner {

namespace {

constexpr double lowestLogVariance = -30, highestLogVariance = 20;

at::Tensor placeAttention(const at::Tensor &x, const PlaceAttentionWeights &weights, const GroupNormOptions &norm)
{
    stopPoint();
    const at::Tensor h = groupNorm(x, weights.norm, norm.groups, norm.epsilon).flatten(2).transpose(1, 2);
    const auto alone = [&](const LinearWeights &part) { return linear(h, part).unsqueeze(1); }; // one head
    const double scale = 1 / std::sqrt(double(x.size(1)));
    const at::Tensor seen =
        attendInStrips(alone(weights.query), alone(weights.key), alone(weights.value), scale).squeeze(1);
    return x + linear(seen, weights.out).transpose(1, 2).reshape(x.sizes());
}

at::Tensor middle(at::Tensor x, const AutoencoderSideWeights &side, const AutoencoderConfig &config)
{
    x = residual(x, {}, side.middle1, config.norm);
    if (config.attends)
        x = placeAttention(x, side.attention, config.norm);
    return residual(x, {}, side.middle2, config.norm);
}

at::Tensor ended(const at::Tensor &x, const AutoencoderSideWeights &side, const AutoencoderConfig &config)
{
    const at::Tensor normed = groupNorm(x, side.normOut, config.norm.groups, config.norm.epsilon);
    return convolution(activate(normed, config.norm.activation), side.out, 1, 1);
}

} // namespace

Posterior encodedPosterior(const AutoencoderWeights &weights, const AutoencoderConfig &config,
                           const at::Tensor &pictures)
{
    const AutoencoderSideWeights &side = weights.encoder;
    at::Tensor x = convolution(pictures, side.in, 1, 1);
    for (const AutoencoderBlockWeights &block : side.blocks) {
        for (const ResidualWeights &each : block.residuals)
            x = residual(x, {}, each, config.norm);
        if (block.resize.weight.defined())
            x = halved(x, block.resize, 0, true);
    }
    x = ended(middle(x, side, config), side, config);
    if (config.quantConvolution)
        x = convolution(x, weights.quant);
    const auto parts = x.chunk(2, 1);
    return {parts[0], parts[1].clamp(lowestLogVariance, highestLogVariance)};
}

at::Tensor decodedPictures(const AutoencoderWeights &weights, const AutoencoderConfig &config,
                           const at::Tensor &latents)
{
    const AutoencoderSideWeights &side = weights.decoder;
    at::Tensor x = config.postQuantConvolution ? convolution(latents, weights.postQuant) : latents;
    x = middle(convolution(x, side.in, 1, 1), side, config);
    for (const AutoencoderBlockWeights &block : side.blocks) {
        for (const ResidualWeights &each : block.residuals)
            x = residual(x, {}, each, config.norm);
        if (block.resize.weight.defined())
            x = enlarged(x, block.resize, 2 * x.size(2), 2 * x.size(3));
    }
    return ended(x, side, config);
}

} // namespace gleaner
