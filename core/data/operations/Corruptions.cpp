#include "core/data/operations/Corruptions.h"

#include "core/support/Random.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>
#include <stdexcept>

namespace gleaner {

namespace {

using Levels = std::array<double, 5>; // by severity
using Corrupt = cv::Mat (*)(const cv::Mat &, size_t severity, Random &);

/// `change` for every channel of every pixel, which goes from 0 to 255.
template <typename Change> cv::Mat eachValue(const cv::Mat &rgb, Change change)
{
    cv::Mat result(rgb.size(), CV_8UC3);
    for (int y = 0; y < rgb.rows; ++y) {
        const uchar *from = rgb.ptr(y);
        uchar *to = result.ptr(y);
        for (int i = 0; i < 3 * rgb.cols; ++i)
            to[i] = cv::saturate_cast<uchar>(double(change(double(from[i]))));
    }
    return result;
}

cv::Mat gaussianNoise(const cv::Mat &rgb, size_t severity, Random &random)
{
    const double deviation = 255 * Levels{0.06, 0.10, 0.15, 0.22, 0.32}[severity];
    return eachValue(rgb, [&](double value) { return value + deviation * random.normal(); });
}

/// As many photons as light falls in: the fewer a full pixel gets, the rougher it looks.
cv::Mat shotNoise(const cv::Mat &rgb, size_t severity, Random &random)
{
    const double photons = Levels{80, 40, 20, 10, 5}[severity];
    return eachValue(rgb, [&](double value) {
        const double limit = std::exp(-photons * value / 255);
        int count = 0;
        for (double product = random.uniform(); product > limit; product *= random.uniform())
            ++count;
        return 255 * count / photons;
    });
}

cv::Mat impulseNoise(const cv::Mat &rgb, size_t severity, Random &random)
{
    const double share = Levels{0.02, 0.05, 0.09, 0.15, 0.25}[severity];
    return eachValue(rgb, [&](double value) {
        if (!random.chance(share))
            return value;
        return random.chance(0.5) ? 255.0 : 0.0;
    });
}

cv::Mat blur(const cv::Mat &rgb, size_t severity, Random &)
{
    const double sigma = Levels{0.006, 0.010, 0.016, 0.025, 0.040}[severity] * std::max(rgb.rows, rgb.cols);
    cv::Mat result;
    cv::GaussianBlur(rgb, result, {}, std::max(sigma, 0.3));
    return result;
}

/// Along a line in a random direction.
cv::Mat motionBlur(const cv::Mat &rgb, size_t severity, Random &random)
{
    const double length = std::max(2.0, Levels{0.03, 0.05, 0.08, 0.12, 0.18}[severity] * std::max(rgb.rows, rgb.cols));
    const double angle = random.uniform(0, std::numbers::pi);
    const int side = 2 * int(std::ceil(length / 2)) + 1;
    cv::Mat kernel = cv::Mat::zeros(side, side, CV_32F);
    const int steps = 4 * side;
    for (int i = 0; i <= steps; ++i) {
        const double along = length * (double(i) / steps - 0.5);
        kernel.at<float>(int(std::lround(side / 2 + along * std::sin(angle))),
                         int(std::lround(side / 2 + along * std::cos(angle)))) += 1;
    }
    kernel /= cv::sum(kernel)[0];
    cv::Mat result;
    cv::filter2D(rgb, result, -1, kernel, {-1, -1}, 0, cv::BORDER_REFLECT_101);
    return result;
}

/// Toward the mean color of the picture.
cv::Mat contrast(const cv::Mat &rgb, size_t severity, Random &)
{
    const double kept = Levels{0.6, 0.45, 0.3, 0.2, 0.1}[severity];
    const cv::Scalar mean = cv::mean(rgb);
    const double gray = (mean[0] + mean[1] + mean[2]) / 3;
    return eachValue(rgb, [&](double value) { return gray + kept * (value - gray); });
}

cv::Mat brightness(const cv::Mat &rgb, size_t severity, Random &)
{
    const double added = 255 * Levels{0.1, 0.2, 0.3, 0.4, 0.5}[severity];
    return eachValue(rgb, [&](double value) { return value + added; });
}

cv::Mat darkness(const cv::Mat &rgb, size_t severity, Random &)
{
    const double kept = Levels{0.75, 0.55, 0.4, 0.27, 0.16}[severity];
    return eachValue(rgb, [&](double value) { return kept * value; });
}

/// Colors fade toward gray.
cv::Mat saturation(const cv::Mat &rgb, size_t severity, Random &)
{
    const double kept = Levels{0.7, 0.5, 0.3, 0.15, 0}[severity];
    cv::Mat gray, result;
    cv::cvtColor(rgb, gray, cv::COLOR_RGB2GRAY);
    cv::cvtColor(gray, gray, cv::COLOR_GRAY2RGB);
    cv::addWeighted(rgb, kept, gray, 1 - kept, 0, result);
    return result;
}

cv::Mat jpeg(const cv::Mat &rgb, size_t severity, Random &)
{
    cv::Mat bgr, result;
    std::vector<uchar> bytes;
    cv::cvtColor(rgb, bgr, cv::COLOR_RGB2BGR);
    cv::imencode(".jpg", bgr, bytes, {cv::IMWRITE_JPEG_QUALITY, int(Levels{40, 25, 16, 10, 6}[severity])});
    cv::cvtColor(cv::imdecode(bytes, cv::IMREAD_COLOR), result, cv::COLOR_BGR2RGB);
    return result;
}

cv::Mat pixelate(const cv::Mat &rgb, size_t severity, Random &)
{
    const double kept = Levels{1 / 2.0, 1 / 3.0, 1 / 4.0, 1 / 6.0, 1 / 8.0}[severity];
    cv::Mat small, result;
    const cv::Size size(std::max(1, int(std::lround(rgb.cols * kept))), std::max(1, int(std::lround(rgb.rows * kept))));
    cv::resize(rgb, small, size, 0, 0, cv::INTER_AREA);
    cv::resize(small, result, rgb.size(), 0, 0, cv::INTER_NEAREST);
    return result;
}

constexpr Corrupt corruptions[]{gaussianNoise, shotNoise, impulseNoise, blur, motionBlur, contrast,
                                brightness,    darkness,  saturation,   jpeg, pixelate};

} // namespace

const QStringList &imageCorruptions()
{
    static const QStringList names{"gaussian-noise", "shot-noise", "impulse-noise", "blur", "motion-blur", "contrast",
                                   "brightness",     "darkness",   "saturation",    "jpeg", "pixelate"};
    return names;
}

cv::Mat corruptedImage(const cv::Mat &rgb, const QString &kind, int severity, Random &random)
{
    const qsizetype which = imageCorruptions().indexOf(kind);
    if (which < 0 || severity < 1 || severity > 5 || rgb.type() != CV_8UC3)
        throw std::invalid_argument("an image corruption that does not exist");
    return corruptions[which](rgb, size_t(severity - 1), random);
}

} // namespace gleaner
