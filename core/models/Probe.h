#pragma once
#include <ATen/core/Tensor.h>
#include <map>

namespace gleaner {

/// Reads attention, heads and tokens out of a network while it runs. Given to one call, by one thread.
class Probe {
public:
    virtual ~Probe() = default;
    /// Whether the call keeps its graph, so that what this probe was given has gradients once the caller went backward.
    virtual bool wantsGradients() const { return false; }
    virtual bool wantsAttention(int layer) const = 0;
    /// (batch, heads, tokens, tokens), rows sum to 1: row = asking token, column = token looked at.
    virtual void attention(int layer, const at::Tensor &weights) = 0;
    virtual bool wantsHeads(int) const { return false; }
    /// Queries, keys and values of a layer, each (batch, heads, tokens, width / heads).
    virtual void heads(int, const at::Tensor &, const at::Tensor &, const at::Tensor &) {}
    /// Networks that need only one token in the end do not ask for those of the last layer.
    virtual bool wantsTokens(int) const { return false; }
    /// What a layer gives to the next, (batch, tokens, width).
    virtual void tokens(int, const at::Tensor &) {}
};

/// Keeps the attention of every layer.
class AttentionProbe final : public Probe {
public:
    bool wantsAttention(int) const override { return true; }
    void attention(int layer, const at::Tensor &weights) override { layers[layer] = weights; }
    std::map<int, at::Tensor> layers;
};

} // namespace gleaner
