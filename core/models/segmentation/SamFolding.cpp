#include "core/models/segmentation/SamFolding.h"

#include "core/models/ParallelChunks.h"
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
      m_keyPlaces(places(positions, weights.key, heads)), m_valueBias(weights.value.bias)
{
}

at::Tensor SamLook::operator()(const at::Tensor &asking, const at::Tensor &image) const
{
    const int heads = int(m_key.size(0));
    const at::Tensor tokens = scaled(asking, heads), folded = at::bmm(tokens, m_key).flatten(0, 1);
    const at::Tensor weights = at::softmax(at::bmm(tokens, m_keyPlaces).flatten(0, 1).addmm_(folded, image.t()), -1);
    const at::Tensor seen = at::mm(weights, image).view({heads, asking.size(0), image.size(1)});
    // The weights of a row sum to one: the bias of the values is added once.
    return at::bmm(seen, m_value).transpose(0, 1).flatten(1).add_(m_valueBias);
}

SamListen::SamListen(const SamAttention &weights, int heads, const at::Tensor &positions)
    : m_heads(heads), m_query(byHead(weights.query.weight, heads)),
      m_queryPlaces(places(positions, weights.query, heads)), m_out(byHead(weights.out.weight.t().contiguous(), heads)),
      m_outBias(weights.out.bias / heads)
{
}

at::Tensor SamListen::operator()(const at::Tensor &keys, const at::Tensor &values, const at::Tensor &image,
                                 const NormWeights &norm) const
{
    const at::Tensor asked = scaled(keys, m_heads);
    return answered(asked, m_queryPlaces, at::bmm(asked, m_query).flatten(0, 1), values, image, norm);
}

at::Tensor SamListen::known(const at::Tensor &keys, const at::Tensor &values, const SamKnown &known,
                            const at::Tensor &image, const NormWeights &norm) const
{
    return answered(scaled(keys, m_heads), known.queries, {}, values, image, norm);
}

/// Softmax runs along the short side, over the tokens: places lie next to one another, so that it is computed for many
/// places at once.
at::Tensor SamListen::answered(const at::Tensor &asked, const at::Tensor &asking, const at::Tensor &folded,
                               const at::Tensor &values, const at::Tensor &image, const NormWeights &norm) const
{
    // A head's weights of a place sum to one: its share of the bias is added once per head.
    const at::Tensor answers = at::bmm(split(values, m_heads), m_out).add_(m_outBias).flatten(0, 1);
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
