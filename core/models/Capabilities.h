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
    /// Tokens before the patch grid in attention maps (1 for a class token) and patches per side.
    virtual int prefixTokens() const = 0;
    virtual int patchesPerSide() const = 0;
    virtual int imageLayers() const = 0;
    virtual int imageHeads() const = 0;
};

class TextEncoder {
public:
    virtual ~TextEncoder() = default;
    virtual int textDimension() const = 0;
    /// Token ids of one text with start and end tokens, not padded.
    virtual std::vector<int64_t> tokenize(const QString &text) const = 0;
    /// K texts → (K, D) float32, not normalized. Texts longer than the context are cut, the end token kept.
    virtual at::Tensor encodeTexts(const QStringList &texts) const = 0;
};

/// Both encoders share one space: cosine similarity times logitScale() is the match.
class ImageTextMatcher : public ImageEncoder, public TextEncoder {
public:
    virtual double logitScale() const = 0;
};

/// Names as users see them in `model info`, in method declarations and in the finder.
enum class Capability { ImageEncoder, TextEncoder, ImageTextMatcher };
QString capabilityName(Capability capability);

} // namespace gleaner
