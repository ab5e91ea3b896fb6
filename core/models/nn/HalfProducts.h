#pragma once
#include "core/models/nn/Activation.h"
#include "core/models/nn/Layers.h"

#include <optional>

namespace gleaner {

/// Products of bfloat16 matrices by oneDNN (AMX where the processor has it), summed in float32. What follows a product
/// (bias, activation, the sum of a residual branch) is done before the one rounding, while the numbers are still in the
/// cache; LibTorch 1.13 writes and reads them again, and rounds each time.

/// Whether this processor multiplies them faster than float32.
bool multipliesHalves();
/// In bfloat16, side by side in memory.
at::Tensor halfOf(const at::Tensor &numbers);
/// Whether `x` and the layer are of bfloat16, without gradients and adapter, on a processor that multiplies such.
bool isHalfProduct(const at::Tensor &x, const LinearWeights &weights);

/// activation(weight x + bias): x (…, in) → (…, out).
at::Tensor halfLinear(const at::Tensor &x, const LinearWeights &weights, std::optional<Activation> activation = {});

/// onto + weight x + bias, in the memory of `onto` (…, out), bfloat16 or float32, which must be contiguous.
at::Tensor halfLinearOnto(at::Tensor onto, const at::Tensor &x, const LinearWeights &weights);

/// activation(weight x + bias) in float32: sums of bfloat16 products are that before they are rounded. The bias may be
/// float32.
at::Tensor halfLinearWide(const at::Tensor &x, const LinearWeights &weights, std::optional<Activation> activation = {});

/// softmax(scale query keyᵀ) value with heads joined, (N, T, heads D); query (N, heads, T, D), key and value
/// (N, heads, S, D) with the D numbers of a row side by side. In blocks: the scores of all never stand in memory.
/// With `before`, row t looks at the first `before` + t + 1 keys alone. Stop points inside.
at::Tensor halfAttention(const at::Tensor &query, const at::Tensor &key, const at::Tensor &value, double scale,
                         std::optional<int64_t> before = {});
/// Whether halfAttention() may be asked.
bool isHalfAttention(const at::Tensor &query, const at::Tensor &key, const at::Tensor &value);

} // namespace gleaner
