#pragma once
#include "core/models/Probe.h"

#include <ATen/ATen.h>

namespace gleaner::tests {

/// Keeps all there is to ask for.
class EverythingProbe final : public Probe {
public:
    explicit EverythingProbe(bool gradients = false) : m_gradients(gradients) {}
    bool wantsGradients() const override { return m_gradients; }
    bool wantsAttention(int) const override { return true; }
    void attention(int layer, const at::Tensor &weights) override
    {
        attentions[layer] = weights;
        if (weights.requires_grad())
            weights.retain_grad();
    }
    bool wantsHeads(int) const override { return true; }
    void heads(int layer, const at::Tensor &query, const at::Tensor &key, const at::Tensor &value) override
    {
        queries[layer] = query;
        keys[layer] = key;
        values[layer] = value;
    }
    bool wantsTokens(int) const override { return true; }
    void tokens(int layer, const at::Tensor &x) override { given[layer] = x; }

    std::map<int, at::Tensor> attentions, queries, keys, values, given;

private:
    bool m_gradients;
};

} // namespace gleaner::tests
