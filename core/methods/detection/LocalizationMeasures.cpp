#include "core/methods/detection/LocalizationMeasures.h"

#include <cmath>

namespace gleaner {

namespace {

constexpr double half = 0.5;

double ratio(double part, double whole) { return whole > 0 ? part / whole : 0; }
double orZero(double value) { return std::isfinite(value) ? value : 0; }

/// 2 TP / (2 TP + FP + FN).
double f1Of(const OperatingPoint &point, int annotated)
{
    return ratio(2.0 * point.right, double(point.right + point.wrong) + annotated);
}

} // namespace

LocalizationMeasures localizationMeasures(const std::vector<BoxesOfPicture> &pictures, double confidence)
{
    const AveragePrecision average = averagePrecision(pictures, 1);
    const OperatingPoints points = operatingPoints(pictures, 1, half);
    const OperatingPoint kept = points.from(confidence);
    LocalizationMeasures measures;
    measures.map5095 = orZero(average.precision);
    measures.map50 = orZero(average.precisionPerOverlap.front());
    measures.precision = ratio(kept.right, kept.right + kept.wrong);
    measures.recall = ratio(kept.right, points.annotated);
    measures.f1 = f1Of(kept, points.annotated);
    measures.objects = points.annotated;
    measures.missed = points.annotated - kept.right;
    measures.wrong = kept.wrong;
    measures.confidence = confidence;
    return measures;
}

double bestConfidence(const std::vector<BoxesOfPicture> &pictures, double otherwise)
{
    const OperatingPoints points = operatingPoints(pictures, 1, half);
    double best = 0, confidence = otherwise;
    for (const OperatingPoint &each : points.points)
        if (const double f1 = f1Of(each, points.annotated); f1 > best) {
            best = f1;
            confidence = each.score;
        }
    return confidence;
}

} // namespace gleaner
