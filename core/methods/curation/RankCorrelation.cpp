#include "core/methods/curation/MmssrTrial.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace gleaner {

namespace {

std::vector<double> ranksOf(const std::vector<double> &values)
{
    std::vector<size_t> order(values.size());
    std::iota(order.begin(), order.end(), 0);
    std::ranges::sort(order, {}, [&](size_t i) { return values[i]; });
    std::vector<double> ranks(values.size());
    for (size_t first = 0; first < order.size();) {
        size_t last = first + 1;
        while (last < order.size() && values[order[last]] == values[order[first]])
            ++last;
        for (size_t i = first; i < last; ++i)
            ranks[order[i]] = double(first + last - 1) / 2;
        first = last;
    }
    return ranks;
}

} // namespace

double rankCorrelation(const std::vector<double> &a, const std::vector<double> &b)
{
    const std::vector<double> x = ranksOf(a), y = ranksOf(b);
    const double middle = (double(x.size()) - 1) / 2;
    double both = 0, first = 0, second = 0;
    for (size_t i = 0; i < x.size(); ++i) {
        both += (x[i] - middle) * (y[i] - middle);
        first += (x[i] - middle) * (x[i] - middle);
        second += (y[i] - middle) * (y[i] - middle);
    }
    return first > 0 && second > 0 ? both / std::sqrt(first * second) : std::nan("");
}

} // namespace gleaner
