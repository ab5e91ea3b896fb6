#include "core/methods/detection/DetectionFigures.h"

#include "core/results/RocTable.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>

namespace gleaner {

namespace {

constexpr size_t mostCurvePoints = 200;

QString tr(const char *text) { return QCoreApplication::translate("DetectionFigures", text); }

RocSeries thinned(const DetectorScores &detector)
{
    RocSeries series;
    series.name = QStringLiteral("%1 (%2)").arg(detector.name).arg(auroc(detector.generated, detector.real), 0, 'f', 3);
    series.baseline = detector.baseline;
    const std::vector<RocPoint> points = rocCurve(detector.generated, detector.real);
    const size_t step = std::max<size_t>(1, points.size() / mostCurvePoints);
    for (size_t i = 0; i < points.size(); ++i)
        if (i % step == 0 || i + 1 == points.size())
            series.points.push_back(points[i]);
    return series;
}

/// Every other item sets the threshold; the rest says what it is worth.
std::pair<std::vector<double>, std::vector<double>> halves(const std::vector<double> &values)
{
    std::pair<std::vector<double>, std::vector<double>> parts;
    for (size_t i = 0; i < values.size(); ++i)
        (i % 2 == 0 ? parts.first : parts.second).push_back(values[i]);
    return parts;
}

} // namespace

Artifact rocArtifact(const std::vector<DetectorScores> &detectors, const QString &caption)
{
    std::vector<RocSeries> series;
    for (const DetectorScores &each : detectors)
        if (!each.generated.empty() && !each.real.empty())
            series.push_back(thinned(each));
    return {QStringLiteral("roc"), tr("ROC curves"), caption, rocTable(series)};
}

Calibration calibrated(const DetectorScores &scores, double falsePositives)
{
    const auto [chosen, rest] = halves(scores.real);
    const double threshold = quantile(chosen, 1 - falsePositives);
    return {threshold, shareAbove(rest, threshold), shareAbove(scores.generated, threshold)};
}

Artifact calibrationTable(const std::vector<DetectorScores> &detectors, double falsePositives)
{
    Table table;
    table.headings = {namedColumn(tr("Detector")), numberColumn(tr("Threshold"), 5),
                      shareColumn(tr("False positives"), Better::Lower),
                      shareColumn(tr("True positives"), Better::Higher)};
    for (const DetectorScores &each : detectors) {
        if (each.real.size() < 2)
            continue;
        const Calibration found = calibrated(each, falsePositives);
        table.rows.push_back({each.name, cellOf(found.threshold), cellOf(100 * found.falsePositives),
                              cellOf(100 * found.truePositives)});
    }
    return {QStringLiteral("calibration"), tr("At a chosen false-positive rate"),
            tr("Every other real item sets the threshold so that %1 % of them are flagged; the false positives stand "
               "for the real items that had no part in it, the true positives for all generated ones. Where the false "
               "positives stray far from %1 %, there are too few real items to trust a threshold.")
                .arg(100 * falsePositives),
            table};
}

} // namespace gleaner
