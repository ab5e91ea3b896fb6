#pragma once
#include <vector>

namespace gleaner {

/// Values that were measured independently of those of other groups, and how their mean enters a sum.
struct WeightedGroup {
    double weight = 1;
    std::vector<double> values;
};

/// A sum of weighted means and the interval that holds the true one with the confidence asked for.
struct Contrast {
    double estimate, low, high; ///< NaN where it can't be told: of no values, or an interval of single ones
    double freedom;             ///< degrees of freedom; NaN where nothing varies

    bool isAbove(double value) const { return low > value; }
    bool isBelow(double value) const { return high < value; }
};

/// Σ weight · mean with an interval that lets every group have its own variance (Welch 1947; degrees of freedom after
/// Satterthwaite 1946).
Contrast welchContrast(const std::vector<WeightedGroup> &groups, double confidence = 0.95);

/// The value below which Student's t lies with this probability in (0, 1); `freedom` at least 1.
double studentQuantile(double probability, double freedom);

} // namespace gleaner
