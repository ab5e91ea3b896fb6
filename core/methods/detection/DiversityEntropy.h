#pragma once
#include <span>
#include <vector>

namespace gleaner {

/// How the entropies of the scales become one number. Deviations divide by one less than the number of scales.
enum class Aggregate { Deviation, Norm, Range, ExpRange, ExpDeviation };

struct DiversityOptions {
    int embedding = 3;     ///< s: numbers in a window, at least 1
    int binsPerToken = 10; ///< ε over n: bins over [-1, 1] for each number of the series, at least 1
    int scales = 5;        ///< τ': moving averages over 1 … so many numbers
    Aggregate aggregate = Aggregate::Deviation;

    /// The shortest series of which every scale has two windows to compare.
    int shortest() const { return scales + embedding; }
};

/// Means of every `window` numbers in a row; as many fewer as the window is longer than one.
std::vector<double> movingAverage(std::span<const double> series, int window);

/// Cosine of each window of `embedding` numbers with the next one, in [-1, 1].
std::vector<double> windowCosines(std::span<const double> series, int embedding);

/// Entropy of numbers in [-1, 1] over `bins` ≥ 2 equal bins, as a share of the largest there can be, in [0, 1].
double diversityEntropy(std::span<const double> cosines, int bins);

/// Diversity entropy of a series at every scale (multiscale diversity entropy). The series must have at least
/// options.shortest() numbers.
std::vector<double> multiscaleEntropy(std::span<const double> series, const DiversityOptions &options);

double aggregated(std::span<const double> entropies, Aggregate aggregate);

/// Lastde: mean of the series over the aggregate of its entropies; NaN where the series is too short or its shape does
/// not vary from scale to scale, so that there is nothing to divide by.
double lastde(std::span<const double> series, const DiversityOptions &options);

} // namespace gleaner
