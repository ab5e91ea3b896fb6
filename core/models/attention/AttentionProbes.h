#pragma once
#include "core/models/Probe.h"

namespace gleaner {

/// A probe that takes attention in blocks of rows. Networks that can compute a long text's attention piece by piece do
/// so for it, and the whole of a layer never stands in memory.
class AttentionRowsProbe : public Probe {
public:
    /// Rows from `first` on, (batch, heads, rows, columns) with columns up to the last token that these rows may see.
    virtual void attentionRows(int layer, int64_t first, const at::Tensor &weights) = 0;
    /// From networks that give it whole.
    void attention(int layer, const at::Tensor &weights) final { attentionRows(layer, 0, weights); }
};

/// A probe of a network that reads one text and writes another: attention() is that of the answer to the source.
class SequenceProbe : public Probe {
public:
    /// Of the source among itself, (N, heads, S, S), and of the answer among itself, (N, heads, T, T).
    virtual void sourceAttention(int layer, const at::Tensor &weights) = 0;
    virtual void answerAttention(int layer, const at::Tensor &weights) = 0;
};

/// Makes attention, told to a probe that wants gradients, have them once the caller went backward.
void keepGradient(const at::Tensor &weights);

/// Keeps the attention of every layer of one input so that it has gradients once the caller went backward.
class GradientAttentionProbe final : public Probe {
public:
    bool wantsGradients() const override { return true; }
    bool wantsAttention(int) const override { return true; }
    void attention(int layer, const at::Tensor &weights) override;

    /// What the kept layers lead to for the gradients that were computed (AttentionFlow.h), without what every token is
    /// to itself from the start: (T, T), nothing below 0.
    at::Tensor relevance() const;
    std::map<int, at::Tensor> layers; ///< (1, heads, T, T)
};

} // namespace gleaner
