#pragma once
#include "core/support/Random.h"

#include <ATen/core/Tensor.h>
#include <vector>

namespace gleaner {

/// The numbers 0 … count − 1 in random order, in pieces of `size` (the last may be shorter), as int64 indices.
std::vector<at::Tensor> shuffledBatches(int64_t count, int size, Random random);
/// Positions as an int64 tensor.
at::Tensor indices(const std::vector<int> &positions);

} // namespace gleaner
