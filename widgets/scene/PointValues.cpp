#include "widgets/scene/PointValues.h"

#include <algorithm>
#include <cmath>

namespace gleaner {

PointValues PointValues::of(const QString &name, std::vector<float> values)
{
    std::vector<float> known;
    std::copy_if(values.begin(), values.end(), std::back_inserter(known), [](float each) { return std::isfinite(each); });
    PointValues result{name, std::move(values)};
    if (known.empty())
        return result;
    const size_t beyond = known.size() >= 500 ? known.size() / 200 : 0;
    const auto low = known.begin() + std::ptrdiff_t(beyond), high = known.end() - 1 - std::ptrdiff_t(beyond);
    std::nth_element(known.begin(), low, known.end());
    result.low = double(*low);
    std::nth_element(known.begin(), high, known.end());
    result.high = double(*high);
    return result;
}

} // namespace gleaner
