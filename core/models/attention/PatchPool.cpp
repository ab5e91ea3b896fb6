#include "core/models/attention/PatchPool.h"

#include <ATen/ATen.h>

namespace gleaner {

PatchPool::PatchPool(int prefix, int grid, qint64 matrices, qint64 budget) : m_prefix(prefix), m_grid(grid)
{
    const auto bytes = [&] {
        const qint64 tokens = m_prefix + qint64(this->grid()) * this->grid();
        return matrices * tokens * tokens * qint64(sizeof(float));
    };
    while (this->grid() > 1 && bytes() > budget)
        ++m_side;
}

at::Tensor PatchPool::membership() const
{
    const int64_t squares = grid();
    const at::Tensor member = at::zeros({m_prefix + squares * squares, m_prefix + int64_t(m_grid) * m_grid});
    for (int64_t token = 0; token < m_prefix; ++token)
        member[token][token] = 1;
    auto at = member.accessor<float, 2>();
    for (int64_t y = 0; y < m_grid; ++y)
        for (int64_t x = 0; x < m_grid; ++x)
            at[m_prefix + y / m_side * squares + x / m_side][m_prefix + y * m_grid + x] = 1;
    return member;
}

at::Tensor PatchPool::operator()(const at::Tensor &attention) const
{
    if (m_side == 1)
        return attention;
    const at::Tensor member = membership();
    const at::Tensor means = member / member.sum({1}, true);
    return at::matmul(means, at::matmul(attention.to(at::kFloat), member.t()));
}

} // namespace gleaner
