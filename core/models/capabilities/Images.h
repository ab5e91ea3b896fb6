#pragma once
#include "core/models/Probe.h"

#include <QStringList>
#include <opencv2/core.hpp>

namespace gleaner {

/// Turns pictures into vectors. Encoding is const and safe in any thread.
class ImageEncoder {
public:
    virtual ~ImageEncoder() = default;
    /// Length D of a feature vector.
    virtual int imageDimension() const = 0;
    /// Side in pixels of the square picture the network sees.
    virtual int imageSide() const = 0;
    /// 8-bit RGB of any size → float32 (3, side, side), resized, cropped and normalized as the model was trained.
    virtual at::Tensor preprocess(const cv::Mat &rgb) const = 0;
    /// What preprocess() keeps of a picture, still 8-bit RGB, side × side: attention maps belong on top of it.
    virtual cv::Mat seenSquare(const cv::Mat &rgb) const = 0;
    /// (N, 3, side, side) float32, or bfloat16 to have the network computed in it → (N, D) float32, not normalized.
    virtual at::Tensor encodeImages(const at::Tensor &pixels, Probe *probe = nullptr) const = 0;
    /// Tokens before the patch grid in attention maps (1 for a class token, more with register tokens) and patches per
    /// side; 0 layers and heads where the network has no attention.
    virtual int prefixTokens() const = 0;
    virtual int patchesPerSide() const = 0;
    virtual int imageLayers() const = 0;
    virtual int imageHeads() const = 0;
};

/// Names what a picture shows, through a feature and a linear head, which a method may look at apart.
class Classifier : public ImageEncoder {
public:
    /// One per output; "class 3" where the checkpoint names none.
    virtual QStringList classNames() const = 0;
    /// (N, D) features as encodeImages() gives them → (N, classes) logits.
    virtual at::Tensor classify(const at::Tensor &features) const = 0;
};

} // namespace gleaner
