#include "core/models/segmentation/SamFolding.h"

#include "core/models/ParallelChunks.h"
#include "core/models/nn/HalfProducts.h"
#include "core/models/segmentation/MaskKernels.h"
#include "core/support/StopPoint.h"

#include <ATen/ATen.h>
#include <algorithm>
#include <cmath>

namespace gleaner {

namespace {

constexpr float normEpsilon = 1e-5F;
constexpr int64_t placesAtOnce = 256; // the steps of so many stay in a core's cache

/// (D, C) → (heads, D / heads, C)
at::Tensor byHead(const at::Tensor &weight, int heads) { return weight.view({heads, -1, weight.size(1)}); }

/// What the positions and the bias give, a row for each number: (heads, D / heads, N).
at::Tensor places(const at::Tensor &positions, const LinearWeights &layer, int heads)
{
    return byHead(linear(positions, layer).t().contiguous(), heads);
}

/// (T, D) → (heads, T, D / heads)
at::Tensor split(const at::Tensor &tokens, int heads)
{
    return tokens.view({tokens.size(0), heads, -1}).transpose(0, 1);
}

at::Tensor scaled(const at::Tensor &tokens, int heads)
{
    const at::Tensor parts = split(tokens, heads);
    return parts / std::sqrt(double(parts.size(-1)));
}

bool isHalf(const at::Tensor &numbers) { return numbers.scalar_type() == at::kBFloat16; }

/// folded · (image + positions)ᵀ in float32.
at::Tensor halfScores(const at::Tensor &folded, const at::Tensor &image, const at::Tensor &positions)
{
    return halfLinearOnto(halfLinearWide(folded, {image, {}}), folded, {positions, {}});
}

} // namespace

SamKnown::SamKnown(const at::Tensor &parts, int heads)
{
    const auto all = parts.view({parts.size(0), 3, heads, -1}).permute({1, 2, 3, 0}).contiguous();
    keys = all[0];
    values = all[1].transpose(1, 2).contiguous();
    queries = all[2];
}

at::Tensor SamKnown::operator()(const at::Tensor &asking) const
{
    const at::Tensor weights = at::softmax(at::bmm(scaled(asking, int(keys.size(0))), keys), -1);
    return at::bmm(weights, values).transpose(0, 1).flatten(1);
}

SamLook::SamLook(const SamAttention &weights, int heads, const at::Tensor &positions)
    : m_key(byHead(weights.key.weight, heads)),
      m_value(byHead(weights.value.weight, heads).transpose(1, 2).contiguous()),
      m_keyPlaces(places(positions, weights.key, heads)), m_valueBias(weights.value.bias),
      m_positions(halfOf(positions))
{
}

at::Tensor SamLook::operator()(const at::Tensor &asking, const at::Tensor &image) const
{
    const int heads = int(m_key.size(0));
    const at::Tensor tokens = scaled(asking, heads), folded = at::bmm(tokens, m_key).flatten(0, 1);
    // The bias of the keys moves all scores of a token alike, which softmax does not see.
    const at::Tensor scores = isHalf(image) ? halfScores(halfOf(folded), image, m_positions)
                                            : at::bmm(tokens, m_keyPlaces).flatten(0, 1).addmm_(folded, image.t());
    const at::Tensor weights = at::softmax(scores, -1);
    const at::Tensor seen = (isHalf(image) ? halfLinearWide(halfOf(weights), {image.t(), {}}) : at::mm(weights, image))
                                .view({heads, asking.size(0), image.size(1)});
    // The weights of a row sum to one: the bias of the values is added once.
    return at::bmm(seen, m_value).transpose(0, 1).flatten(1).add_(m_valueBias);
}

SamListen::SamListen(const SamAttention &weights, int heads, const at::Tensor &positions)
    : m_heads(heads), m_query(byHead(weights.query.weight, heads)),
      m_queryPlaces(places(positions, weights.query, heads)), m_queryBias(weights.query.bias.view({heads, -1, 1})),
      m_positions(halfOf(positions)), m_out(byHead(weights.out.weight.t().contiguous(), heads)),
      m_outBias(weights.out.bias / heads)
{
}

at::Tensor SamListen::operator()(const at::Tensor &keys, const at::Tensor &values, const at::Tensor &image,
                                 const NormWeights &norm) const
{
    const at::Tensor asked = scaled(keys, m_heads);
    if (isHalf(image))
        return ofHalves(asked, values, image, norm);
    return answered(asked, m_queryPlaces, at::bmm(asked, m_query).flatten(0, 1), values, image, norm);
}

at::Tensor SamListen::known(const at::Tensor &keys, const at::Tensor &values, const SamKnown &known,
                            const at::Tensor &image, const NormWeights &norm) const
{
    return answered(scaled(keys, m_heads), known.queries, {}, values, image, norm);
}

at::Tensor SamListen::answersOf(const at::Tensor &values) const
{
    // A head's weights of a place sum to one: its share of the bias is added once per head.
    return at::bmm(split(values, m_heads), m_out).add_(m_outBias).flatten(0, 1);
}

at::Tensor SamListen::ofHalves(const at::Tensor &asked, const at::Tensor &values, const at::Tensor &image,
                               const NormWeights &norm) const
{
    const at::Tensor folded = halfOf(at::bmm(asked, m_query).flatten(0, 1));
    const at::Tensor bias = at::bmm(asked, m_queryBias); // (heads, T, 1)
    const at::Tensor answers = halfOf(answersOf(values).t());
    const int64_t places = image.size(0), channels = image.size(1);
    const at::Tensor result = at::empty_like(image);
    inParallelChunks(int((places + placesAtOnce - 1) / placesAtOnce), [&](int chunk) {
        stopPoint();
        const int64_t first = chunk * placesAtOnce, some = std::min(placesAtOnce, places - first);
        const at::Tensor picture = image.narrow(0, first, some);
        const at::Tensor scores = halfScores(folded, picture, m_positions.narrow(0, first, some));
        const at::Tensor shares = at::softmax(scores.view({m_heads, -1, some}).add_(bias), 1).flatten(0, 1).t();
        const at::Tensor part = halfLinearOnto(picture.to(at::kFloat), halfOf(shares), {answers, {}});
        normalizeRows(part.data_ptr<float>(), some, channels, norm.weight.data_ptr<float>(),
                      norm.bias.data_ptr<float>(), normEpsilon);
        result.narrow(0, first, some).copy_(part);
    });
    return result;
}

/// Softmax runs along the short side, over the tokens: places lie next to one another, so that it is computed for many
/// places at once.
at::Tensor SamListen::answered(const at::Tensor &asked, const at::Tensor &asking, const at::Tensor &folded,
                               const at::Tensor &values, const at::Tensor &image, const NormWeights &norm) const
{
    const at::Tensor answers = answersOf(values);
    const int64_t places = image.size(0), channels = image.size(1);
    const at::Tensor result = at::empty({places, channels}, image.options());
    inParallelChunks(int((places + placesAtOnce - 1) / placesAtOnce), [&](int chunk) {
        stopPoint();
        const int64_t first = chunk * placesAtOnce, some = std::min(placesAtOnce, places - first);
        const at::Tensor picture = image.narrow(0, first, some);
        at::Tensor scores = at::bmm(asked, asking.narrow(2, first, some)), part = result.narrow(0, first, some);
        if (folded.defined())
            scores.flatten(0, 1).addmm_(folded, picture.t());
        at::addmm_out(part, picture, at::softmax(scores, 1).flatten(0, 1).t(), answers);
        normalizeRows(part.data_ptr<float>(), some, channels, norm.weight.data_ptr<float>(),
                      norm.bias.data_ptr<float>(), normEpsilon);
    });
    return result;
}

} // namespace gleaner
