#pragma once
#include <ATen/core/Tensor.h>

namespace gleaner {

/// How attention carries from the first layer to the last. Both walk up the layers: give what the layers below led to
/// (undefined before the first one) and get what they and this one lead to, (T, T): row = token above, column = token
/// of the input. No gradients flow through them.

/// Attention rollout (Abnar and Zuidema 2020): the mean of the heads and the residual connection count half each, rows
/// sum to 1, and layers are multiplied. `attention` is (heads, T, T).
at::Tensor rolloutStep(const at::Tensor &below, const at::Tensor &attention);

/// Gradient-weighted attention (Chefer, Gur and Wolf 2021, equations 5 and 6): R + mean over heads of
/// max(0, gradient ⊙ attention) · R, from R = identity. `attention` and `gradient` are (heads, T, T); an undefined
/// gradient counts as zero.
at::Tensor relevanceStep(const at::Tensor &below, const at::Tensor &attention, const at::Tensor &gradient);

} // namespace gleaner
