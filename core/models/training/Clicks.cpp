#include "core/models/training/Clicks.h"

#include <opencv2/imgproc.hpp>
#include <vector>

namespace gleaner {

std::optional<cv::Point> interiorPoint(const cv::Mat &mask)
{
    cv::Mat framed, distance;
    cv::copyMakeBorder(mask != 0, framed, 1, 1, 1, 1, cv::BORDER_CONSTANT, cv::Scalar(0));
    cv::distanceTransform(framed, distance, cv::DIST_L2, cv::DIST_MASK_PRECISE);
    double farthest = 0;
    cv::Point place;
    cv::minMaxLoc(distance, nullptr, &farthest, nullptr, &place);
    if (farthest <= 0)
        return {};
    return place - cv::Point(1, 1);
}

std::optional<cv::Point> randomPoint(const cv::Mat &mask, Random &random)
{
    std::vector<cv::Point> inside;
    cv::findNonZero(mask, inside);
    if (inside.empty())
        return {};
    return inside[size_t(random.below(int(inside.size())))];
}

std::optional<Correction> correction(const cv::Mat &answer, const cv::Mat &truth, Random &random)
{
    const cv::Mat wanted = truth != 0, given = answer != 0;
    const cv::Mat wrong = given != wanted;
    const auto place = randomPoint(wrong, random);
    if (!place)
        return {};
    return Correction{*place, wanted.at<uchar>(*place) != 0};
}

double maskOverlap(const cv::Mat &a, const cv::Mat &b)
{
    const cv::Mat first = a != 0, second = b != 0;
    const int all = cv::countNonZero(first | second);
    return all == 0 ? 1 : double(cv::countNonZero(first & second)) / all;
}

} // namespace gleaner
