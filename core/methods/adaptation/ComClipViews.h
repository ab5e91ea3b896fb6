#pragma once
#include "core/methods/adaptation/ComClipRows.h"
#include "core/methods/adaptation/ComClipScore.h"
#include "core/methods/adaptation/SubImages.h"

namespace gleaner {

class ImageTextMatcher;

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
    bool sets = false;    ///< a picture is the set of its patches' vectors (PatchFeatures) instead of one
};

/// One picture and all pictures of its parts that are asked for, encoded together.
class PictureViews {
public:
    explicit PictureViews(const cv::Mat &whole) : m_pictures{whole}, m_views{{}} {}

    /// Number of the picture of this region; 0, the whole, of no region.
    int64_t view(const std::vector<Box> &region, const SubImageLook &look);
    /// Those of all parts of a caption, where the boxes are these.
    std::vector<int64_t> viewsOf(const ComClipCaption &caption, const std::vector<Box> &boxes,
                                 const SubImageLook &look);
    /// `sets` wants a model with PatchFeatures.
    void encode(const ImageTextMatcher &model, bool sets);
    at::Tensor whole() const { return m_features[0]; }         ///< (D) float64, or (T, D) of sets
    at::Tensor parts(const std::vector<int64_t> &views) const; ///< (K, D) or (K, T, D)
    const cv::Mat &image(int64_t view) const { return m_pictures[size_t(view)]; }

private:
    struct View {
        std::vector<Box> region;
        SubImageLook look;
    };
    std::vector<cv::Mat> m_pictures;
    std::vector<View> m_views; ///< the first is the whole
    at::Tensor m_features;
};

/// The boxes that show a part: of each of its nouns. Empty, which stands for the whole picture, where one has none.
std::vector<Box> regionOf(const ComClipPart &part, std::span<const Box> boxes);
/// A picture's boxes as an approach sees them.
std::vector<Box> boxesFor(ComClipApproach approach, const std::vector<Box> &given, const std::vector<Box> &detected,
                          Random random);
CompositionRule ruleFor(ComClipApproach approach, CompositionRule rule);
/// Captions, then the parts of each: (K, D) float64.
at::Tensor encodedTexts(const ImageTextMatcher &model, const std::vector<ComClipCaption> &captions,
                        const QString &partTemplate);

} // namespace gleaner
