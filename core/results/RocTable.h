#pragma once
#include "core/results/Artifact.h"
#include "core/results/Separation.h"

namespace gleaner {

/// ROC curves together with the threshold of each of their points, as a table: so the thresholds are in its file, and a
/// view can walk along the curves.

struct RocSeries {
    QString name;
    std::vector<RocPoint> points; ///< as rocCurve() gives them, perhaps fewer
    bool baseline = false;
};

/// Scatter of false positives (percent), true positives (percent), name, threshold (empty where it is infinite) and
/// whether it is a baseline (1 or 0). Each series must begin with the point of an infinite threshold.
Table rocTable(const std::vector<RocSeries> &series);
/// What rocTable() was given; empty where the table is none of its making.
std::vector<RocSeries> rocSeries(const Table &table);
/// The curves in percent, and the diagonal of a coin.
Curve rocCurves(const std::vector<RocSeries> &series);

} // namespace gleaner
