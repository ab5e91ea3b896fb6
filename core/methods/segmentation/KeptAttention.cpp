#include "core/methods/segmentation/KeptAttention.h"

#include "core/methods/segmentation/PromptFlow.h"
#include "core/support/StopPoint.h"

#include <ATen/ATen.h>
#include <algorithm>

namespace gleaner {

namespace {

constexpr size_t largeLayer = size_t(16) << 20; // bytes from which on heads are kept in float16
constexpr double largest = 1e6;

/// (heads) and (heads, N, N) → (N, N), one product instead of a weighted copy of all heads.
at::Tensor meanOfHeads(const at::Tensor &weights, const at::Tensor &heads)
{
    const int64_t count = heads.size(1);
    return at::mv(heads.view({heads.size(0), count * count}).t(), weights).view({count, count}) / heads.size(0);
}

} // namespace

void KeptAttention::attention(int, const at::Tensor &weights)
{
    const at::Tensor heads = weights[0].to(at::kFloat).contiguous(), certainty = headCertainty(heads);
    m_layers.push_back({heads.nbytes() > largeLayer ? heads.to(at::kHalf) : heads, meanOfHeads(certainty, heads),
                        heads.mean(at::IntArrayRef{0})});
}

int KeptAttention::heads() const { return m_layers.empty() ? 0 : int(m_layers.front().heads.size(0)); }

int64_t KeptAttention::length() const { return m_layers.empty() ? 0 : m_layers.front().plain.size(0); }

at::Tensor KeptAttention::joined(const Layer &layer, const FlowChoice &choice) const
{
    if (choice.head < 0)
        return choice.weighHeads ? layer.weighted : layer.plain;
    return layer.heads[std::min<int64_t>(choice.head, layer.heads.size(0) - 1)].to(at::kFloat);
}

at::Tensor KeptAttention::flowRow(const std::vector<int64_t> &rows, const FlowChoice &choice) const
{
    if (rows.empty() || m_layers.empty())
        return {};
    const int64_t count = length();
    at::Tensor asked = at::zeros({count}), sum = at::zeros({count}), damping;
    for (const int64_t row : rows)
        asked[row] += 1.0 / double(rows.size());
    if (choice.regularize) // withoutCollapse(): the factor belongs to the column, so the product may take it
        damping = at::arange(1, count + 1, at::kFloat) / double(count);
    const int last = choice.lastLayer < 0 ? layers() - 1 : std::min(choice.lastLayer, layers() - 1);
    for (int layer = last; layer >= std::clamp(choice.firstLayer, 0, last); --layer) {
        stopPoint();
        at::Tensor looked = at::mv(joined(m_layers[size_t(layer)], choice).t(), asked);
        asked = asked + (damping.defined() ? looked * damping : looked);
        sum = sum + asked;
        if (const double top = sum.max().item<double>(); top > largest) { // both alike: no map changes
            asked = asked / top;
            sum = sum / top;
        }
    }
    return sum;
}

FloatArray KeptAttention::headRows(const std::vector<int64_t> &rows, int64_t first, int64_t count) const
{
    FloatArray all({layers(), heads(), count});
    float *to = all.values.data();
    for (const Layer &layer : m_layers) {
        at::Tensor sum = at::zeros({layer.heads.size(0), count});
        for (const int64_t row : rows)
            sum += layer.heads.select(1, row).narrow(1, first, count).to(at::kFloat) / double(rows.size());
        to = std::copy_n(sum.contiguous().data_ptr<float>(), sum.numel(), to);
    }
    return all;
}

} // namespace gleaner
