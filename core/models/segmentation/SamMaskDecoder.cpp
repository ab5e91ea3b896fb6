#include "core/models/segmentation/SamMaskDecoder.h"

#include "core/support/StopPoint.h"

#include <ATen/ATen.h>
#include <c10/core/GradMode.h>
#include <cmath>

namespace gleaner {

namespace {

constexpr double decoderEpsilon = 1e-5, upscaleEpsilon = 1e-6;

/// A transposed convolution of stride and size 2 as a product: (in, 4 × out), the four new pixels row by row.
at::Tensor doubling(const at::Tensor &weight) { return weight.permute({0, 2, 3, 1}).flatten(1).contiguous(); }

at::Tensor perceptron(at::Tensor x, const std::vector<LinearWeights> &layers)
{
    for (size_t i = 0; i < layers.size(); ++i) {
        x = linear(x, layers[i]);
        if (i + 1 < layers.size())
            x.relu_();
    }
    return x;
}

/// (B, K, rows × columns × 2 × 2 × 2 × 2) → (B, K, 4 rows, 4 columns).
at::Tensor arranged(const at::Tensor &masks, int64_t grid)
{
    return masks.view({masks.size(0), masks.size(1), grid, grid, 2, 2, 2, 2})
        .permute({0, 1, 2, 4, 6, 3, 5, 7})
        .reshape({masks.size(0), masks.size(1), 4 * grid, 4 * grid});
}

} // namespace

SamMaskDecoder::SamMaskDecoder(const SamConfig &config, const SamDecoderWeights &weights, const at::Tensor &positions)
    : m_config(config), m_weights(weights), m_up1(doubling(weights.up1.weight)),
      m_up1Bias(weights.up1.bias.repeat({4})), m_up2(doubling(weights.up2.weight)),
      m_up2Bias(weights.up2.bias.repeat({4}))
{
    for (const SamDecoderLayer &each : weights.layers) {
        m_layers.push_back(project(
            {{&each.tokenToImage.key, true}, {&each.tokenToImage.value, false}, {&each.imageToToken.query, true}},
            positions));
    }
    m_last = project({{&weights.last.key, true}, {&weights.last.value, false}}, positions);
    if (!c10::GradMode::is_enabled())
        fold(positions);
}

void SamMaskDecoder::fold(const at::Tensor &positions)
{
    for (const SamDecoderLayer &each : m_weights.layers) {
        m_look.emplace_back(each.tokenToImage, m_config.decoderHeads, positions);
        m_listen.emplace_back(each.imageToToken, m_config.decoderHeads, positions);
    }
    m_look.emplace_back(m_weights.last, m_config.decoderHeads, positions);
}

SamMaskDecoder::Projection SamMaskDecoder::project(const std::vector<std::pair<const LinearWeights *, bool>> &parts,
                                                   const at::Tensor &positions) const
{
    std::vector<at::Tensor> weights, constants;
    for (const auto &[part, seesPositions] : parts) {
        weights.push_back(part->weight);
        constants.push_back(seesPositions ? linear(positions, *part)
                                          : part->bias.unsqueeze(0).expand({positions.size(0), part->bias.size(0)}));
    }
    return {at::cat(weights).t().contiguous(), at::cat(constants, 1)};
}

at::Tensor SamMaskDecoder::projected(const Projection &projection, const at::Tensor &tokens) const
{
    if (tokens.size(0) == 1)
        return at::addmm(projection.constant, tokens.squeeze(0), projection.weight).unsqueeze(0);
    return at::matmul(tokens, projection.weight).add_(projection.constant);
}

at::Tensor SamMaskDecoder::attend(const at::Tensor &query, const at::Tensor &key, const at::Tensor &value) const
{
    const int heads = m_config.decoderHeads;
    const at::Tensor q = splitHeads(query, heads);
    const at::Tensor weights = attentionWeights(q, splitHeads(key, heads), 1 / std::sqrt(double(q.size(-1))));
    return joinHeads(at::matmul(weights, splitHeads(value, heads)));
}

SamImageSide SamMaskDecoder::prepare(const at::Tensor &tokens) const
{
    return {tokens, projected(m_layers.front(), tokens)};
}

bool SamMaskDecoder::folds(const at::Tensor &tokens, const at::Tensor &image) const
{
    const int64_t inner = m_weights.last.key.weight.size(0);
    return !m_look.empty() && tokens.size(0) == 1 && image.size(0) == 1 &&
           m_config.decoderHeads * tokens.size(1) <= inner && !c10::GradMode::is_enabled();
}

at::Tensor SamMaskDecoder::toImage(size_t index, const at::Tensor &asking, const at::Tensor &parts,
                                   const at::Tensor &image) const
{
    if (!parts.defined())
        return m_look[index](asking.squeeze(0), image.squeeze(0)).unsqueeze(0);
    const int64_t inner = asking.size(-1);
    return attend(asking, parts.narrow(-1, 0, inner), parts.narrow(-1, inner, inner));
}

/// The picture after it has seen the tokens; in the first layer its own queries are ready.
at::Tensor SamMaskDecoder::toTokens(size_t index, const at::Tensor &keys, const at::Tensor &values,
                                    const at::Tensor &parts, const at::Tensor &image) const
{
    const at::Tensor queries = parts.defined() ? parts.narrow(-1, 2 * keys.size(-1), keys.size(-1)) : at::Tensor();
    if (!folds(keys, image))
        return linear(attend(queries, keys, values), m_weights.layers[index].imageToToken.out).add_(image);
    const SamListen &listen = m_listen[index];
    const at::Tensor key = keys.squeeze(0), value = values.squeeze(0), picture = image.squeeze(0);
    return (queries.defined() ? listen.known(key, value, queries.squeeze(0), picture) : listen(key, value, picture))
        .unsqueeze(0);
}

void SamMaskDecoder::layer(size_t index, const at::Tensor &parts, const at::Tensor &prompts, at::Tensor &queries,
                           at::Tensor &image) const
{
    const SamDecoderLayer &weights = m_weights.layers[index];
    const auto norm = [](const at::Tensor &x, const NormWeights &each) { return layerNorm(x, each, decoderEpsilon); };
    // The first layer's tokens are the prompts themselves: nothing is added to them, and its attention replaces them.
    const at::Tensor asking = index == 0 ? queries : queries + prompts;
    const at::Tensor own = linear(attend(linear(asking, weights.self.query), linear(asking, weights.self.key),
                                         linear(queries, weights.self.value)),
                                  weights.self.out);
    queries = norm(index == 0 ? own : queries + own, weights.norm1);
    const at::Tensor seen = toImage(index, linear(queries + prompts, weights.tokenToImage.query), parts, image);
    queries = norm(queries + linear(seen, weights.tokenToImage.out), weights.norm2);
    const at::Tensor inner = activate(linear(queries, weights.mlpIn), m_config.decoderActivation);
    queries = norm(queries + linear(inner, weights.mlpOut), weights.norm3);
    image = norm(toTokens(index, linear(queries + prompts, weights.imageToToken.key),
                          linear(queries, weights.imageToToken.value), parts, image),
                 weights.norm4);
}

at::Tensor SamMaskDecoder::upscaled(const at::Tensor &image) const
{
    const int64_t count = image.size(0), pixels = image.size(1), channels = m_config.channels;
    const at::Tensor twice =
        at::addmm(m_up1Bias, image.view({count * pixels, channels}), m_up1).view({-1, channels / 4});
    const at::Tensor inner = at::gelu(layerNorm(twice, m_weights.upNorm, upscaleEpsilon));
    stopPoint();
    at::Tensor fourfold = at::addmm(m_up2Bias, inner, m_up2);
    return at::gelu_(fourfold).view({count, pixels * 16, channels / 8});
}

SamMasks SamMaskDecoder::decode(const SamImageSide &side, const at::Tensor &sparse, bool several) const
{
    return several ? decode(side, sparse, 1, m_config.maskTokens - 1) : decode(side, sparse, 0, 1);
}

SamMasks SamMaskDecoder::decodeAll(const SamImageSide &side, const at::Tensor &sparse) const
{
    return decode(side, sparse, 0, m_config.maskTokens);
}

SamMasks SamMaskDecoder::decode(const SamImageSide &side, const at::Tensor &sparse, int64_t first, int64_t masks) const
{
    const int64_t count = sparse.size(0);
    const at::Tensor own = at::cat({m_weights.qualityToken, m_weights.maskTokens});
    const at::Tensor prompts = at::cat({own.expand({count, own.size(0), own.size(1)}), sparse}, 1);
    const bool folded = folds(prompts, side.tokens);
    at::Tensor queries = prompts, image = side.tokens;
    for (size_t i = 0; i < m_layers.size(); ++i) {
        stopPoint();
        layer(i, i == 0 ? side.first : folded ? at::Tensor() : projected(m_layers[i], image), prompts, queries, image);
    }
    stopPoint();
    const at::Tensor asking = linear(queries + prompts, m_weights.last.query);
    const at::Tensor seen = toImage(m_layers.size(), asking, folded ? at::Tensor() : projected(m_last, image), image);
    queries = layerNorm(queries + linear(seen, m_weights.last.out), m_weights.lastNorm, decoderEpsilon);

    std::vector<at::Tensor> classifiers;
    for (int64_t i = first; i < first + masks; ++i)
        classifiers.push_back(perceptron(queries.select(1, 1 + i), m_weights.hyper[size_t(i)]));
    const at::Tensor logits = at::matmul(at::stack(classifiers, 1), upscaled(image).transpose(1, 2));
    const at::Tensor quality = perceptron(queries.select(1, 0), m_weights.quality);
    return {arranged(logits, m_config.grid()), quality.narrow(1, first, masks)};
}

} // namespace gleaner
