#include "core/methods/shared/ScoreHistogram.h"

#include <QCoreApplication>
#include <algorithm>
#include <limits>

namespace gleaner {

namespace {

constexpr int histogramBins = 24;

QString tr(const char *text) { return QCoreApplication::translate("ScoreHistogram", text); }

} // namespace

Curve scoreHistogram(const std::vector<std::pair<QString, std::vector<double>>> &groups, const QString &axis,
                     std::optional<double> threshold)
{
    double least = std::numeric_limits<double>::infinity(), most = -least;
    for (const auto &[name, values] : groups)
        for (const double value : values) {
            least = std::min(least, value);
            most = std::max(most, value);
        }
    Curve curve;
    curve.x = {axis, {}, false};
    curve.y = {tr("Share of the group"), QStringLiteral("%"), false};
    curve.mark = threshold;
    const double width = most > least ? (most - least) / histogramBins : 1;
    for (const auto &[name, values] : groups) {
        if (values.empty())
            continue;
        Curve::Series series;
        series.name = QStringLiteral("%1 (%2)").arg(name).arg(values.size());
        series.y.assign(histogramBins, 0);
        for (int bin = 0; bin < histogramBins; ++bin)
            series.x.push_back(least + (bin + 0.5) * width);
        for (const double value : values)
            series.y[size_t(std::clamp(int((value - least) / width), 0, histogramBins - 1))] +=
                100 / double(values.size());
        curve.series.append(series);
    }
    return curve;
}

} // namespace gleaner
