#include "core/methods/curation/OrderedPool.h"

#include "core/support/Random.h"
#include "core/support/StopPoint.h"

#include <algorithm>
#include <numeric>

namespace gleaner {

OrderedPool ordered(const GradedPool &pool, const std::vector<int> &chosen, const SamplerOptions &options)
{
    OrderedPool result;
    if (options.ties) {
        const std::vector<int> drawn = Random(*options.ties).permutation(pool.rows);
        result.rowAt.assign(drawn.begin(), drawn.end());
    } else {
        result.rowAt.resize(size_t(pool.rows));
        std::iota(result.rowAt.begin(), result.rowAt.end(), 0);
    }
    result.grades.reserve(chosen.size() * size_t(pool.rows));
    for (const int capability : chosen) {
        stopPoint();
        const std::span<const int8_t> grades = pool.gradesOf(capability);
        for (const int32_t row : result.rowAt)
            result.grades.push_back(grades[size_t(row)]);
    }
    result.binStarts.reserve(size_t(pool.rows) + 1);
    result.binStarts.push_back(0);
    result.bins.reserve(pool.binsOfRows.size());
    for (const int32_t row : result.rowAt) {
        const auto bins = pool.binsOf(row);
        result.bins.insert(result.bins.end(), bins.begin(), bins.end());
        result.binStarts.push_back(int32_t(result.bins.size()));
    }
    result.columns = std::max(1, pool.mostBins());
    return result;
}

} // namespace gleaner
