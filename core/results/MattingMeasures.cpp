#include "core/results/MattingMeasures.h"

#include <array>
#include <cmath>
#include <opencv2/imgproc.hpp>

namespace gleaner {

namespace {

constexpr double sigma = 1.4, thousand = 1000;
constexpr int reach = 4; ///< of the Gaussian's derivative, in pixels; it is below a hundredth of its peak beyond
constexpr int steps = 10;
constexpr float leastGap = 0.15f; ///< smaller distances from the connected part do not count

/// Length of the gradient by derivatives of a Gaussian whose kernel has length 1.
cv::Mat gradientLength(const cv::Mat &matte)
{
    cv::Mat smooth(1, 2 * reach + 1, CV_64F), slope(1, 2 * reach + 1, CV_64F);
    for (int i = -reach; i <= reach; ++i) {
        smooth.at<double>(i + reach) = std::exp(-i * i / (2 * sigma * sigma));
        slope.at<double>(i + reach) = i * smooth.at<double>(i + reach);
    }
    smooth /= cv::norm(smooth);
    slope /= cv::norm(slope);
    cv::Mat across, down, length;
    cv::sepFilter2D(matte, across, CV_32F, slope, smooth, {-1, -1}, 0, cv::BORDER_REPLICATE);
    cv::sepFilter2D(matte, down, CV_32F, smooth, slope, {-1, -1}, 0, cv::BORDER_REPLICATE);
    cv::magnitude(across, down, length);
    return length;
}

/// The largest part of what both cover by `threshold`, in four-neighborhoods.
cv::Mat largestCommonPart(const cv::Mat &predicted, const cv::Mat &truth, float threshold)
{
    const cv::Mat common = (predicted >= threshold) & (truth >= threshold);
    cv::Mat labels, statistics, centers;
    const int parts = cv::connectedComponentsWithStats(common, labels, statistics, centers, 4);
    int largest = 0;
    for (int part = 1; part < parts; ++part)
        if (largest == 0 || statistics.at<int>(part, cv::CC_STAT_AREA) > statistics.at<int>(largest, cv::CC_STAT_AREA))
            largest = part;
    return largest == 0 ? cv::Mat::zeros(common.size(), CV_8U) : cv::Mat(labels == largest);
}

/// Up to which threshold a pixel belongs to the connected part of both mattes.
cv::Mat connectedUpTo(const cv::Mat &predicted, const cv::Mat &truth)
{
    cv::Mat level(truth.size(), CV_32F, cv::Scalar(1)), open(truth.size(), CV_8U, cv::Scalar(255));
    for (int step = 1; step <= steps; ++step) {
        const cv::Mat part = largestCommonPart(predicted, truth, float(step) / steps);
        level.setTo(float(step - 1) / steps, open & ~part);
        open &= part;
    }
    return level;
}

cv::Mat connectivityOf(const cv::Mat &matte, const cv::Mat &level)
{
    cv::Mat gap = matte - level;
    gap.setTo(0, gap < leastGap);
    return 1 - gap;
}

} // namespace

MattingComparison::MattingComparison(const cv::Mat &predicted, const cv::Mat &truth, bool structure)
    : m_predicted(predicted), m_truth(truth), m_difference(cv::abs(predicted - truth))
{
    if (!structure)
        return;
    m_gradient = gradientLength(predicted) - gradientLength(truth);
    m_gradient = m_gradient.mul(m_gradient);
    const cv::Mat level = connectedUpTo(predicted, truth);
    m_connectivity = cv::abs(connectivityOf(predicted, level) - connectivityOf(truth, level));
}

MattingErrors MattingComparison::over(const cv::Mat &where) const
{
    const auto sum = [&](const cv::Mat &map) {
        if (map.empty())
            return std::nan("");
        if (where.empty())
            return cv::sum(map)[0];
        cv::Mat counted(map.size(), CV_32F, cv::Scalar(0));
        map.copyTo(counted, where);
        return cv::sum(counted)[0];
    };
    const int pixels = where.empty() ? int(m_truth.total()) : cv::countNonZero(where);
    const double absolute = sum(m_difference), squared = sum(m_difference.mul(m_difference));
    return {absolute / thousand, pixels > 0 ? absolute / pixels : std::nan(""),
            pixels > 0 ? squared / pixels : std::nan(""), sum(m_gradient) / thousand, sum(m_connectivity) / thousand};
}

double MattingComparison::overlap() const
{
    const cv::Mat one = m_predicted >= 0.5f, other = m_truth >= 0.5f;
    const int either = cv::countNonZero(one | other);
    return either == 0 ? 1 : double(cv::countNonZero(one & other)) / either;
}

cv::Mat mattingBand(const cv::Mat &truth, double low, int radius)
{
    const cv::Mat band = (truth > float(low)) & (truth < float(1 - low));
    cv::Mat wide;
    cv::dilate(band, wide, cv::getStructuringElement(cv::MORPH_RECT, {2 * radius + 1, 2 * radius + 1}));
    return wide;
}

} // namespace gleaner
