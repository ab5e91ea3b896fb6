#pragma once
#include "core/methods/adaptation/ComClipMeasure.h"
#include "core/methods/adaptation/ComClipSearch.h"
#include "core/results/Artifact.h"

namespace gleaner {

/// All that the figures of a run show.
struct ComClipFindings {
    QString dataUri, modelUri, detectorUri;
    ComClipOptions options;
    std::vector<ComClipApproach> approaches;
    QStringList changes; ///< empty where rows name none
    bool bothCaptions = false, ownBoxes = true;
    std::vector<std::vector<ComClipRowFindings>> rounds; ///< for each seed; empty where rows are no pairs
    int shownRow = 0;
    std::vector<ComClipShown> shown; ///< both pictures
    ComClipSearchOptions search = {};
    size_t searched = 0;                                  ///< pictures, of the first seed
    std::vector<ComClipApproach> ranked = {};             ///< what was compared in the search
    std::vector<std::vector<ComClipAnswer>> answers = {}; ///< for each seed; empty without a search
    std::vector<ComClipAnswer> shownAnswer = {};          ///< of the shown row's caption, or none
    std::vector<cv::Mat> hitPictures = {};                ///< of its hits; empty where one can no longer be read
};

Artifact comClipMetrics(const ComClipFindings &findings);
Artifact comClipComparison(const ComClipFindings &findings);
/// The same of the other model, whose rounds are `other`.
Artifact comClipOtherComparison(const ComClipFindings &other);
/// By how much each caption prefers its picture, without and with the method.
Artifact comClipMargins(const ComClipFindings &findings);
/// The pictures of the shown row's parts, and what they weigh.
Artifact comClipParts(const ComClipFindings &findings);
Artifact comClipMatching(const ComClipFindings &findings);
/// How often a caption's picture is among the first hits, before and after they are ranked again.
Artifact comClipSearchTable(const ComClipFindings &findings);
/// The rates of it for the list of measures.
QList<Metric> comClipSearchMetrics(const ComClipFindings &findings);
/// The hits of the shown row's caption, as a table of rows of the data and as pictures.
Artifact comClipHits(const ComClipFindings &findings);
Artifact comClipHitPictures(const ComClipFindings &findings);
Artifact comClipSetup(const ComClipFindings &findings);

} // namespace gleaner
