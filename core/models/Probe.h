#pragma once
#include <ATen/core/Tensor.h>
#include <map>

namespace gleaner {

/// Reads attention and tokens out of a network while it runs. Given to one encode call, by one thread.
class Probe {
public:
    virtual ~Probe() = default;
    virtual bool wantsAttention(int layer) const = 0;
    /// (batch, heads, tokens, tokens), rows sum to 1: row = asking token, column = token looked at.
    virtual void attention(int layer, const at::Tensor &weights) = 0;
    /// The last layer is not asked: it computes only the token that is wanted.
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
