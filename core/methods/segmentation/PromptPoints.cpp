#include "core/methods/segmentation/PromptPoints.h"

#include <algorithm>
#include <cmath>
#include <opencv2/imgproc.hpp>
#include <vector>

namespace gleaner {

namespace {

/// `inside` (0 or 255) with all but its largest connected area taken out; empty where it is 0 everywhere.
cv::Mat largestArea(const cv::Mat &inside)
{
    const cv::Rect around = cv::boundingRect(inside); // mostly a small part of the picture
    if (around.empty())
        return {};
    cv::Mat labels, statistics, centers;
    const int count = cv::connectedComponentsWithStats(inside(around), labels, statistics, centers, 8, CV_32S);
    int best = 1;
    for (int label = 2; label < count; ++label)
        if (statistics.at<int>(label, cv::CC_STAT_AREA) > statistics.at<int>(best, cv::CC_STAT_AREA))
            best = label;
    cv::Mat area(inside.size(), CV_8U, cv::Scalar(0)), found = area(around);
    cv::compare(labels, best, found, cv::CMP_EQ);
    return area;
}

/// The first of the points of `area` where the map is highest (or lowest); `best` is the first of all points.
std::optional<cv::Point> extreme(const cv::Mat &map, const cv::Mat &area, bool highest, const cv::Point &best)
{
    if (area.at<uchar>(best))
        return best; // mostly: the highest point lies in the largest area, the lowest outside
    if (!cv::countNonZero(area))
        return {};
    cv::Point low, high;
    cv::minMaxLoc(map, nullptr, nullptr, &low, &high, area);
    return highest ? high : low;
}

std::optional<cv::Point> anyPoint(const cv::Mat &area, Random &random)
{
    std::vector<cv::Point> points;
    cv::findNonZero(area, points);
    return points.empty() ? std::nullopt : std::optional(points[size_t(random.below(int(points.size())))]);
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
    cv::Mat whole(size, CV_32F, cv::Scalar(0));
    const cv::Rect square = middleSquare(size);
    cv::Mat part = whole(square);
    cv::resize(map, part, square.size(), 0, 0, cv::INTER_LINEAR);
    return whole;
}

std::optional<PromptPoints> promptPoints(const cv::Mat &map, const PromptPointRule &rule, Random &random)
{
    double most = 0;
    cv::Point low, high;
    cv::minMaxLoc(map, nullptr, &most, &low, &high);
    if (!(most > 0) || !std::isfinite(most))
        return {};
    PromptPoints found;
    found.area = largestArea(map > rule.threshold * most);
    if (found.area.empty())
        return {};
    const cv::Mat outside = ~found.area;
    found.positive = rule.random ? *anyPoint(found.area, random) : *extreme(map, found.area, true, high);
    found.negative = rule.random ? anyPoint(outside, random) : extreme(map, outside, false, low);
    return found;
}

} // namespace gleaner
