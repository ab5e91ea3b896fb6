#pragma once
#include "core/methods/adaptation/ComClipMeasure.h"
#include "core/results/Artifact.h"

namespace gleaner {

/// All that the figures of a run show.
struct ComClipFindings {
    QString dataUri, modelUri, detectorUri;
    ComClipOptions options;
    std::vector<ComClipApproach> approaches;
    QStringList changes; ///< empty where rows name none
    bool bothCaptions = false, ownBoxes = true;
    std::vector<std::vector<ComClipRowFindings>> rounds; ///< for each seed
    int shownRow = 0;
    std::vector<ComClipShown> shown; ///< both pictures
};

Artifact comClipMetrics(const ComClipFindings &findings);
Artifact comClipComparison(const ComClipFindings &findings);
/// By how much each caption prefers its picture, without and with the method.
Artifact comClipMargins(const ComClipFindings &findings);
/// The pictures of the shown row's parts, and what they weigh.
Artifact comClipParts(const ComClipFindings &findings);
Artifact comClipMatching(const ComClipFindings &findings);
Artifact comClipSetup(const ComClipFindings &findings);

} // namespace gleaner
