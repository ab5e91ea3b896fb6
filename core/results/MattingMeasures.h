#pragma once
#include <opencv2/core.hpp>

namespace gleaner {

/// The usual errors of a matte (Rhemann et al. 2009), all 0 for the true one.
struct MattingErrors {
    double sad = 0;          ///< Σ |p − a| / 1000
    double mad = 0;          ///< mean of |p − a|
    double mse = 0;          ///< mean of (p − a)²
    double gradient = 0;     ///< Σ (|∇p| − |∇a|)² / 1000, by derivatives of a Gaussian with σ = 1.4
    double connectivity = 0; ///< Σ |φ(p) − φ(a)| / 1000, thresholds 0.1 apart
};

/// A matte beside the true one, both CV_32F in [0, 1] and of one size.
class MattingComparison {
public:
    /// `structure`: gradient and connectivity too, which take nearly all of the time; without it they are NaN.
    MattingComparison(const cv::Mat &predicted, const cv::Mat &truth, bool structure = true);

    /// Over the pixels where `where` (8-bit) is not 0; empty: over all. Means over no pixel are NaN.
    MattingErrors over(const cv::Mat &where = {}) const;
    /// Intersection over union of what is covered by half or more; 1 where nothing is.
    double overlap() const;
    /// |p − a|
    const cv::Mat &difference() const { return m_difference; }

private:
    cv::Mat m_predicted, m_truth, m_difference, m_gradient, m_connectivity;
};

/// 255 in the true boundary, low < a < 1 − low, and up to `radius` pixels from it, else 0; CV_8U.
cv::Mat mattingBand(const cv::Mat &truth, double low = 0.05, int radius = 1);

} // namespace gleaner
