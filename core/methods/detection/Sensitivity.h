#pragma once
#include "core/models/capabilities/Images.h"

#include <array>
#include <cstdint>
#include <vector>

namespace gleaner {

struct SensitivityOptions {
    std::vector<double> levels{0.05}; ///< λ of the noise, each asked with the same draws
    int draws = 1;                    ///< n, averaged over
    double blur = 0;                  ///< deviation of the Gaussian blur in pixels of the network's square; 0: none
    bool pixelUnits = false;          ///< λ in colors from 0 to 1 instead of the network's normalized numbers
    uint64_t seed = 1;
    bool half = false; ///< the network computes in bfloat16; distances are those of its features in float32
};

/// How far a picture's feature moves when the picture is disturbed a little: 1 − cosine, computed as |u − u'|² / 2 of
/// the normalized features, which keeps the digits of small distances.
struct Sensitivity {
    std::vector<std::vector<double>> noise; ///< [level][draw]
    double blur = 0;                        ///< 0 without a blur
    double highFrequency = 0;               ///< energy of what a small blur takes away, a control
    std::vector<float> feature;             ///< of the picture itself, normalized

    double meanNoise(size_t level) const;
};

/// Half the squared distance of two vectors after each was brought to length 1; in double precision.
double featureDistance(const float *one, const float *other, int64_t size);

/// Asks an image encoder. All versions of a picture go through the network together and alone, and the
/// noise depends on the seed and on what the network sees of the picture: a score is the same in any company. Safe in
/// any thread; the encoder must outlive it.
class SensitivityMeter {
public:
    SensitivityMeter(const ImageEncoder &encoder, SensitivityOptions options);

    /// 8-bit RGB of any size. Throws Stopped at stop points.
    Sensitivity measure(const cv::Mat &rgb) const;
    /// The same of each cell of a grid: how far the feature moves when the noise of the first level falls there alone,
    /// row by row.
    std::vector<double> measureCells(const cv::Mat &rgb, int cells) const;
    /// What the network sees of a picture, and of its noisy version with the noise made `gain` times as strong to be
    /// seen; 8-bit RGB.
    std::array<cv::Mat, 2> preview(const cv::Mat &rgb, double level, double gain) const;

    const SensitivityOptions &options() const { return m_options; }

private:
    at::Tensor noiseFor(const at::Tensor &pixels, int draw) const;

    const ImageEncoder &m_encoder;
    SensitivityOptions m_options;
    at::Tensor m_scale, m_black; ///< (3, 1, 1): normalized numbers per color from 0 to 1, and those of black
};

} // namespace gleaner
