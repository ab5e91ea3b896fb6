#include "core/results/WelchContrast.h"

#include "core/results/Measures.h"

#include <cmath>
#include <limits>
#include <numbers>

namespace gleaner {

namespace {

constexpr double unknown = std::numeric_limits<double>::quiet_NaN();
constexpr int pieces = 256, halvings = 60;
constexpr double farthest = 1 << 20;

/// Probability of lying between 0 and t: with t = √ν tan θ the density is a power of the cosine, which Simpson's rule
/// sums well for any ν.
double shareUpTo(double t, double freedom)
{
    const double angle = std::atan(t / std::sqrt(freedom)), step = angle / pieces;
    double sum = 0;
    for (int i = 0; i <= pieces; ++i)
        sum += std::pow(std::cos(i * step), freedom - 1) * (i == 0 || i == pieces ? 1 : i % 2 ? 4 : 2);
    const double scale = std::exp(std::lgamma((freedom + 1) / 2) - std::lgamma(freedom / 2));
    return scale / std::sqrt(std::numbers::pi) * sum * step / 3;
}

} // namespace

double studentQuantile(double probability, double freedom)
{
    if (probability < 0.5)
        return -studentQuantile(1 - probability, freedom);
    double low = 0, high = 1;
    while (0.5 + shareUpTo(high, freedom) < probability && high < farthest) // no farther: the sum is over few pieces
        high *= 2;
    for (int i = 0; i < halvings; ++i) {
        const double middle = (low + high) / 2;
        (0.5 + shareUpTo(middle, freedom) < probability ? low : high) = middle;
    }
    return (low + high) / 2;
}

Contrast welchContrast(const std::vector<WeightedGroup> &groups, double confidence)
{
    Contrast contrast{groups.empty() ? unknown : 0, unknown, unknown, unknown};
    double variance = 0, uncertainty = 0;
    bool spreads = true;
    for (const auto &[weight, values] : groups) {
        const MeanSpread own = meanAndSpread(values);
        contrast.estimate += weight * own.mean;
        spreads = spreads && values.size() > 1;
        const double part = weight * weight * own.spread * own.spread / double(values.size());
        variance += part;
        uncertainty += part * part / double(values.size() - 1);
    }
    if (!spreads || std::isnan(contrast.estimate))
        return contrast;
    contrast.low = contrast.high = contrast.estimate;
    if (variance > 0) {
        contrast.freedom = variance * variance / uncertainty;
        const double reach = studentQuantile((1 + confidence) / 2, contrast.freedom) * std::sqrt(variance);
        contrast.low -= reach;
        contrast.high += reach;
    }
    return contrast;
}

} // namespace gleaner
