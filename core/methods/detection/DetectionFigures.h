#pragma once
#include "core/methods/shared/Columns.h"

namespace gleaner {

// What detectors of texts and of pictures are measured by, and how it is shown. Scores are turned so that higher speaks
// for generated.

/// Finite scores of one detector in the two groups.
struct DetectorScores {
    QString name;
    std::vector<double> generated, real;
    bool baseline = false;
};

/// True positives over false positives of each detector with its thresholds (rocTable()); long curves are thinned.
Artifact rocArtifact(const std::vector<DetectorScores> &detectors, const QString &caption);

/// A threshold that `falsePositives` (a share) of the real items pass, set on every other real item and measured on the
/// rest. Rates are shares.
struct Calibration {
    double threshold = 0;
    double falsePositives = 0; ///< on the rest of the real items
    double truePositives = 0;  ///< NaN without generated items
};
Calibration calibrated(const DetectorScores &scores, double falsePositives);
Artifact calibrationTable(const std::vector<DetectorScores> &detectors, double falsePositives);

} // namespace gleaner
