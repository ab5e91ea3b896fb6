#pragma once
#include <ATen/core/Tensor.h>
#include <QStringList>
#include <memory>
#include <opencv2/core.hpp>
#include <optional>
#include <vector>

namespace gleaner {

/// What a promptable segmenter keeps of a picture: everything that does not depend on the prompt.
class SegmenterImage {
public:
    virtual ~SegmenterImage() = default;
    virtual cv::Size size() const = 0; ///< of the picture, pixels
};

using SegmenterImagePtr = std::shared_ptr<const SegmenterImage>;

struct SegmenterPrompt {
    struct Point {
        cv::Point2f at; ///< pixels of the picture
        bool positive = true;
    };
    std::vector<Point> points;
    std::optional<cv::Rect2f> box; ///< pixels of the picture
    at::Tensor mask;               ///< low-resolution logits of an earlier answer (1, S, S), or undefined
};

struct SegmenterAnswer {
    at::Tensor logits;             ///< (K, height, width) in the size of the picture; > 0 is inside
    at::Tensor lowResolution;      ///< (K, S, S), what a further prompt may start from
    std::vector<float> quality;    ///< estimated IoU of each mask
    cv::Mat mask(int index) const; ///< 8-bit, 255 inside
};

class PromptableSegmenter {
public:
    virtual ~PromptableSegmenter() = default;
    /// Slow (once per picture); answers for equal pixels come from a bounded cache. `half`: the network is computed in
    /// bfloat16.
    virtual SegmenterImagePtr see(const cv::Mat &rgb, bool half = false) const = 0;
    /// Fast. `several`: three masks for an ambiguous prompt instead of one. Throws ProblemError (Invalid) for a prompt
    /// that says nothing, or a mask of another size than lowResolution has.
    virtual SegmenterAnswer segment(const SegmenterImage &image, const SegmenterPrompt &prompt,
                                    bool several = false) const = 0;
};

struct DetectedObject {
    cv::Rect2f box; ///< pixels of the picture
    int category = 0;
    float score = 0;
};

class Detector {
public:
    virtual ~Detector() = default;
    virtual QStringList categories() const = 0;
    /// Objects by falling score, after suppression of doubles.
    virtual std::vector<DetectedObject> detect(const cv::Mat &rgb, float threshold = 0.25F) const = 0;
};

} // namespace gleaner
