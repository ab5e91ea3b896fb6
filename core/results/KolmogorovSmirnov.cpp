#include "core/results/KolmogorovSmirnov.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace gleaner {

namespace {

constexpr double mostPaths = 4e6; ///< cells of the exact computation

std::vector<double> sorted(std::span<const double> values)
{
    std::vector<double> all(values.begin(), values.end());
    std::ranges::sort(all);
    return all;
}

/// All orders in which n and m values can come are equally probable. Each is a path from (0, 0) to (n, m); `inside` is
/// the share of the paths to (i, j) that never strayed by `distance`, which both neighbors before it decide.
double exactly(size_t n, size_t m, double distance)
{
    const auto strays = [&](size_t i, size_t j) {
        return std::abs(double(i) / double(n) - double(j) / double(m)) >= distance - 1e-9;
    };
    std::vector<double> inside(m + 1);
    for (size_t i = 0; i <= n; ++i)
        for (size_t j = 0; j <= m; ++j) {
            if (i == 0 && j == 0)
                inside[j] = 1;
            else if (strays(i, j))
                inside[j] = 0;
            else
                inside[j] =
                    ((i > 0 ? double(i) * inside[j] : 0) + (j > 0 ? double(j) * inside[j - 1] : 0)) / double(i + j);
        }
    return std::clamp(1 - inside[m], 0.0, 1.0);
}

/// Kolmogorov's distribution, P(√n D ≥ x).
double inTheLimit(double x)
{
    if (x < 0.2)
        return 1;
    double sum = 0;
    for (int k = 1; k <= 100; ++k)
        sum += (k % 2 ? 2 : -2) * std::exp(-2.0 * k * k * x * x);
    return std::clamp(sum, 0.0, 1.0);
}

} // namespace

double distributionDistance(std::span<const double> one, std::span<const double> other)
{
    if (one.empty() || other.empty())
        return std::nan("");
    const std::vector<double> a = sorted(one), b = sorted(other);
    double largest = 0;
    for (size_t i = 0, j = 0; i < a.size() || j < b.size();) {
        const double value = j == b.size() || (i < a.size() && a[i] <= b[j]) ? a[i] : b[j];
        while (i < a.size() && a[i] <= value)
            ++i;
        while (j < b.size() && b[j] <= value)
            ++j;
        largest = std::max(largest, std::abs(double(i) / double(a.size()) - double(j) / double(b.size())));
    }
    return largest;
}

double sameDistribution(std::span<const double> one, std::span<const double> other)
{
    const double distance = distributionDistance(one, other);
    if (!std::isfinite(distance) || distance == 0)
        return distance == 0 ? 1 : distance;
    const double n = double(one.size()), m = double(other.size());
    return n * m <= mostPaths ? exactly(one.size(), other.size(), distance)
                              : inTheLimit(std::sqrt(n * m / (n + m)) * distance);
}

} // namespace gleaner
