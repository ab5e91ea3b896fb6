#pragma once
#include "core/models/segmentation/SamWeights.h"

namespace gleaner {

/// Attention between a few tokens and the many places of one picture, with the picture's linear layers moved over to
/// the tokens: (X W) · q = X · (W q), so that for every place and head there is one product per token instead of one
/// per number of the projection. For a click that is half the work; from about inner width / heads tokens on it is
/// more.
///
/// Shapes: T tokens, N places, C channels, D inner width. One picture; no gradients are kept.
///
/// The picture X (N, C) is without its positions; what these add is computed once for all pictures. A picture of
/// bfloat16 is multiplied as such, and all sums are those of float32: reading and writing it takes longer than the
/// products, so that nothing else of its size is touched.

/// What the first layer asks of a picture, known before any click, by head: keys and queries (heads, D / heads, N),
/// values (heads, N, D / heads).
struct SamKnown {
    at::Tensor keys, values, queries;

    SamKnown() = default;
    /// `parts` (N, 3 D): keys, values and queries of every place.
    SamKnown(const at::Tensor &parts, int heads);
    /// `asking` (T, D), projected: (T, D), to be followed by the output layer.
    at::Tensor operator()(const at::Tensor &asking) const;
};

class SamLook {
public:
    /// Tokens ask the picture. `positions` (N, C).
    SamLook(const SamAttention &weights, int heads, const at::Tensor &positions);
    /// `asking` (T, D), projected: (T, D), to be followed by the output layer.
    at::Tensor operator()(const at::Tensor &asking, const at::Tensor &image) const;

private:
    at::Tensor m_key, m_value;           ///< (heads, D / heads, C) and (heads, C, D / heads)
    at::Tensor m_keyPlaces, m_valueBias; ///< (heads, D / heads, N) and (D)
    at::Tensor m_positions;              ///< (N, C), bfloat16
};

class SamListen {
public:
    /// The picture asks tokens.
    SamListen(const SamAttention &weights, int heads, const at::Tensor &positions);
    /// `keys` and `values` (T, D), projected: X with the answers added, the output layer included, normalized (N, C).
    /// Tile by tile of places, all steps of which stay in the cache; stop points inside.
    at::Tensor operator()(const at::Tensor &keys, const at::Tensor &values, const at::Tensor &image,
                          const NormWeights &norm) const;
    /// The same where the picture's own queries are known already.
    at::Tensor known(const at::Tensor &keys, const at::Tensor &values, const SamKnown &known, const at::Tensor &image,
                     const NormWeights &norm) const;

private:
    /// What a place is given that looks at one token with one head: (heads × T, C).
    at::Tensor answersOf(const at::Tensor &values) const;
    at::Tensor ofHalves(const at::Tensor &asked, const at::Tensor &values, const at::Tensor &image,
                        const NormWeights &norm) const;
    /// `asking` (heads, D / heads, N), to which the tokens `asked` (heads, T, D / heads) belong, and what the picture
    /// itself adds to their scores by `folded` (heads × T, C), which may be undefined.
    at::Tensor answered(const at::Tensor &asked, const at::Tensor &asking, const at::Tensor &folded,
                        const at::Tensor &values, const at::Tensor &image, const NormWeights &norm) const;

    int m_heads;
    at::Tensor m_query, m_queryPlaces; ///< (heads, D / heads, C) and (heads, D / heads, N)
    at::Tensor m_queryBias;            ///< (heads, D / heads, 1)
    at::Tensor m_positions;            ///< (N, C), bfloat16
    at::Tensor m_out, m_outBias;       ///< (heads, D / heads, C) and (C), a head's share
};

} // namespace gleaner
