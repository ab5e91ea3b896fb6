#include "core/methods/detection/DiversityEntropy.h"

#include "core/results/Measures.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <utility>

namespace gleaner {

namespace {

constexpr double smallestNorms = 1e-8; ///< under a cosine
constexpr double smallestAggregate = 1e-12;

/// c ln c for whole numbers, which entropies of counts are made of.
double countTimesLog(int count)
{
    static const std::vector<double> known = [] {
        std::vector<double> values(512, 0.0);
        for (size_t c = 2; c < values.size(); ++c)
            values[c] = double(c) * std::log(double(c));
        return values;
    }();
    return size_t(count) < known.size() ? known[size_t(count)] : count * std::log(double(count));
}

} // namespace

std::vector<double> movingAverage(std::span<const double> series, int window)
{
    if (std::ssize(series) < window)
        return {};
    if (window == 1)
        return {series.begin(), series.end()};
    std::vector<double> sums(series.size() + 1, 0.0), means(series.size() - size_t(window) + 1);
    for (size_t k = 0; k < series.size(); ++k)
        sums[k + 1] = sums[k] + series[k];
    for (size_t j = 0; j < means.size(); ++j)
        means[j] = (sums[j + size_t(window)] - sums[j]) / window;
    return means;
}

std::vector<double> windowCosines(std::span<const double> series, int embedding)
{
    const int64_t count = std::ssize(series) - embedding;
    if (count < 1)
        return {};
    std::vector<double> norms(size_t(count) + 1), cosines(static_cast<size_t>(count));
    const double *x = series.data();
    for (size_t j = 0; j < norms.size(); ++j) {
        double sum = 0;
        for (const double *each = x + j; each < x + j + embedding; ++each)
            sum += *each * *each;
        norms[j] = std::sqrt(sum);
    }
    for (size_t j = 0; j < cosines.size(); ++j) {
        double sum = 0;
        for (const double *each = x + j; each < x + j + embedding; ++each)
            sum += each[0] * each[1];
        cosines[j] = std::clamp(sum / std::max(norms[j] * norms[j + 1], smallestNorms), -1.0, 1.0);
    }
    return cosines;
}

double diversityEntropy(std::span<const double> cosines, int bins)
{
    if (cosines.empty() || bins < 2)
        return 0;
    std::vector<int> counts(size_t(bins), 0), places(cosines.size());
    for (size_t i = 0; i < cosines.size(); ++i) {
        places[i] = std::clamp(int((cosines[i] + 1) / 2 * bins), 0, bins - 1);
        ++counts[size_t(places[i])];
    }
    // −Σ p ln p with p = c / m is ln m − Σ c ln c / m.
    double sum = 0;
    for (const int place : places)
        sum += countTimesLog(std::exchange(counts[size_t(place)], 0));
    const auto all = double(cosines.size());
    return std::max(0.0, std::log(all) - sum / all) / std::log(double(bins));
}

std::vector<double> multiscaleEntropy(std::span<const double> series, const DiversityOptions &options)
{
    std::vector<double> entropies;
    const int bins = int(std::ssize(series)) * options.binsPerToken;
    for (int scale = 1; scale <= options.scales; ++scale)
        entropies.push_back(diversityEntropy(windowCosines(movingAverage(series, scale), options.embedding), bins));
    return entropies;
}

double aggregated(std::span<const double> entropies, Aggregate aggregate)
{
    const auto [least, most] = std::ranges::minmax(entropies);
    switch (aggregate) {
    case Aggregate::Norm:
        return std::sqrt(std::inner_product(entropies.begin(), entropies.end(), entropies.begin(), 0.0));
    case Aggregate::Range:
        return most - least;
    case Aggregate::ExpRange:
        return std::exp(most - least);
    case Aggregate::ExpDeviation:
        return std::exp(meanAndSpread(entropies).spread);
    case Aggregate::Deviation:
        break;
    }
    return meanAndSpread(entropies).spread;
}

double lastde(std::span<const double> series, const DiversityOptions &options)
{
    constexpr double none = std::numeric_limits<double>::quiet_NaN();
    if (std::ssize(series) < options.shortest())
        return none;
    const double divisor = aggregated(multiscaleEntropy(series, options), options.aggregate);
    const double mean = std::accumulate(series.begin(), series.end(), 0.0) / double(series.size());
    return divisor < smallestAggregate ? none : mean / divisor;
}

} // namespace gleaner
