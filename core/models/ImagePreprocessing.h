#pragma once
#include <ATen/core/Tensor.h>
#include <QString>
#include <array>
#include <opencv2/core.hpp>

namespace gleaner {

/// How a picture becomes what an image tower sees: the short side resized (bicubic), the middle square cut out, colors
/// normalized.
struct ImagePreprocessing {
    std::array<double, 3> mean{0.48145466, 0.4578275, 0.40821073}; ///< CLIP's, of colors in [0, 1]
    std::array<double, 3> deviation{0.26862954, 0.26130258, 0.27577711};
    int side = 224;      ///< of the square, pixels
    int shortSide = 224; ///< after resizing, before cutting; at least `side`
    bool fromFile = false;

    /// For a network that sees `side` pixels: CLIP's numbers, or what `folder`/preprocessor_config.json says where it
    /// is there. Throws ProblemError (ModelRefused).
    static ImagePreprocessing read(const QString &folder, int side);
    /// 8-bit RGB (not empty) → the (side × side) 8-bit RGB square.
    cv::Mat square(const cv::Mat &rgb) const;
    /// 8-bit RGB (not empty) → float32 (3, side, side).
    at::Tensor apply(const cv::Mat &rgb) const;
};

} // namespace gleaner
