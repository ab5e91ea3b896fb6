#pragma once
#include "core/models/diffusion/ResidualBlock.h"

#include <vector>

namespace gleaner {

class Probe;

/// Attention whose queries come from one sequence and keys and values from the same or another one.
struct AttentionWeights {
    LinearWeights query, key, value, out;
};

/// Self-attention, cross-attention to the context and a gated MLP (GEGLU, Shazeer 2020), each after a layer norm.
struct TransformerBlockWeights {
    NormWeights norm1, norm2, norm3;
    AttentionWeights self, cross;
    LinearWeights mlpIn; ///< (8 width, width): values and gates
    LinearWeights mlpOut;
};

/// Transformer blocks over the places of a picture, with a way around.
struct SpatialTransformerWeights {
    NormWeights norm;
    LinearWeights in, out; ///< 1 × 1 convolutions where the configuration says so
    std::vector<TransformerBlockWeights> blocks;
};

struct SpatialTransformerConfig {
    int width = 0, context = 0, heads = 1, blocks = 1, groups = 32;
    bool linearProjection = false;
};

void addSpatialTransformer(WeightSlots &slots, const QString &name, SpatialTransformerWeights &weights,
                           const SpatialTransformerConfig &config);

/// Numbers the attention layers of one pass in their order: every block has two, self (even) and cross (odd).
struct AttentionCounter {
    Probe *probe = nullptr;
    int next = 0;
};

/// x (N, width, H, W), context (N, L, context) → the shape of x. Stop points inside.
at::Tensor spatialTransformer(const at::Tensor &x, const at::Tensor &context, const SpatialTransformerWeights &weights,
                              const SpatialTransformerConfig &config, AttentionCounter &counter);

/// softmax(query keyᵀ scale) value over (N, heads, T, D), in strips of rows so that the scores stay small.
at::Tensor attendInStrips(const at::Tensor &query, const at::Tensor &key, const at::Tensor &value, double scale);

} // namespace gleaner
