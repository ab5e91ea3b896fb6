#pragma once
#include <span>
#include <vector>

namespace gleaner {

/// Share of predictions that equal the truth, in percent; 0 where there are none. Both have the same length.
double accuracy(std::span<const int> predicted, std::span<const int> truth);

/// counts[t][p]: how many samples of class t were called p. Classes are 0…classes−1; others are left out.
using ConfusionCounts = std::vector<std::vector<long long>>;
ConfusionCounts confusionMatrix(std::span<const int> predicted, std::span<const int> truth, int classes);
/// Each row in percent of its sum; a class without samples keeps zeros.
std::vector<std::vector<double>> rowPercent(const ConfusionCounts &counts);
/// Accuracy within each class in percent; NaN for a class without samples.
std::vector<double> perClassAccuracy(std::span<const int> predicted, std::span<const int> truth, int classes);

struct MeanSpread {
    double mean = 0;
    double spread = 0; ///< standard deviation with n − 1 in the denominator; 0 for a single value
};
/// Of no values the mean is NaN and the spread 0.
MeanSpread meanAndSpread(std::span<const double> values);

/// 2ab/(a+b), as for accuracies on base and new classes; 0 where both are 0.
double harmonicMean(double a, double b);

} // namespace gleaner
