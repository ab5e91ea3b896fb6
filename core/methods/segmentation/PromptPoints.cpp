#include "core/methods/segmentation/PromptPoints.h"

#include <algorithm>
#include <cmath>
#include <opencv2/imgproc.hpp>
#include <vector>

namespace gleaner {

namespace {

cv::Mat largestArea(const cv::Mat &inside)
{
    cv::Mat labels, statistics, centers;
    const int count = cv::connectedComponentsWithStats(inside, labels, statistics, centers, 8, CV_32S);
    int best = 0;
    for (int label = 1; label < count; ++label)
        if (best == 0 || statistics.at<int>(label, cv::CC_STAT_AREA) > statistics.at<int>(best, cv::CC_STAT_AREA))
            best = label;
    return best == 0 ? cv::Mat() : cv::Mat(labels == best);
}

std::optional<cv::Point> chosen(const cv::Mat &map, const cv::Mat &area, bool highest, bool anywhere, Random &random)
{
    std::vector<cv::Point> points;
    cv::findNonZero(area, points);
    if (points.empty())
        return {};
    if (anywhere)
        return points[size_t(random.below(int(points.size())))];
    cv::Point low, high;
    cv::minMaxLoc(map, nullptr, nullptr, &low, &high, area);
    return highest ? high : low;
}

} // namespace

cv::Mat scaledMap(const cv::Mat &weights)
{
    double low = 0, high = 0;
    cv::minMaxLoc(weights, &low, &high);
    cv::Mat map(weights.size(), CV_32F, cv::Scalar(0));
    if (high > low)
        weights.convertTo(map, CV_32F, 1 / (high - low), -low / (high - low));
    return map;
}

cv::Rect middleSquare(const cv::Size &size)
{
    const int side = std::min(size.width, size.height);
    return {(size.width - side) / 2, (size.height - side) / 2, side, side};
}

cv::Mat mapOverPicture(const cv::Mat &map, const cv::Size &size)
{
    cv::Mat whole(size, CV_32F, cv::Scalar(0)), large;
    const cv::Rect square = middleSquare(size);
    cv::resize(map, large, square.size(), 0, 0, cv::INTER_LINEAR);
    large.copyTo(whole(square));
    return whole;
}

std::optional<PromptPoints> promptPoints(const cv::Mat &map, const PromptPointRule &rule, Random &random)
{
    double high = 0;
    cv::minMaxLoc(map, nullptr, &high);
    if (!(high > 0) || !std::isfinite(high))
        return {};
    PromptPoints found;
    found.area = largestArea(map > rule.threshold * high);
    if (found.area.empty())
        return {};
    found.positive = *chosen(map, found.area, true, rule.random, random);
    found.negative = chosen(map, ~found.area, false, rule.random, random);
    return found;
}

} // namespace gleaner
