#include "core/methods/segmentation/MatteColors.h"

#include <algorithm>
#include <opencv2/imgproc.hpp>

namespace gleaner {

namespace {

constexpr int lightSquare = 235, darkSquare = 190;

cv::Mat inColors(const cv::Mat &matte)
{
    cv::Mat three;
    cv::merge(std::vector<cv::Mat>(3, matte), three);
    return three;
}

/// Pixels that show nearly one layer alone tell most of its color.
cv::Mat cubed(const cv::Mat &share) { return share.mul(share).mul(share); }

cv::Mat clamped(const cv::Mat &colors) { return cv::min(cv::max(colors, 0.0), 255.0); }

/// Mean of `colors` around every pixel, weighted; the mean over all where there is no weight around.
cv::Mat weightedMean(const cv::Mat &colors, const cv::Mat &weights, int reach)
{
    constexpr double tiny = 1e-4; // of a whole picture's mean in every window
    const cv::Size window(2 * reach + 1, 2 * reach + 1);
    const cv::Mat three = inColors(weights);
    const double all = std::max(cv::mean(weights)[0], 1e-6);
    const cv::Scalar overall = cv::mean(colors.mul(three)) / all;
    cv::Mat sum, weight;
    cv::blur(colors.mul(three), sum, window, {-1, -1}, cv::BORDER_REPLICATE);
    cv::blur(weights, weight, window, {-1, -1}, cv::BORDER_REPLICATE);
    cv::Mat mean;
    cv::divide(sum + overall * tiny, inColors(weight + tiny), mean);
    return mean;
}

} // namespace

cv::Mat composite(const cv::Mat &figure, const cv::Mat &ground, const cv::Mat &matte)
{
    cv::Mat over, under, sum, rounded;
    figure.convertTo(over, CV_32F);
    ground.convertTo(under, CV_32F);
    const cv::Mat share = inColors(matte);
    sum = over.mul(share) + under.mul(cv::Scalar::all(1) - share);
    sum.convertTo(rounded, CV_8U);
    return rounded;
}

MatteLayers estimatedLayers(const cv::Mat &picture, const cv::Mat &matte, int reach)
{
    cv::Mat colors;
    picture.convertTo(colors, CV_32F);
    const cv::Mat share = inColors(matte), rest = cv::Scalar::all(1) - share;
    cv::Mat figure, ground;
    for (const int around : {reach, std::max(1, reach / 4)}) {
        figure = weightedMean(figure.empty() ? colors : figure, cubed(matte), around);
        ground = weightedMean(ground.empty() ? colors : ground, cubed(1 - matte), around);
        // The smallest change of both that makes them explain the picture.
        cv::Mat missing = colors - share.mul(figure) - rest.mul(ground);
        cv::divide(missing, share.mul(share) + rest.mul(rest), missing);
        figure = clamped(figure + share.mul(missing));
        ground = clamped(ground + rest.mul(missing));
    }
    MatteLayers layers;
    figure.convertTo(layers.figure, CV_8U);
    ground.convertTo(layers.ground, CV_8U);
    return layers;
}

cv::Mat checkerboard(const cv::Size &size, int square)
{
    cv::Mat board(size, CV_8UC3);
    for (int y = 0; y < size.height; ++y)
        for (int x = 0; x < size.width; ++x)
            board.at<cv::Vec3b>(y, x) = cv::Vec3b::all((x / square + y / square) % 2 == 0 ? lightSquare : darkSquare);
    return board;
}

} // namespace gleaner
