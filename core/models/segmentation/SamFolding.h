#pragma once
#include "core/models/segmentation/SamWeights.h"

namespace gleaner {

/// Attention between a few tokens and the many places of one picture, with the picture's linear layers moved over to
/// the tokens: (X W) · q = X · (W q), so that for every place and head there is one product per token instead of one
/// per number of the projection. For a click that is half the work; from about inner width / heads tokens on it is more.
///
/// Shapes: T tokens, N places, C channels, D inner width. One picture; no gradients are kept.
///
/// The picture X (N, C) is without its positions; what these add is computed once for all pictures.
class SamLook {
public:
    /// Tokens ask the picture. `positions` (N, C).
    SamLook(const SamAttention &weights, int heads, const at::Tensor &positions);
    /// `asking` (T, D), projected: (T, D), to be followed by the output layer.
    at::Tensor operator()(const at::Tensor &asking, const at::Tensor &image) const;

private:
    at::Tensor m_key, m_value;            ///< (heads, D / heads, C) and (heads, C, D / heads)
    at::Tensor m_keyPlaces, m_valueBias;  ///< (heads, D / heads, N) and (D)
};

class SamListen {
public:
    /// The picture asks tokens.
    SamListen(const SamAttention &weights, int heads, const at::Tensor &positions);
    /// `keys` and `values` (T, D), projected: X with the answers added, the output layer included (N, C).
    at::Tensor operator()(const at::Tensor &keys, const at::Tensor &values, const at::Tensor &image) const;
    /// The same where the picture's own queries (N, D) are known already.
    at::Tensor known(const at::Tensor &keys, const at::Tensor &values, const at::Tensor &queries,
                     const at::Tensor &image) const;

private:
    at::Tensor answered(const at::Tensor &scores, const at::Tensor &values, const at::Tensor &image) const;

    int m_heads;
    at::Tensor m_query, m_queryPlaces; ///< (heads, D / heads, C) and (heads, D / heads, N)
    at::Tensor m_out, m_outBias;       ///< (heads, D / heads, C) and (C), a head's share
};

} // namespace gleaner
