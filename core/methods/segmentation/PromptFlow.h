#pragma once
#include "core/models/Probe.h"

#include <vector>

namespace gleaner {

/// The attention of a vision–language model, from its first layer to its last, as VL-SAM follows it (Lin et al. 2024,
/// section 3.2). Attention is (heads, N, N), row = asking token, column = token looked at, nothing right of the
/// diagonal.

/// (heads): how sure each head is, the mean over rows of the largest weight.
at::Tensor headCertainty(const at::Tensor &attention);
/// (N, N): mean over heads of the weights times what each head counts.
at::Tensor joinedHeads(const at::Tensor &attention, const at::Tensor &headWeights);
/// Against collapse: a token that many later ones can see gathers attention for that alone. Column j of N is multiplied
/// by 1 − (L₀ − 1) / N, with L₀ = N − j rows that may see it.
at::Tensor withoutCollapse(const at::Tensor &joined);
/// (I + joined) (I + below); `below` undefined before the first layer. Divided by its largest number where that exceeds
/// 10⁶, which changes no map.
at::Tensor promptFlowStep(const at::Tensor &below, const at::Tensor &joined);

struct PromptFlowRule {
    bool weighHeads = true, regularize = true;
    bool lastLayerOnly = false; ///< the mean of the heads of the last layer alone, for comparison
};

/// Follows the flow while the network runs: no more than one layer stands in memory.
class PromptFlowProbe final : public Probe {
public:
    explicit PromptFlowProbe(std::vector<PromptFlowRule> rules) : m_rules(std::move(rules)), m_flows(m_rules.size()) {}
    bool wantsAttention(int) const override { return true; }
    void attention(int layer, const at::Tensor &weights) override;

    /// (N, N) in float64 of one of the rules.
    const at::Tensor &flow(size_t rule) const { return m_flows[rule]; }
    /// (layers, heads).
    at::Tensor certainties() const;

private:
    std::vector<PromptFlowRule> m_rules;
    std::vector<at::Tensor> m_flows, m_certainties;
};

} // namespace gleaner
