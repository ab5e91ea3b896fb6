#pragma once
#include "core/models/Probe.h"
#include "core/support/FloatArray.h"

#include <vector>

namespace gleaner {

/// Which part of a model's attention VL-SAM's flow is made of.
struct FlowChoice {
    int firstLayer = 0, lastLayer = -1; ///< from 0 on, both included; -1: the last there is
    int head = -1;                      ///< -1: all of them
    bool weighHeads = true;             ///< all heads: those that look at single tokens count for more
    bool regularize = true;             ///< see withoutCollapse()

    bool operator==(const FlowChoice &) const = default;
};

/// Keeps the attention of all layers of one sequence, so that its flow can be followed again by another choice without
/// running the network. One row of the flow St^l = (I + S^l) (I + St^(l−1)) is a sum of vectors, u^L + … + u^1 with
/// u^l = u^(l+1) (I + S^l) from the row of I above the last layer, so that no matrix is multiplied with another.
class KeptAttention final : public Probe {
public:
    bool wantsAttention(int) const override { return true; }
    void attention(int layer, const at::Tensor &weights) override;

    int layers() const { return int(m_layers.size()); }
    int heads() const;
    int64_t length() const; ///< tokens N
    /// (N) float32: mean over `rows` of the flow. Undefined where there are no rows. A stop point at every layer.
    at::Tensor flowRow(const std::vector<int64_t> &rows, const FlowChoice &choice) const;
    /// What each head of each layer looks at among `count` tokens from `first` on: (layers, heads, count), mean over
    /// `rows`, which must not be empty.
    FloatArray headRows(const std::vector<int64_t> &rows, int64_t first, int64_t count) const;

private:
    struct Layer {
        at::Tensor heads;           ///< (heads, N, N): float32, of large models float16
        at::Tensor weighted, plain; ///< (N, N) float32, joined over heads
    };
    at::Tensor joined(const Layer &layer, const FlowChoice &choice) const;

    std::vector<Layer> m_layers;
};

} // namespace gleaner
