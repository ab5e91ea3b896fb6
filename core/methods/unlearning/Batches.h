#pragma once
#include "core/support/Random.h"

#include <ATen/core/Tensor.h>
#include <vector>

namespace gleaner {

/// The numbers 0 … count − 1 in random order, in pieces of `size` (the last may be shorter), as int64 indices.
std::vector<at::Tensor> shuffledBatches(int64_t count, int size, Random random);
/// A batch for each call, over and over in new orders.
class EndlessBatches {
public:
    EndlessBatches(int64_t count, int size, uint64_t seed) : m_count(count), m_size(size), m_random(seed) {}
    at::Tensor next();

private:
    int64_t m_count;
    int m_size;
    Random m_random;
    std::vector<at::Tensor> m_left;
};
/// Positions as an int64 tensor.
at::Tensor indices(const std::vector<int> &positions);

} // namespace gleaner
