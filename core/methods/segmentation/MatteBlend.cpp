#include "core/methods/segmentation/MatteBlend.h"

#include <algorithm>
#include <cmath>
#include <opencv2/imgproc.hpp>

namespace gleaner {

namespace {

/// CV_8U 0 or 255 → CV_32F 0 or 1.
cv::Mat asNumbers(const cv::Mat &chosen)
{
    cv::Mat numbers;
    chosen.convertTo(numbers, CV_32F, 1.0 / 255);
    return numbers;
}

double shareOf(const cv::Mat &boundary) { return cv::mean(boundary)[0]; }

} // namespace

cv::Mat asMatte(const cv::Mat &mask)
{
    cv::Mat matte;
    mask.convertTo(matte, CV_32F);
    return matte;
}

cv::Mat boundaryOf(const cv::Mat &matte, double low)
{
    // As float32, as the mattes are: 0.05 itself is no boundary, nor is 0.95.
    return asNumbers((matte > double(float(low))) & (matte < double(float(1 - low))));
}

cv::Mat contourDistance(const cv::Mat &mask)
{
    const int inside = cv::countNonZero(mask);
    if (inside == 0 || inside == int(mask.total()))
        return {mask.size(), CV_32F, cv::Scalar(mask.rows + mask.cols)};
    cv::Mat within, without;
    cv::distanceTransform(mask != 0, within, cv::DIST_L2, cv::DIST_MASK_PRECISE);
    cv::distanceTransform(mask == 0, without, cv::DIST_L2, cv::DIST_MASK_PRECISE);
    return within + without; // one of them is 0 at every pixel
}

cv::Mat chosenBoundary(const cv::Mat &probability, const cv::Mat &mask, const BlendOptions &options)
{
    cv::Mat boundary = options.soft ? probability.clone() : asNumbers(probability > options.threshold);
    if (options.guard > 0) {
        const double radius = std::max(1.0, options.guard * std::sqrt(double(cv::countNonZero(mask))));
        boundary.setTo(0, contourDistance(mask) > radius);
    }
    return boundary;
}

cv::Mat blendedMatte(const cv::Mat &matte, const cv::Mat &boundary, const cv::Mat &mask)
{
    const cv::Mat rough = asMatte(mask);
    cv::Mat blended = boundary.mul(matte) + (1 - boundary).mul(rough);
    rough.copyTo(blended, boundary == 0);
    matte.copyTo(blended, boundary == 1);
    return blended;
}

MatteLabel blendedLabel(const cv::Mat &matte, const cv::Mat &probability, const cv::Mat &mask,
                        const BlendOptions &options)
{
    const cv::Mat boundary = chosenBoundary(probability, mask, options);
    return {blendedMatte(matte, boundary, mask), boundary, shareOf(boundary)};
}

MatteLabel ownLabel(const cv::Mat &matte, double low)
{
    const cv::Mat boundary = boundaryOf(matte, low);
    return {matte, boundary, shareOf(boundary)};
}

MatteLabel contourLabel(const cv::Mat &mask, int radius)
{
    const cv::Mat boundary = asNumbers(contourDistance(mask) <= radius);
    cv::Mat blurred;
    cv::GaussianBlur(asMatte(mask), blurred, {0, 0}, std::max(0.5, radius / 2.0), 0, cv::BORDER_REPLICATE);
    return {blendedMatte(cv::min(blurred, 1.0), boundary, mask), boundary, shareOf(boundary)};
}

int contourRadius(const std::vector<cv::Mat> &masks, double share)
{
    if (masks.empty())
        return 1;
    std::vector<cv::Mat> distances;
    for (const cv::Mat &mask : masks)
        distances.push_back(contourDistance(mask));
    const auto mean = [&](int radius) {
        double sum = 0;
        for (const cv::Mat &each : distances)
            sum += double(cv::countNonZero(each <= radius)) / double(each.total());
        return sum / double(distances.size());
    };
    int best = 1;
    double bestGap = std::abs(mean(1) - share);
    for (int radius = 2; radius <= masks.front().cols / 2; ++radius)
        if (const double gap = std::abs(mean(radius) - share); gap < bestGap) {
            best = radius;
            bestGap = gap;
        } else {
            break; // the share grows with the radius
        }
    return best;
}

} // namespace gleaner
