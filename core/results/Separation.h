#pragma once
#include <span>
#include <vector>

namespace gleaner {

/// How well one number tells two groups apart. Higher numbers speak for the positives; equal numbers count half
/// (mid-ranks). Numbers must be finite. All rates are in [0, 1], NaN where a group they need is empty.

/// Probability that a positive scores above a negative: the area under the ROC curve.
double auroc(std::span<const double> positives, std::span<const double> negatives);

struct RocPoint {
    double threshold = 0; ///< what scores at least this is called positive
    double falsePositives = 0, truePositives = 0; ///< rates
};
/// One point per distinct number, by falling threshold, and before them (∞, 0, 0). Empty where a group is empty.
std::vector<RocPoint> rocCurve(std::span<const double> positives, std::span<const double> negatives);

/// Average precision: the area under precision over recall, in steps, equal numbers together.
double precisionRecallArea(std::span<const double> positives, std::span<const double> negatives);
/// The best rate of true positives that costs at most this rate of false ones.
double truePositivesAt(double falsePositives, std::span<const double> positives, std::span<const double> negatives);
/// The least rate of false positives at which at least this rate of positives is found.
double falsePositivesAt(double truePositives, std::span<const double> positives, std::span<const double> negatives);

/// The number below which `share` of the values lie, linear between neighbors; NaN of no values.
double quantile(std::span<const double> values, double share);
/// Share of values above (`>`) or below (`<`) a threshold.
double shareAbove(std::span<const double> values, double threshold);
double shareBelow(std::span<const double> values, double threshold);

} // namespace gleaner
