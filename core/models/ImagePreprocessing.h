#pragma once
#include "core/models/Resample.h"

#include <ATen/core/Tensor.h>
#include <QString>
#include <array>

namespace gleaner {

/// How a picture becomes what an image network sees: resized, the middle square cut out, colors normalized. The numbers
/// begin as CLIP's.
struct ImagePreprocessing {
    enum class Resize {
        ShortSide, ///< the short side becomes `resized`, proportions stay
        Square,    ///< both sides become `resized`
        None
    };

    std::array<double, 3> mean{0.48145466, 0.4578275, 0.40821073}; ///< of colors divided by `levels`
    std::array<double, 3> deviation{0.26862954, 0.26130258, 0.27577711};
    double levels = 255;
    int side = 224;    ///< of the square, pixels
    int resized = 224; ///< before cutting
    Resize resize = Resize::ShortSide;
    ResampleFilter filter = ResampleFilter::Bicubic;
    bool fromFile = false;

    /// For a network that sees exactly `side` pixels: CLIP's numbers, or what `folder`/preprocessor_config.json says
    /// where it is there. Throws ProblemError (ModelRefused).
    static ImagePreprocessing read(const QString &folder, int side);
    /// For a network that sees squares whose side `step` divides: what the file says, and `usual` where it does not say
    /// or is not there. As the hub does, it is read with the habits of the class of preprocessing it names.
    static ImagePreprocessing read(const QString &folder, const ImagePreprocessing &usual, int step);

    /// 8-bit RGB (not empty) → the (side × side) 8-bit RGB square; what lies outside the picture is black.
    cv::Mat square(const cv::Mat &rgb) const;
    /// 8-bit RGB (not empty) → float32 (3, side, side).
    at::Tensor apply(const cv::Mat &rgb) const;
};

/// Mean and deviation of ImageNet's colors, with which most vision networks were trained.
constexpr std::array<double, 3> imageNetMean{0.485, 0.456, 0.406}, imageNetDeviation{0.229, 0.224, 0.225};

} // namespace gleaner
