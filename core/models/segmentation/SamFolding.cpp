#include "core/models/segmentation/SamFolding.h"

#include <ATen/ATen.h>
#include <cmath>

namespace gleaner {

namespace {

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

/// Scores of T tokens by N places for each head, (heads × T, N), of `tokens` (heads, T, D / heads).
at::Tensor foldedScores(const at::Tensor &tokens, const at::Tensor &weight, const at::Tensor &atPlaces,
                        const at::Tensor &image)
{
    const at::Tensor folded = at::bmm(tokens, weight).flatten(0, 1); // (heads × T, C)
    return at::bmm(tokens, atPlaces).flatten(0, 1).addmm_(folded, image.t());
}

} // namespace

SamLook::SamLook(const SamAttention &weights, int heads, const at::Tensor &positions)
    : m_key(byHead(weights.key.weight, heads)),
      m_value(byHead(weights.value.weight, heads).transpose(1, 2).contiguous()),
      m_keyPlaces(places(positions, weights.key, heads)), m_valueBias(weights.value.bias)
{
}

at::Tensor SamLook::operator()(const at::Tensor &asking, const at::Tensor &image) const
{
    const int heads = int(m_key.size(0));
    const at::Tensor weights = at::softmax(foldedScores(scaled(asking, heads), m_key, m_keyPlaces, image), -1);
    const at::Tensor seen = at::mm(weights, image).view({heads, asking.size(0), image.size(1)});
    // The weights of a row sum to one: the bias of the values is added once.
    return at::bmm(seen, m_value).transpose(0, 1).flatten(1).add_(m_valueBias);
}

SamListen::SamListen(const SamAttention &weights, int heads, const at::Tensor &positions)
    : m_heads(heads), m_query(byHead(weights.query.weight, heads)),
      m_queryPlaces(places(positions, weights.query, heads)),
      m_out(byHead(weights.out.weight.t().contiguous(), heads)), m_outBias(weights.out.bias / heads)
{
}

at::Tensor SamListen::operator()(const at::Tensor &keys, const at::Tensor &values, const at::Tensor &image) const
{
    return answered(foldedScores(scaled(keys, m_heads), m_query, m_queryPlaces, image), values, image);
}

at::Tensor SamListen::known(const at::Tensor &keys, const at::Tensor &values, const at::Tensor &queries,
                            const at::Tensor &image) const
{
    const at::Tensor asking = queries.view({queries.size(0), m_heads, -1}).permute({1, 2, 0});
    return answered(at::bmm(scaled(keys, m_heads), asking).flatten(0, 1), values, image);
}

/// Softmax runs along the short side, over the tokens: places lie next to one another, so that it is computed for many
/// places at once.
at::Tensor SamListen::answered(const at::Tensor &scores, const at::Tensor &values, const at::Tensor &image) const
{
    const at::Tensor weights = at::softmax(scores.view({m_heads, values.size(0), image.size(0)}), 1).flatten(0, 1);
    // A head's weights of a place sum to one: its share of the bias is added once per head.
    const at::Tensor answers = at::bmm(split(values, m_heads), m_out).add_(m_outBias).flatten(0, 1);
    return at::addmm(image, weights.t(), answers);
}

} // namespace gleaner
