#pragma once
#include <opencv2/core.hpp>
#include <vector>

namespace gleaner {

// Matte label blending (Towards Label-Efficient Human Matting, 2024): mattes, masks and maps are CV_32F in [0, 1]
// unless said otherwise; masks are CV_8U, 0 or 1.

struct BlendOptions {
    double threshold = 0.5; ///< τ: a boundary probability above it is boundary
    bool soft = false;      ///< the probability itself instead of 0 or 1
    double guard = 0;       ///< boundary only within so many times √(mask's area) of the mask's contour; 0: anywhere
};

/// A label for one picture: its matte, where the network should see boundary, and the share of the picture that is.
struct MatteLabel {
    cv::Mat matte, boundary;
    double share = 0;
};

/// 1 where low < M < 1 − low, else 0.
cv::Mat boundaryOf(const cv::Mat &matte, double low = 0.05);
/// B of the teacher's boundary probability.
cv::Mat chosenBoundary(const cv::Mat &probability, const cv::Mat &mask, const BlendOptions &options);
/// M̂ = B M' + (1 − B) S; where B is 0 or 1, the numbers of M' and S themselves.
cv::Mat blendedMatte(const cv::Mat &matte, const cv::Mat &boundary, const cv::Mat &mask);
/// The teacher's matte in its boundary, the mask elsewhere.
MatteLabel blendedLabel(const cv::Mat &matte, const cv::Mat &probability, const cv::Mat &mask,
                        const BlendOptions &options);

/// A matte (or a mask as one) with the boundary that it has itself.
MatteLabel ownLabel(const cv::Mat &matte, double low);
/// The control: a band of `radius` pixels on both sides of the mask's contour that holds the blurred mask. It knows
/// nothing of mattes.
MatteLabel contourLabel(const cv::Mat &mask, int radius);
/// Pixels from the mask's contour: 1 for those beside it. CV_32F; beyond the picture's size where there is no contour.
cv::Mat contourDistance(const cv::Mat &mask);
/// The radius whose contour bands have, over all masks, the share of the pictures nearest to `share`.
int contourRadius(const std::vector<cv::Mat> &masks, double share);

/// A mask as a matte.
cv::Mat asMatte(const cv::Mat &mask);

} // namespace gleaner
