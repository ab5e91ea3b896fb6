#pragma once
#include "core/methods/segmentation/MatteCurves.h"
#include "core/results/Artifact.h"
#include "core/results/Measures.h"

namespace gleaner {

/// What a run of matte label blending found; tables and figures are made of it. Pictures belong to the first seed.
struct MatteFindings {
    MatteMaterial material;
    MattePlan plan;
    std::vector<int> seeds;
    std::vector<MatteTrial> trials; ///< one for each seed; the first keeps its networks
    std::vector<MattePoint> corners, mattes;
    std::vector<ThresholdPoint> thresholds;
    cv::Mat ground; ///< side × side, to set figures on
    int shown = 4;

    const MatteTrial &first() const { return trials.front(); }
    std::vector<MatteArm> arms() const { return armsOf(material, plan); }
    bool has(MatteArm arm) const { return first().figures.contains(arm); }
    /// Of all seeds together: photos in which more than `share` of the picture is boundary, as a share of them.
    double photosAbove(double share) const;
    double meanShare() const;
};

/// One number of an error, in one region.
using MatteRegion = MattingErrors MatteFigures::*;
using MatteError = double MattingErrors::*;

/// Beyond this share of boundary in a picture, blended labels are mostly the teacher's.
constexpr double muchBoundary = 0.4;

/// A bound that the method should keep, over seeds.
struct MatteClaim {
    QString text;
    double value = 0, bound = 0; ///< means over seeds
    bool holds = false;
    int heldBy = 0; ///< seeds
};
/// Those that the arms of this run allow.
std::vector<MatteClaim> matteClaims(const MatteFindings &findings);

Artifact matteMetrics(const MatteFindings &findings);
Artifact matteArmsTable(const MatteFindings &findings);
Artifact matteBars(const MatteFindings &findings);
Artifact matteMeasures(const MatteFindings &findings);
Artifact matteClaimsTable(const MatteFindings &findings);
Artifact matteLabels(const MatteFindings &findings);
Artifact matteShares(const MatteFindings &findings);
Artifact matteSetup(const MatteFindings &findings);
Artifact matteTimes(const MatteFindings &findings);
Artifact matteCornersCurve(const MatteFindings &findings);
Artifact matteCountCurve(const MatteFindings &findings);
Artifact matteThresholds(const MatteFindings &findings);
Artifact matteLosses(const MatteFindings &findings);
/// Photos: picture, mask, teacher's matte with its boundary, blended label.
Artifact matteFourUp(const MatteFindings &findings);
/// Students on test pictures, beside the truth where it is known, with error maps.
Artifact matteStudents(const MatteFindings &findings);
Artifact matteComposites(const MatteFindings &findings);

} // namespace gleaner
