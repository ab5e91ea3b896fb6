#include "core/models/segmentation/SamMaskDecoder.h"

#include "core/models/nn/HalfProducts.h"
#include "core/support/StopPoint.h"

#include <ATen/ATen.h>
#include <c10/core/GradMode.h>
#include <cmath>

namespace gleaner {

namespace {

constexpr double decoderEpsilon = 1e-5;

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

qint64 SamImageSide::bytes() const
{
    qint64 sum = 0;
    for (const at::Tensor *part : {&tokens, &first, &known.keys, &known.values, &known.queries, &half})
        sum += part->defined() ? qint64(part->nbytes()) : 0;
    return sum;
}

SamMaskDecoder::SamMaskDecoder(const SamConfig &config, const SamDecoderWeights &weights, const at::Tensor &positions)
    : m_config(config), m_weights(weights), m_upscaling(weights)
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

SamImageSide SamMaskDecoder::once(const at::Tensor &tokens, bool half) const
{
    SamImageSide side{tokens, {}, {}, {}};
    if (half && multipliesHalves() && tokens.size(0) == 1 && !c10::GradMode::is_enabled())
        side.half = tokens.to(at::kBFloat16);
    return side;
}

SamImageSide SamMaskDecoder::prepare(const at::Tensor &tokens, bool half) const
{
    SamImageSide side = once(tokens, half);
    side.first = projected(m_layers.front(), tokens);
    if (!m_look.empty() && tokens.size(0) == 1 && !c10::GradMode::is_enabled())
        side.known = SamKnown(side.first.squeeze(0), m_config.decoderHeads);
    return side;
}

bool SamMaskDecoder::folds(const at::Tensor &tokens, const at::Tensor &image) const
{
    const int64_t inner = m_weights.last.key.weight.size(0);
    return !m_look.empty() && tokens.size(0) == 1 && image.size(0) == 1 &&
           m_config.decoderHeads * tokens.size(1) <= inner && !c10::GradMode::is_enabled();
}

at::Tensor SamMaskDecoder::toImage(size_t index, const at::Tensor &asking, const Parts &parts,
                                   const at::Tensor &image) const
{
    if (parts.known)
        return (*parts.known)(asking.squeeze(0)).unsqueeze(0);
    if (!parts.all.defined())
        return m_look[index](asking.squeeze(0), image.squeeze(0)).unsqueeze(0);
    const int64_t inner = asking.size(-1);
    return attend(asking, parts.all.narrow(-1, 0, inner), parts.all.narrow(-1, inner, inner));
}

/// The picture after it has seen the tokens, normalized.
at::Tensor SamMaskDecoder::toTokens(size_t index, const at::Tensor &keys, const at::Tensor &values, const Parts &parts,
                                    const at::Tensor &image) const
{
    const NormWeights &norm = m_weights.layers[index].norm4;
    if (parts.all.defined()) {
        const at::Tensor queries = parts.all.narrow(-1, 2 * keys.size(-1), keys.size(-1));
        const at::Tensor answers = linear(attend(queries, keys, values), m_weights.layers[index].imageToToken.out);
        return layerNorm(answers + image, norm, decoderEpsilon);
    }
    const SamListen &listen = m_listen[index];
    const at::Tensor key = keys.squeeze(0), value = values.squeeze(0), picture = image.squeeze(0);
    // What is known of the picture is float32.
    const bool known = parts.known && image.scalar_type() == at::kFloat;
    return (known ? listen.known(key, value, *parts.known, picture, norm) : listen(key, value, picture, norm))
        .unsqueeze(0);
}

SamMaskDecoder::Parts SamMaskDecoder::partsOf(size_t index, const SamImageSide &side, const at::Tensor &image,
                                              bool folded) const
{
    if (folded)
        return {{}, index == 0 && side.known.keys.defined() ? &side.known : nullptr};
    return {index == 0 && side.first.defined() ? side.first : projected(m_layers[index], image), nullptr};
}

void SamMaskDecoder::layer(size_t index, const Parts &parts, const at::Tensor &prompts, at::Tensor &queries,
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
    image = toTokens(index, linear(queries + prompts, weights.imageToToken.key),
                     linear(queries, weights.imageToToken.value), parts, image);
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
    at::Tensor queries = prompts, image = folded && side.half.defined() ? side.half : side.tokens;
    for (size_t i = 0; i < m_layers.size(); ++i) {
        stopPoint();
        layer(i, partsOf(i, side, image, folded), prompts, queries, image);
    }
    stopPoint();
    // From here on a token's row depends on no other: those that nobody reads are left out.
    const auto read = [&](const at::Tensor &rows) {
        return at::cat({rows.narrow(1, 0, 1), rows.narrow(1, 1 + first, masks)}, 1);
    };
    queries = read(queries);
    const at::Tensor asking = linear(queries + read(prompts), m_weights.last.query);
    const at::Tensor seen = toImage(m_layers.size(), asking, {folded ? at::Tensor() : projected(m_last, image)}, image);
    queries = layerNorm(queries + linear(seen, m_weights.last.out), m_weights.lastNorm, decoderEpsilon);

    std::vector<at::Tensor> classifiers;
    for (int64_t i = 0; i < masks; ++i)
        classifiers.push_back(perceptron(queries.select(1, 1 + i), m_weights.hyper[size_t(first + i)]));
    const at::Tensor logits = m_upscaling(image, at::stack(classifiers, 1));
    const at::Tensor quality = perceptron(queries.select(1, 0), m_weights.quality);
    return {arranged(logits, m_config.grid()), quality.narrow(1, first, masks)};
}

} // namespace gleaner
