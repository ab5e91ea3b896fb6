#include "core/results/Measures.h"

#include <cmath>
#include <limits>
#include <numeric>

namespace gleaner {

double accuracy(std::span<const int> predicted, std::span<const int> truth)
{
    if (truth.empty())
        return 0;
    size_t right = 0;
    for (size_t i = 0; i < truth.size(); ++i)
        right += predicted[i] == truth[i];
    return 100 * double(right) / double(truth.size());
}

ConfusionCounts confusionMatrix(std::span<const int> predicted, std::span<const int> truth, int classes)
{
    ConfusionCounts counts(size_t(classes), std::vector<long long>(size_t(classes), 0));
    const auto known = [classes](int label) { return label >= 0 && label < classes; };
    for (size_t i = 0; i < truth.size(); ++i)
        if (known(truth[i]) && known(predicted[i]))
            ++counts[size_t(truth[i])][size_t(predicted[i])];
    return counts;
}

std::vector<std::vector<double>> rowPercent(const ConfusionCounts &counts)
{
    std::vector<std::vector<double>> percent;
    for (const std::vector<long long> &row : counts) {
        const long long sum = std::accumulate(row.begin(), row.end(), 0LL);
        std::vector<double> &shares = percent.emplace_back(row.size(), 0.0);
        for (size_t i = 0; sum > 0 && i < row.size(); ++i)
            shares[i] = 100 * double(row[i]) / double(sum);
    }
    return percent;
}

std::vector<double> perClassAccuracy(std::span<const int> predicted, std::span<const int> truth, int classes)
{
    std::vector<double> right(size_t(classes), 0), all(size_t(classes), 0);
    for (size_t i = 0; i < truth.size(); ++i) {
        if (truth[i] < 0 || truth[i] >= classes)
            continue;
        all[size_t(truth[i])] += 1;
        right[size_t(truth[i])] += predicted[i] == truth[i];
    }
    for (size_t k = 0; k < all.size(); ++k)
        right[k] = all[k] > 0 ? 100 * right[k] / all[k] : std::numeric_limits<double>::quiet_NaN();
    return right;
}

MeanSpread meanAndSpread(std::span<const double> values)
{
    MeanSpread result{std::numeric_limits<double>::quiet_NaN(), 0};
    if (values.empty())
        return result;
    result.mean = std::accumulate(values.begin(), values.end(), 0.0) / double(values.size());
    if (values.size() < 2)
        return result;
    double squares = 0;
    for (double value : values)
        squares += (value - result.mean) * (value - result.mean);
    result.spread = std::sqrt(squares / double(values.size() - 1));
    return result;
}

double harmonicMean(double a, double b) { return a + b > 0 ? 2 * a * b / (a + b) : 0; }

} // namespace gleaner
