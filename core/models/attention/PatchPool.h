#pragma once
#include <ATen/core/Tensor.h>
#include <QtGlobal>

namespace gleaner {

/// Attention among the patches of a fine grid as attention among squares of them, where the whole would not fit in
/// memory: what a square looks at is the mean of what its patches look at, what it is looked at the sum. Rows keep
/// their sum; tokens before the grid stay as they are.
class PatchPool {
public:
    /// `grid` patches a side after `prefix` tokens. The squares are the smallest for which `matrices` attention
    /// matrices take at most `budget` bytes as float32.
    PatchPool(int prefix, int grid, qint64 matrices, qint64 budget);

    int grid() const { return (m_grid + m_side - 1) / m_side; } ///< squares a side
    int side() const { return m_side; }                         ///< patches a side of a square; 1 = nothing changes
    /// (…, T, T) → (…, T', T').
    at::Tensor operator()(const at::Tensor &attention) const;

private:
    at::Tensor membership() const; ///< (T', T): 1 where a token belongs to a square

    int m_prefix, m_grid, m_side = 1;
};

} // namespace gleaner
