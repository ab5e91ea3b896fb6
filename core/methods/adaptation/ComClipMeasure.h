#pragma once
#include "core/methods/adaptation/ComClipScore.h"
#include "core/methods/adaptation/ComClipViews.h"

#include <map>

namespace gleaner {

class RunContext;

/// What was found for one row.
struct ComClipRowFindings {
    ComClipRow row;
    struct Scores {
        CrossScores of = {};
    };
    std::map<ComClipApproach, Scores> scores; ///< [caption][picture]; one caption alone fills the first line
    int parts = 0, unfound = 0;               ///< parts, summed over captions and pictures, and those without a region
    bool unsound = false;                     ///< see Composition
};

/// One part of the shown row, as the method saw it.
struct ComClipShownPart {
    QString words, labels; ///< of the boxes it was found in
    cv::Mat image;
    double similarity = 0, weight = 0;
};
struct ComClipShown {
    cv::Mat picture;
    QString caption;
    std::vector<ComClipShownPart> parts;
    double clip = 0, comClip = 0;
};

/// Frozen model, boxes and rule; measures row after row.
class ComClipMeasure {
public:
    /// `detector` may be null where the data has boxes. `model` is an ImageTextMatcher.
    ComClipMeasure(const ImageTextMatcher &model, const Detector *detector, const ComClipData &data,
                   ComClipOptions options, uint64_t seed);

    std::vector<ComClipApproach> approaches() const;
    /// Row by row, several at once; what cannot be read is reported as a failed sample and left out. Throws
    /// ProblemError where nothing is left.
    std::vector<ComClipRowFindings> measure(const std::vector<int> &rows, RunContext &context) const;
    /// Both pictures, or the one there is, with the caption (the first one).
    std::vector<ComClipShown> shown(int row) const;

private:
    void measureSide(int side, const at::Tensor &texts, ComClipRowFindings &found) const;
    ComClipRowFindings measureRow(int row) const;

    const ImageTextMatcher &m_model;
    const Detector *m_detector;
    const ComClipData &m_data;
    ComClipOptions m_options;
    uint64_t m_seed;
};

} // namespace gleaner
