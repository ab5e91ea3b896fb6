#pragma once
#include "core/methods/segmentation/MatteBlend.h"
#include "core/methods/segmentation/MatteColors.h"
#include "core/methods/segmentation/MatteData.h"
#include "core/support/Random.h"

#include <array>

namespace gleaner {

/// A picture with its label as a step of training sees them, cut, turned and colored together.
struct MatteSample {
    cv::Mat image, matte, boundary; ///< 8-bit RGB; CV_32F
};

/// The few pictures with mattes: each time on another ground.
class PastedSampler {
public:
    /// `grounds` are pictures to paste on; none: flat and noisy colors. `low` is the rule of the boundary.
    PastedSampler(const MatteSamples &mattes, std::vector<cv::Mat> grounds, double low);
    MatteSample sample(Random &random) const;
    /// As sample(), without cutting and coloring: the composition alone.
    MatteSample pasted(Random &random) const;

private:
    cv::Mat groundFor(const cv::Size &size, Random &random) const;

    const MatteSamples &m_mattes;
    std::vector<cv::Mat> m_grounds;
    std::vector<MatteLayers> m_layers;
    double m_low;
};

/// The many photos with labels of one kind.
class LabeledSampler {
public:
    LabeledSampler(const MatteSamples &photos, const std::vector<MatteLabel> &labels)
        : m_photos(photos), m_labels(labels)
    {
    }
    MatteSample sample(Random &random) const;

private:
    const MatteSamples &m_photos;
    const std::vector<MatteLabel> &m_labels;
};

/// Cuts the same seven eighths out of picture and label, mirrors them or not, and shifts the colors of the picture.
/// Nothing is resampled, so that mattes and masks stay what they are.
MatteSample augmented(const MatteSample &sample, Random &random);

} // namespace gleaner
