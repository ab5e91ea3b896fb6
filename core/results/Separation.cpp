#include "core/results/Separation.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <limits>

namespace gleaner {

namespace {

constexpr double none = std::numeric_limits<double>::quiet_NaN();

std::vector<double> falling(std::span<const double> values)
{
    std::vector<double> sorted(values.begin(), values.end());
    std::ranges::sort(sorted, std::greater());
    return sorted;
}

} // namespace

std::vector<RocPoint> rocCurve(std::span<const double> positives, std::span<const double> negatives)
{
    if (positives.empty() || negatives.empty())
        return {};
    const std::vector<double> yes = falling(positives), no = falling(negatives);
    std::vector<RocPoint> points{{std::numeric_limits<double>::infinity(), 0, 0}};
    for (size_t p = 0, n = 0; p < yes.size() || n < no.size();) {
        const double threshold = n == no.size() || (p < yes.size() && yes[p] >= no[n]) ? yes[p] : no[n];
        while (p < yes.size() && yes[p] >= threshold)
            ++p;
        while (n < no.size() && no[n] >= threshold)
            ++n;
        points.push_back({threshold, double(n) / double(no.size()), double(p) / double(yes.size())});
    }
    return points;
}

double auroc(std::span<const double> positives, std::span<const double> negatives)
{
    const std::vector<RocPoint> points = rocCurve(positives, negatives);
    if (points.empty())
        return none;
    double area = 0; // trapezoids: a tie is worth one half
    for (size_t i = 1; i < points.size(); ++i)
        area += (points[i].falsePositives - points[i - 1].falsePositives) *
                (points[i].truePositives + points[i - 1].truePositives) / 2;
    return area;
}

double precisionRecallArea(std::span<const double> positives, std::span<const double> negatives)
{
    if (positives.empty())
        return none;
    const std::vector<RocPoint> points = rocCurve(positives, negatives);
    if (points.empty())
        return 1; // nothing to be mistaken for
    double area = 0;
    for (size_t i = 1; i < points.size(); ++i) {
        const double right = points[i].truePositives * double(positives.size()),
                     wrong = points[i].falsePositives * double(negatives.size());
        area += (points[i].truePositives - points[i - 1].truePositives) * right / (right + wrong);
    }
    return area;
}

double truePositivesAt(double falsePositives, std::span<const double> positives, std::span<const double> negatives)
{
    double best = positives.empty() || negatives.empty() ? none : 0;
    for (const RocPoint &point : rocCurve(positives, negatives))
        if (point.falsePositives <= falsePositives)
            best = std::max(best, point.truePositives);
    return best;
}

double falsePositivesAt(double truePositives, std::span<const double> positives, std::span<const double> negatives)
{
    for (const RocPoint &point : rocCurve(positives, negatives))
        if (point.truePositives >= truePositives)
            return point.falsePositives;
    return none;
}

double quantile(std::span<const double> values, double share)
{
    if (values.empty())
        return none;
    std::vector<double> sorted(values.begin(), values.end());
    std::ranges::sort(sorted);
    const double place = std::clamp(share, 0.0, 1.0) * double(sorted.size() - 1);
    const auto below = size_t(place);
    const size_t above = std::min(below + 1, sorted.size() - 1);
    return sorted[below] + (place - double(below)) * (sorted[above] - sorted[below]);
}

double shareAbove(std::span<const double> values, double threshold)
{
    return values.empty() ? none
                          : double(std::ranges::count_if(values, [=](double each) { return each > threshold; })) /
                                double(values.size());
}

double shareBelow(std::span<const double> values, double threshold)
{
    return values.empty() ? none
                          : double(std::ranges::count_if(values, [=](double each) { return each < threshold; })) /
                                double(values.size());
}

} // namespace gleaner
