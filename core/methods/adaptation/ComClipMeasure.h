#pragma once
#include "core/methods/adaptation/ComClipRows.h"
#include "core/methods/adaptation/ComClipScore.h"
#include "core/methods/adaptation/SubImages.h"

#include <map>

namespace gleaner {

class ImageTextMatcher;
class RunContext;

/// What is compared on the same rows.
enum class ComClipApproach {
    Clip,       ///< the whole picture's embedding
    ComClip,    ///< the method
    Uniform,    ///< every part the same weight
    PartsOnly,  ///< without the whole picture
    WholeParts, ///< control: the whole picture in the place of every part; must equal Clip
    Crop,       ///< the parts cut out instead of in their places
    Permuted,   ///< control: every box has another one's label
    Disturbed,  ///< boxes as a poor detector finds them
    Detected    ///< boxes of the detector, where the data has its own too
};
QString approachName(ComClipApproach approach);

struct ComClipOptions {
    CompositionRule rule;
    SubImageLook look;
    QString partTemplate; ///< "{}" stands for the words
    bool controls = true; ///< all approaches, not only the first two
};

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
    /// Both pictures with the caption (the first one).
    std::vector<ComClipShown> shown(int row) const;

private:
    class Picture;
    at::Tensor textsOf(const ComClipRow &row) const; ///< captions, then the parts of each, float64
    static std::vector<int64_t> viewsOf(const ComClipCaption &caption, const std::vector<Box> &boxes,
                                        const SubImageLook &look, Picture &picture);
    void measureSide(int side, const at::Tensor &texts, ComClipRowFindings &found) const;
    ComClipRowFindings measureRow(int row) const;

    const ImageTextMatcher &m_model;
    const Detector *m_detector;
    const ComClipData &m_data;
    ComClipOptions m_options;
    uint64_t m_seed;
};

} // namespace gleaner
