#include "widgets/views/ChartColumn.h"

#include <QCollator>
#include <algorithm>
#include <cmath>
#include <limits>

namespace gleaner {

namespace {

constexpr double fewestBins = 5, mostBins = 60;

double quantile(const std::vector<double> &sorted, double share)
{
    const double place = share * double(sorted.size() - 1);
    const size_t below = size_t(place), above = std::min(below + 1, sorted.size() - 1);
    return sorted[below] + (sorted[above] - sorted[below]) * (place - double(below));
}

/// 1, 2 or 5 times a power of ten, the nearest by ratio.
double roundWidth(double width)
{
    const double power = std::pow(10, std::floor(std::log10(width)));
    double best = power;
    for (const double factor : {2.0, 5.0, 10.0})
        if (std::abs(std::log(factor * power / width)) < std::abs(std::log(best / width)))
            best = factor * power;
    return best;
}

} // namespace

ChartColumn chartColumn(const Table &table, int column)
{
    ChartColumn made;
    if (column >= table.headings.size())
        return made;
    const Table::Heading &heading = table.headings[column];
    made.title = heading.unit.isEmpty() ? heading.name : QStringLiteral("%1 [%2]").arg(heading.name, heading.unit);
    const auto cell = [&](const auto &row) { return size_t(column) < row.size() ? row[size_t(column)] : Table::Cell(); };
    if (heading.text) {
        for (const auto &row : table.rows)
            if (const Table::Cell each = cell(row); const QString *text = std::get_if<QString>(&each))
                made.categories.append(*text);
        QCollator order(QLocale(QLocale::English)); // the C locale does not count
        order.setNumericMode(true);
        std::ranges::sort(made.categories, order);
        made.categories.removeDuplicates();
    }
    for (const auto &row : table.rows) {
        const Table::Cell each = cell(row);
        const double *number = std::get_if<double>(&each);
        const QString *text = std::get_if<QString>(&each);
        made.values.push_back(heading.text && text           ? double(made.categories.indexOf(*text))
                              : number && std::isfinite(*number) ? *number
                                                             : std::numeric_limits<double>::quiet_NaN());
    }
    return made;
}

std::vector<double> histogramEdges(const std::vector<double> &values)
{
    std::vector<double> sorted;
    std::ranges::copy_if(values, std::back_inserter(sorted), [](double value) { return std::isfinite(value); });
    if (sorted.empty())
        return {};
    std::ranges::sort(sorted);
    const double low = sorted.front(), high = sorted.back();
    const bool whole = std::ranges::all_of(sorted, [](double value) { return value == std::floor(value); });
    double width = 1, first = low - 0.5, end = high + 0.5;
    if (!whole || high - low >= mostBins) {
        const double spread = quantile(sorted, 0.75) - quantile(sorted, 0.25);
        const double range = high > low ? high - low : std::max(std::abs(low), 1.0) * 0.1;
        width = 2 * spread / std::cbrt(double(sorted.size()));
        width = roundWidth(std::clamp(width, range / mostBins, range / fewestBins));
        first = std::floor(low / width) * width;
        end = high;
    }
    std::vector<double> edges;
    const int bins = std::max(1, int(std::ceil((end - first) / width - 1e-9)));
    for (int edge = 0; edge <= bins; ++edge)
        edges.push_back(first + edge * width);
    edges.front() = std::min(edges.front(), low); // rounding must leave nobody out
    edges.back() = std::max(edges.back(), high);
    return edges;
}

int binOf(double value, const std::vector<double> &edges)
{
    if (edges.size() < 2 || !(value >= edges.front()) || value > edges.back())
        return -1;
    const auto above = std::ranges::upper_bound(edges, value);
    return std::min(int(above - edges.begin()) - 1, int(edges.size()) - 2);
}

} // namespace gleaner
