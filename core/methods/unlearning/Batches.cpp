#include "core/methods/unlearning/Batches.h"

#include <ATen/ATen.h>
#include <algorithm>

namespace gleaner {

at::Tensor indices(const std::vector<int> &positions)
{
    at::Tensor all = at::empty({int64_t(positions.size())}, at::kLong);
    std::copy(positions.begin(), positions.end(), all.data_ptr<int64_t>());
    return all;
}

std::vector<at::Tensor> shuffledBatches(int64_t count, int size, Random random)
{
    const at::Tensor order = indices(random.permutation(int(count)));
    std::vector<at::Tensor> batches;
    for (int64_t first = 0; first < count; first += size)
        batches.push_back(order.narrow(0, first, std::min<int64_t>(size, count - first)));
    return batches;
}

at::Tensor EndlessBatches::next()
{
    if (m_left.empty())
        m_left = shuffledBatches(m_count, m_size, Random(m_random.next()));
    const at::Tensor batch = m_left.back();
    m_left.pop_back();
    return batch;
}

} // namespace gleaner
