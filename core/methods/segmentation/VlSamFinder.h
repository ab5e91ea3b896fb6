#pragma once
#include "core/methods/segmentation/FoundObjects.h"
#include "core/methods/segmentation/PromptFlow.h"
#include "core/methods/segmentation/PromptPoints.h"
#include "core/models/capabilities/Capabilities.h"

namespace gleaner {

struct VlSamOptions {
    QStringList questions; ///< every answer's words are looked for
    PromptFlowRule flow;
    PromptPointRule points;
    bool negativePoint = true;
    int refinements = 2;  ///< 0: the first mask; 1: fed back as a mask prompt; 2: and new points inside of it
    bool corners = true;  ///< also four quarters of the picture, each seen whole
    double doubles = 0.5; ///< masks that overlap more are the same object
    int answerTokens = 64;
    bool half = false;        ///< the segmenter looks in bfloat16
    bool choosingRow = false; ///< the row of the place that chose a token, not of the token itself
};

/// What the model said about one picture and where it looked at each word.
struct VlSamReading {
    QString answer;
    QStringList words;
    using Maps = std::vector<cv::Mat>; ///< [word]: (patches × patches) float64, not scaled; empty where it has no token
    std::vector<Maps> maps;            ///< [rule]
    at::Tensor certainties;            ///< (layers, heads)
};

/// One word on its way from map to mask.
struct VlSamStages {
    QString word;
    cv::Mat map; ///< float32 in the size of the picture, from 0 to 1
    std::optional<PromptPoints> points;
    std::vector<FoundObject> masks; ///< first answer and refinements, in order
};

/// VL-SAM on one picture (Lin et al. 2024): what the vision–language model names is cut out where it looked.
class VlSamFinder {
public:
    /// Models must outlive it. Throws ProblemError (ModelRefused) where the model has no vocabulary.
    VlSamFinder(const VisionLanguageModel &model, const PromptableSegmenter &segmenter, VlSamOptions options);

    /// Several rules for the attention's flow cost one pass through the network.
    VlSamReading read(const cv::Mat &rgb, const QString &question, const std::vector<PromptFlowRule> &rules) const;
    /// From the map of one word to its masks.
    VlSamStages stages(const SegmenterImage &image, const QString &word, const cv::Mat &weights, Random &random) const;
    /// All of it: questions, quarters, masks, doubles left out. The same picture and seed give the same objects.
    std::vector<FoundObject> find(const cv::Mat &rgb, uint64_t seed) const;
    const VlSamOptions &options() const { return m_options; }

private:
    std::vector<FoundObject> findIn(const cv::Mat &rgb, uint64_t seed) const;
    FoundObject answered(const QString &word, const SegmenterAnswer &answer) const;

    const VisionLanguageModel &m_model;
    const PromptableSegmenter &m_segmenter;
    VlSamOptions m_options;
};

} // namespace gleaner
