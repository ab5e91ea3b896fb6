#include "core/models/clip/ClipTowers.h"

#include "core/models/Probe.h"
#include "core/support/StopPoint.h"

#include <ATen/ATen.h>
#include <algorithm>

namespace gleaner {

namespace {

/// A stack of pre-norm layers over x (N, T, width). Where only one token per row is wanted in the end, the last layer
/// computes nothing but that token: `kept` (N) are token positions, or undefined; `mask` (T, T) is added to the scores
/// and may be undefined. Returns (N, width), or (N, T, width) where `kept` is undefined.
at::Tensor stacked(at::Tensor x, const std::vector<LayerWeights> &layers, const ClipTowerConfig &config,
                   const at::Tensor &mask, const at::Tensor &kept, Probe *probe)
{
    const BlockOptions options{config.heads, config.epsilon, config.activation};
    for (size_t i = 0; i < layers.size(); ++i) {
        stopPoint();
        x = transformerBlock(x, layers[i], options, mask, i + 1 == layers.size() ? kept : at::Tensor(), probe, int(i));
    }
    return kept.defined() ? x.squeeze(1) : x;
}

/// Position of the first highest id of each row: the end token has the highest id.
at::Tensor endPositions(const at::Tensor &ids)
{
    const at::Tensor dense = ids.contiguous();
    const at::Tensor ends = at::empty({dense.size(0)}, at::kLong);
    for (int64_t row = 0; row < dense.size(0); ++row) {
        const int64_t *begin = dense.data_ptr<int64_t>() + row * dense.size(1);
        ends.data_ptr<int64_t>()[row] = std::max_element(begin, begin + dense.size(1)) - begin;
    }
    return ends;
}

/// Patches and class token with their positions, after the first norm.
at::Tensor embeddedPatches(const ClipWeights &weights, const ClipConfig &config, const at::Tensor &pixels)
{
    const int64_t count = pixels.size(0);
    const at::Tensor embedded = patchTokens(pixels, {weights.patchEmbedding, {}});
    const at::Tensor first = weights.classEmbedding.expand({count, 1, config.image.width});
    const at::Tensor x = at::cat({first, embedded}, 1) + weights.imagePositions;
    return layerNorm(x, weights.imageNormBefore, config.image.epsilon);
}

/// The way from the last layer into the space of texts.
at::Tensor projected(const ClipWeights &weights, const ClipConfig &config, const at::Tensor &tokens)
{
    return at::linear(layerNorm(tokens, weights.imageNormAfter, config.image.epsilon), weights.imageProjection);
}

} // namespace

at::Tensor clipImageTokens(const ClipWeights &weights, const ClipConfig &config, const at::Tensor &pixels, int layers,
                           Probe *probe)
{
    const std::vector<LayerWeights> first(weights.imageLayers.begin(), weights.imageLayers.begin() + layers);
    return stacked(embeddedPatches(weights, config, pixels), first, config.image, {}, {}, probe);
}

at::Tensor clipImageFeatures(const ClipWeights &weights, const ClipConfig &config, const at::Tensor &pixels,
                             Probe *probe)
{
    const at::Tensor kept = at::zeros({pixels.size(0)}, at::kLong);
    const at::Tensor pooled =
        stacked(embeddedPatches(weights, config, pixels), weights.imageLayers, config.image, {}, kept, probe);
    return projected(weights, config, pooled);
}

at::Tensor clipPatchFeatures(const ClipWeights &weights, const ClipConfig &config, const at::Tensor &pixels)
{
    const at::Tensor tokens = clipImageTokens(weights, config, pixels, config.image.layers);
    return projected(weights, config, tokens.narrow(1, 1, tokens.size(1) - 1));
}

at::Tensor clipTextFeatures(const ClipWeights &weights, const ClipConfig &config, const at::Tensor &ids, Probe *probe)
{
    const int64_t length = ids.size(1);
    const at::Tensor x = at::embedding(weights.tokenEmbedding, ids) + weights.textPositions.narrow(0, 0, length);
    const at::Tensor pooled = stacked(x, weights.textLayers, config.text, causalMask(length), endPositions(ids), probe);
    return at::linear(layerNorm(pooled, weights.textNorm, config.text.epsilon), weights.textProjection);
}

} // namespace gleaner
