#include "core/models/clip/ClipTowers.h"

#include "core/models/Probe.h"
#include "core/support/StopPoint.h"

#include <ATen/ATen.h>
#include <cmath>

namespace gleaner {

namespace {

/// A stack of pre-norm layers over x (N, T, width). Where only one token per row is wanted in the end, the last layer
/// computes nothing but that token.
class Stack {
public:
    Stack(const std::vector<LayerWeights> &layers, const ClipTowerConfig &config, Probe *probe)
        : m_layers(layers), m_config(config), m_probe(probe)
    {
    }

    /// `mask` (T, T) is added to the scores and may be undefined; `kept` (N) are token positions. Returns (N, width),
    /// or (N, T, width) where `kept` is undefined.
    at::Tensor run(at::Tensor x, const at::Tensor &mask, const at::Tensor &kept) const
    {
        for (size_t i = 0; i < m_layers.size(); ++i) {
            stopPoint();
            const LayerWeights &layer = m_layers[i];
            const at::Tensor h = layerNorm(x, layer.norm1, m_config.epsilon);
            const auto parts = linear(h, layer.queryKeyValue).chunk(3, -1);
            const double scale = 1 / std::sqrt(double(m_config.width / m_config.heads));
            at::Tensor query = splitHeads(parts[0], m_config.heads);
            const at::Tensor key = splitHeads(parts[1], m_config.heads), value = splitHeads(parts[2], m_config.heads);
            if (m_probe && m_probe->wantsAttention(int(i)))
                m_probe->attention(int(i), attentionWeights(query, key, scale, mask));
            at::Tensor rows = mask;
            if (kept.defined() && i + 1 == m_layers.size()) {
                const at::Tensor index = kept.view({-1, 1, 1});
                x = x.gather(1, index.expand({-1, 1, x.size(2)}));
                query = query.gather(2, index.unsqueeze(-1).expand({-1, query.size(1), 1, query.size(3)}));
                if (mask.defined())
                    rows = mask.index_select(0, kept).view({-1, 1, 1, mask.size(1)});
            }
            x = x + linear(joinHeads(at::matmul(attentionWeights(query, key, scale, rows), value)), layer.attentionOut);
            const at::Tensor inner = linear(layerNorm(x, layer.norm2, m_config.epsilon), layer.mlpIn);
            x = x + linear(activate(inner, m_config.activation), layer.mlpOut);
            if (m_probe && i + 1 < m_layers.size() && m_probe->wantsTokens(int(i)))
                m_probe->tokens(int(i), x);
        }
        return kept.defined() ? x.squeeze(1) : x;
    }

private:
    const std::vector<LayerWeights> &m_layers;
    const ClipTowerConfig &m_config;
    Probe *m_probe;
};

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
    // A convolution whose stride is its size is a product over unfolded patches, which is faster and needs no fold
    // back.
    const int64_t grid = config.patchesPerSide(), patch = config.patch;
    const at::Tensor patches = pixels.view({count, 3, grid, patch, grid, patch})
                                   .permute({0, 2, 4, 1, 3, 5})
                                   .reshape({count, grid * grid, 3 * patch * patch});
    const at::Tensor embedded = at::linear(patches, weights.patchEmbedding.flatten(1));
    const at::Tensor first = weights.classEmbedding.expand({count, 1, config.image.width});
    const at::Tensor x = at::cat({first, embedded}, 1) + weights.imagePositions;
    return layerNorm(x, weights.imageNormBefore, config.image.epsilon);
}

} // namespace

at::Tensor clipImageTokens(const ClipWeights &weights, const ClipConfig &config, const at::Tensor &pixels, int layers,
                           Probe *probe)
{
    const std::vector<LayerWeights> first(weights.imageLayers.begin(), weights.imageLayers.begin() + layers);
    return Stack(first, config.image, probe).run(embeddedPatches(weights, config, pixels), {}, {});
}

at::Tensor clipImageFeatures(const ClipWeights &weights, const ClipConfig &config, const at::Tensor &pixels,
                             Probe *probe)
{
    const at::Tensor kept = at::zeros({pixels.size(0)}, at::kLong);
    const at::Tensor pooled =
        Stack(weights.imageLayers, config.image, probe).run(embeddedPatches(weights, config, pixels), {}, kept);
    return at::linear(layerNorm(pooled, weights.imageNormAfter, config.image.epsilon), weights.imageProjection);
}

at::Tensor clipTextFeatures(const ClipWeights &weights, const ClipConfig &config, const at::Tensor &ids)
{
    const int64_t length = ids.size(1);
    const at::Tensor x = at::embedding(weights.tokenEmbedding, ids) + weights.textPositions.narrow(0, 0, length);
    const at::Tensor pooled =
        Stack(weights.textLayers, config.text, nullptr).run(x, causalMask(length), endPositions(ids));
    return at::linear(layerNorm(pooled, weights.textNorm, config.text.epsilon), weights.textProjection);
}

} // namespace gleaner
