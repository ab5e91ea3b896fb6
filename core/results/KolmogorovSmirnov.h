#pragma once
#include <span>

namespace gleaner {

/// Largest distance between the distribution functions of two samples, in [0, 1]; NaN where one is empty.
double distributionDistance(std::span<const double> one, std::span<const double> other);
/// The two-sided p-value of Kolmogorov and Smirnov's test: how probable so large a distance is where both samples come
/// from the same distribution. Exact where both are small and no values are equal, else by the limiting distribution;
/// NaN where one is empty.
double sameDistribution(std::span<const double> one, std::span<const double> other);

} // namespace gleaner
