#pragma once
#include "core/support/FloatArray.h"

#include <ATen/core/Tensor.h>

namespace gleaner {

/// Features in rows, as tensors and as plain numbers.

/// Rows (the last dimension) of length 1; a row of zeros stays one. Of the same type; gradients flow.
at::Tensor unitRows(const at::Tensor &rows);
/// The same numbers in the same shape, as float32.
FloatArray arrayOf(const at::Tensor &tensor);
FloatArrayPtr sharedArrayOf(const at::Tensor &tensor);
/// (rows, width) float32, memory of its own.
at::Tensor tensorOf(const FloatArray &array);

} // namespace gleaner
