#pragma once
#include "core/models/nn/Layers.h"

namespace gleaner {

class Probe;

/// One pre-norm transformer layer, as vision transformers and both towers of CLIP stack it.
struct BlockWeights {
    NormWeights norm1, norm2;
    LinearWeights queryKeyValue;     ///< (3 width, width)
    LinearWeights query, key, value; ///< parts of it, where the checkpoint names them apart
    LinearWeights attentionOut;
    LinearWeights mlpIn; ///< gated: two matrices one above the other
    LinearWeights mlpOut;
    at::Tensor scale1, scale2; ///< (width): what attention and MLP add is multiplied by (LayerScale), or undefined
};

/// After queries, keys and values were filled apart: one matrix of all, of which they become views.
void joinQueryKeyValue(BlockWeights &block);

struct BlockOptions {
    int heads = 1;
    double epsilon = 1e-5;
    Activation activation = Activation::Gelu;
    bool gated = false; ///< activation(first half) × second half inside the MLP (Shazeer 2020)
};

/// x (N, T, width) → the same shape. `mask` (T, T) is added to the scores and may be undefined. `kept` (N) int64: only
/// this token of each row is wanted, and the result is (N, 1, width); undefined: all. The probe (may be null) gets what
/// it asks for of layer `index`.
at::Tensor transformerBlock(const at::Tensor &x, const BlockWeights &weights, const BlockOptions &options,
                            const at::Tensor &mask, const at::Tensor &kept, Probe *probe, int index);

} // namespace gleaner
