#include "core/results/RocTable.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>
#include <limits>

namespace gleaner {

namespace {

constexpr double percent = 100;

QString tr(const char *text) { return QCoreApplication::translate("Results", text); }

enum Column { FalsePositives, TruePositives, Name, Threshold, Baseline, Columns };

QList<Table::Heading> headings()
{
    return {{tr("False positives"), QStringLiteral("%"), 1, Better::Lower},
            {tr("True positives"), QStringLiteral("%"), 1, Better::Higher},
            {tr("Score"), {}, 0, Better::None, true},
            {tr("Threshold"), {}, 6},
            {tr("Baseline"), {}, 0}};
}

bool hasItsShape(const Table &table)
{
    const QList<Table::Heading> own = headings();
    return table.style == Table::Style::Scatter && table.headings.size() == own.size() &&
           std::ranges::equal(table.headings, own, [](const Table::Heading &a, const Table::Heading &b) {
               return a.unit == b.unit && a.text == b.text && a.better == b.better;
           });
}

double numberIn(const Table::Cell &cell, double otherwise)
{
    const double *value = std::get_if<double>(&cell);
    return value ? *value : otherwise;
}

} // namespace

Table rocTable(const std::vector<RocSeries> &series)
{
    Table table;
    table.style = Table::Style::Scatter;
    table.headings = headings();
    for (const RocSeries &each : series)
        for (const RocPoint &point : each.points)
            table.rows.push_back({percent * point.falsePositives, percent * point.truePositives, each.name,
                                  std::isfinite(point.threshold) ? Table::Cell(point.threshold) : Table::Cell(),
                                  double(each.baseline)});
    return table;
}

std::vector<RocSeries> rocSeries(const Table &table)
{
    if (!hasItsShape(table))
        return {};
    constexpr double infinite = std::numeric_limits<double>::infinity();
    std::vector<RocSeries> series;
    for (const std::vector<Table::Cell> &row : table.rows) {
        const auto *name = row.size() == Columns ? std::get_if<QString>(&row[Name]) : nullptr;
        if (!name)
            return {};
        const RocPoint point{numberIn(row[Threshold], infinite), numberIn(row[FalsePositives], 0) / percent,
                             numberIn(row[TruePositives], 0) / percent};
        if (series.empty() || std::isinf(point.threshold))
            series.push_back({*name, {}, numberIn(row[Baseline], 0) > 0});
        series.back().points.push_back(point);
    }
    return series;
}

Curve rocCurves(const std::vector<RocSeries> &series)
{
    Curve curve;
    curve.x = {tr("False positives"), QStringLiteral("%"), false};
    curve.y = {tr("True positives"), QStringLiteral("%"), false};
    curve.better = Better::Higher;
    for (const RocSeries &each : series) {
        Curve::Series line;
        line.name = each.name;
        line.baseline = each.baseline;
        for (const RocPoint &point : each.points) {
            line.x.push_back(percent * point.falsePositives);
            line.y.push_back(percent * point.truePositives);
        }
        curve.series.append(line);
    }
    Curve::Series chance;
    chance.name = tr("Chance");
    chance.baseline = true;
    chance.x = chance.y = {0, percent};
    curve.series.append(chance);
    return curve;
}

} // namespace gleaner
