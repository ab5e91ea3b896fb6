#include "core/methods/curation/GradedPool.h"

#include <algorithm>

namespace gleaner {

int GradedPool::mostBins() const
{
    int most = 0;
    for (int row = 0; row < rows; ++row)
        most = std::max(most, binStarts[size_t(row) + 1] - binStarts[size_t(row)]);
    return most;
}

void setBins(GradedPool &pool, const QStringList &names, const std::vector<std::vector<int32_t>> &styles,
             const QString &none)
{
    QStringList all = names;
    const bool lacking = std::ranges::any_of(styles, [](const auto &each) { return each.empty(); });
    if (lacking)
        all.append(none);
    pool.bins = all;
    pool.bins.removeDuplicates();
    std::ranges::sort(pool.bins);
    std::vector<int32_t> numbers;
    for (const QString &name : all)
        numbers.push_back(int32_t(std::ranges::lower_bound(pool.bins, name) - pool.bins.begin()));
    pool.binStarts.assign(1, 0);
    pool.binStarts.reserve(styles.size() + 1);
    pool.binsOfRows.clear();
    for (const std::vector<int32_t> &each : styles) {
        const auto first = pool.binsOfRows.size();
        for (const int32_t style : each) {
            const int32_t bin = numbers[size_t(style)];
            if (std::find(pool.binsOfRows.begin() + qsizetype(first), pool.binsOfRows.end(), bin) ==
                pool.binsOfRows.end())
                pool.binsOfRows.push_back(bin);
        }
        if (each.empty())
            pool.binsOfRows.push_back(numbers.back());
        pool.binStarts.push_back(int32_t(pool.binsOfRows.size()));
    }
}

} // namespace gleaner
