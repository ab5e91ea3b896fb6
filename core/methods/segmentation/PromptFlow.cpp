#include "core/methods/segmentation/PromptFlow.h"

#include <ATen/ATen.h>

namespace gleaner {

namespace {

constexpr double largest = 1e6;

} // namespace

at::Tensor headCertainty(const at::Tensor &attention) { return attention.amax({-1}).mean({-1}); }

at::Tensor joinedHeads(const at::Tensor &attention, const at::Tensor &headWeights)
{
    return (attention * headWeights.view({-1, 1, 1})).mean(at::IntArrayRef{0});
}

at::Tensor withoutCollapse(const at::Tensor &joined)
{
    const int64_t count = joined.size(0);
    const at::Tensor rows = at::arange(count, 0, -1, joined.options()); // L0 of each column
    return joined * (1 - (rows - 1) / double(count));
}

at::Tensor promptFlowStep(const at::Tensor &below, const at::Tensor &joined)
{
    const at::Tensor own = at::eye(joined.size(0), joined.options());
    const at::Tensor flow = at::matmul(own + joined, below.defined() ? own + below : own);
    const double top = flow.max().item<double>();
    return top > largest ? flow / top : flow;
}

void PromptFlowProbe::attention(int, const at::Tensor &weights)
{
    const at::Tensor all = weights[0].to(at::kDouble), certainty = headCertainty(all);
    m_certainties.push_back(certainty);
    for (size_t i = 0; i < m_rules.size(); ++i) {
        const PromptFlowRule &rule = m_rules[i];
        at::Tensor joined = joinedHeads(all, rule.weighHeads ? certainty : at::ones_like(certainty));
        if (rule.regularize)
            joined = withoutCollapse(joined);
        m_flows[i] = rule.lastLayerOnly ? joined : promptFlowStep(m_flows[i], joined);
    }
}

at::Tensor PromptFlowProbe::certainties() const { return at::stack(m_certainties); }

} // namespace gleaner
