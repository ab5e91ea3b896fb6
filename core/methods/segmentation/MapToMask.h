#pragma once
#include "core/methods/segmentation/KeptAttention.h"
#include "core/methods/segmentation/NamedObjects.h"
#include "core/methods/segmentation/PromptPoints.h"
#include "core/models/capabilities/Segmentation.h"

#include <memory>

namespace gleaner {

/// A picture as a vision–language model read it, once: what follows from it is computed again and again.
struct PictureReading {
    NamedObjects named;
    KeptAttention attention;
};
using PictureReadingPtr = std::shared_ptr<const PictureReading>;

struct MapRule {
    FlowChoice flow;
    bool choosingRow = true; ///< see NamedObjects::askingRows()
    PromptPointRule points;
    bool negativePoint = true;
    bool feedBack = false; ///< the first mask is a prompt beside the points, once (refinement a)

    bool operator==(const MapRule &other) const
    {
        return flow == other.flow && choosingRow == other.choosingRow && negativePoint == other.negativePoint &&
               feedBack == other.feedBack && points.threshold == other.points.threshold &&
               points.random == other.points.random;
    }
};

/// What a person asks of the segmenter beside the points of the map, or instead of them.
struct HandPrompt {
    bool usesPositive = true, usesNegative = true; ///< of the map
    std::vector<SegmenterPrompt::Point> points;
    std::optional<cv::Rect2f> box;
};

/// The three steps of one word.
struct MapToMask {
    cv::Mat map;                        ///< (patches × patches) float32 from 0 to 1; empty without a word
    std::optional<PromptPoints> placed; ///< by the map, in the size of the picture
    cv::Mat logits;                     ///< float32 in the size of the picture, > 0 is inside; empty without a prompt
    double quality = 0;                 ///< estimated IoU
};

/// (patches × patches) float32 from 0 to 1, of one word; empty where it has no token.
cv::Mat wordMap(const PictureReading &reading, int word, const FlowChoice &flow, bool choosingRow);
SegmenterPrompt promptOf(const std::optional<PromptPoints> &placed, const HandPrompt &hand);
/// From what was read to a mask. `reading` may be null: what the hand asks alone is segmented. Deterministic but for
/// points drawn at random (always those of seed 1).
MapToMask mapToMask(const PictureReading *reading, int word, const MapRule &rule, const HandPrompt &hand,
                    const PromptableSegmenter &segmenter, const SegmenterImage &image);

} // namespace gleaner
