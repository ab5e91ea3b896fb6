#include "core/methods/shared/SmallMatrices.h"

#include <ATen/Parallel.h>

namespace gleaner {

namespace {

constexpr int64_t smallerThan = 512; // from here on a second thread pays

} // namespace

SmallMatrices::SmallMatrices(int64_t dimension) : m_threads(at::get_num_threads())
{
    if (dimension < smallerThan)
        at::set_num_threads(1);
}

SmallMatrices::~SmallMatrices() { at::set_num_threads(m_threads); }

} // namespace gleaner
