#include "core/methods/shared/TipAdapter.h"

#include "core/methods/shared/EnsembleWeight.h"
#include "core/support/StopPoint.h"

#include <ATen/ATen.h>
#include <algorithm>
#include <cmath>

namespace gleaner {

namespace {

constexpr int64_t blockRows = 256;

} // namespace

TipAdapter::TipAdapter(const at::Tensor &features, std::span<const int> labels, std::span<const int> pictures,
                       int classes)
{
    const at::Tensor x = features.to(at::kDouble);
    std::vector<std::vector<at::Tensor>> keys{size_t(classes)};
    for (size_t from = 0, to = 0; from < labels.size(); from = to) {
        while (to < labels.size() && pictures[to] == pictures[from])
            ++to;
        const at::Tensor mean = x.narrow(0, int64_t(from), int64_t(to - from)).mean(0);
        keys[size_t(labels[from])].push_back(mean / mean.norm().clamp_min(1e-12));
    }
    std::vector<at::Tensor> all;
    m_firstOfClass.push_back(0);
    for (const auto &ofClass : keys) {
        all.insert(all.end(), ofClass.begin(), ofClass.end());
        m_firstOfClass.push_back(int64_t(all.size()));
    }
    m_keys = all.empty() ? at::zeros({x.size(1), 0}, at::kDouble) : at::stack(all, 1);
}

const std::vector<double> &TipAdapter::grid()
{
    static const std::vector<double> values = [] {
        std::vector<double> result;
        for (int i = 0; i <= 28; ++i)
            result.push_back(0.1 * std::pow(2.0, i / 4.0));
        return result;
    }();
    return values;
}

at::Tensor TipAdapter::fromAffinity(const at::Tensor &affinity, double sharpness) const
{
    const at::Tensor near = ((affinity - 1) * sharpness).exp();
    std::vector<at::Tensor> columns;
    for (size_t k = 0; k + 1 < m_firstOfClass.size(); ++k)
        columns.push_back(near.narrow(1, m_firstOfClass[k], m_firstOfClass[k + 1] - m_firstOfClass[k]).sum(1));
    return at::stack(columns, 1);
}

at::Tensor TipAdapter::term(const at::Tensor &features, double sharpness) const
{
    const at::Tensor x = features.to(at::kDouble);
    at::Tensor result = at::empty({x.size(0), int64_t(m_firstOfClass.size()) - 1}, at::kDouble);
    for (int64_t from = 0; from < x.size(0); from += blockRows) {
        stopPoint();
        const int64_t count = std::min(blockRows, x.size(0) - from);
        const at::Tensor affinity = x.narrow(0, from, count).matmul(m_keys);
        result.narrow(0, from, count).copy_(fromAffinity(affinity, sharpness));
    }
    return result;
}

TipAdapter::Choice TipAdapter::choose(const at::Tensor &features, const at::Tensor &zeroShot,
                                      std::span<const int> labels) const
{
    const size_t size = grid().size();
    std::vector<int> right(size * size, 0); // by sharpness, then by weight
    const at::Tensor x = features.to(at::kDouble);
    for (int64_t from = 0; from < x.size(0); from += blockRows) {
        const int64_t count = std::min(blockRows, x.size(0) - from);
        const at::Tensor affinity = x.narrow(0, from, count).matmul(m_keys);
        const at::Tensor base = zeroShot.narrow(0, from, count);
        for (size_t s = 0; s < size; ++s) {
            stopPoint();
            const at::Tensor cache = fromAffinity(affinity, grid()[s]);
            for (size_t w = 0; w < size; ++w) {
                const std::vector<int> answers = predictions(base + cache * grid()[w]);
                for (size_t i = 0; i < answers.size(); ++i)
                    right[s * size + w] += answers[i] == labels[size_t(from) + i];
            }
        }
    }
    const size_t best = size_t(std::max_element(right.begin(), right.end()) - right.begin());
    return {grid()[best % size], grid()[best / size], labels.empty() ? 0 : 100.0 * right[best] / double(labels.size())};
}

} // namespace gleaner
