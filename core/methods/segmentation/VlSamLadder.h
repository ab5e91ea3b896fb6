#pragma once
#include "core/data/DataSet.h"
#include "core/methods/segmentation/VlSamFinder.h"

#include <map>

namespace gleaner {

class RunContext;

/// The steps that VL-SAM is built of, each with all before it, and what it is compared with.
enum class VlSamStep {
    LastLayer,        ///< mean of the heads of the last layer, one positive point
    Flow,             ///< the attention's flow instead
    NegativePoint,    ///< and a negative point
    Refinement,       ///< and masks fed back
    Quarters,         ///< and four quarters of the picture
    Questions,        ///< and every question
    NoRegularization, ///< Refinement without what keeps attention from collapsing
    NoHeadWeights,    ///< Refinement with all heads alike
    Exchanged,        ///< control: Refinement, every word with the map of another
    TrueBoxes         ///< the segmenter alone, given the true boxes
};
QString stepName(VlSamStep step);

/// Against the annotations of one picture.
struct VlSamPictureScore {
    std::vector<FoundObject> found;
    double overlap = 0;       ///< sum over true objects of the best mask's intersection over union
    int hits = 0, points = 0; ///< positive points inside an object of that name, of all for names that are there
};

struct VlSamPicture {
    std::vector<Box> truth;
    std::map<VlSamStep, VlSamPictureScore> steps;
    QString answer;
    int named = 0; ///< true objects whose label is in the answer
};

/// Measures the ladder on annotated pictures.
class VlSamLadder {
public:
    /// `options` are those of the whole method; steps leave parts of them out.
    VlSamLadder(const VisionLanguageModel &model, const PromptableSegmenter &segmenter, VlSamOptions options);

    std::vector<VlSamStep> steps() const;
    /// `masks` may be empty: boxes then stand for the objects.
    VlSamPicture measure(const cv::Mat &rgb, const std::vector<Box> &truth, const cv::Mat &masks, uint64_t seed) const;

private:
    struct Truth;
    VlSamPictureScore ofMaps(const VlSamOptions &options, const VlSamReading &reading, const VlSamReading::Maps &maps,
                             const SegmenterImage &image, const Truth &truth, uint64_t seed) const;
    std::vector<FoundObject> ofTrueBoxes(const SegmenterImage &image, const Truth &truth) const;

    const VisionLanguageModel &m_model;
    const PromptableSegmenter &m_segmenter;
    VlSamOptions m_options;
};

} // namespace gleaner
