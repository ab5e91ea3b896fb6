#include "core/models/Resample.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace gleaner {

namespace {

/// Which source pixels make up one result pixel, and how much of each.
struct Taps {
    int first = 0;
    std::vector<float> weights;
};

double cubic(double x)
{
    constexpr double a = -0.5;
    x = std::abs(x);
    if (x < 1)
        return ((a + 2) * x - (a + 3)) * x * x + 1;
    return x < 2 ? (((x - 5) * x + 8) * x - 4) * a : 0;
}

double box(double x) { return x > -0.5 && x <= 0.5 ? 1 : 0; }

double triangle(double x) { return std::max(0.0, 1 - std::abs(x)); }

double sinc(double x) { return x == 0 ? 1 : std::sin(M_PI * x) / (M_PI * x); }

double hamming(double x) { return std::abs(x) < 1 ? sinc(x) * (0.54 + 0.46 * std::cos(M_PI * x)) : 0; }

double lanczos(double x) { return std::abs(x) < 3 ? sinc(x) * sinc(x / 3) : 0; }

struct Filter {
    double (*shape)(double);
    double support; ///< zero beyond
};

Filter filterOf(ResampleFilter filter)
{
    switch (filter) {
    case ResampleFilter::Lanczos:
        return {lanczos, 3};
    case ResampleFilter::Bilinear:
        return {triangle, 1};
    case ResampleFilter::Box:
        return {box, 0.5};
    case ResampleFilter::Hamming:
        return {hamming, 1};
    case ResampleFilter::Nearest:
    case ResampleFilter::Bicubic:
        break;
    }
    return {cubic, 2};
}

/// The pixel in which the middle of each result pixel lies.
std::vector<Taps> nearestTaps(double begin, double length, int count, int limit)
{
    std::vector<Taps> all(static_cast<size_t>(count));
    for (int i = 0; i < count; ++i)
        all[size_t(i)] = {std::clamp(int(std::floor(begin + (i + 0.5) * length / count)), 0, limit - 1), {1}};
    return all;
}

std::vector<Taps> tapsOf(double begin, double length, int count, int limit, ResampleFilter kind)
{
    if (kind == ResampleFilter::Nearest)
        return nearestTaps(begin, length, count, limit);
    const Filter filter = filterOf(kind);
    const double scale = length / count, stretch = std::max(scale, 1.0), support = filter.support * stretch;
    std::vector<Taps> all(static_cast<size_t>(count));
    for (int i = 0; i < count; ++i) {
        Taps &taps = all[size_t(i)];
        const double center = begin + (i + 0.5) * scale;
        taps.first = std::clamp(int(center - support + 0.5), 0, limit - 1);
        const int end = std::clamp(int(center + support + 0.5), taps.first + 1, limit);
        double sum = 0;
        for (int x = taps.first; x < end; ++x) {
            const double weight = filter.shape((x + 0.5 - center) / stretch);
            taps.weights.push_back(float(weight));
            sum += weight;
        }
        for (float &weight : taps.weights)
            weight = sum != 0 ? float(weight / sum) : 1.0f / float(taps.weights.size());
    }
    return all;
}

/// One source row → `columns.size()` RGB values.
void shrinkRow(const uchar *source, const std::vector<Taps> &columns, float *result)
{
    for (const Taps &taps : columns) {
        float sums[3] = {0, 0, 0};
        const uchar *pixel = source + 3 * ptrdiff_t(taps.first);
        for (const float weight : taps.weights) {
            for (int channel = 0; channel < 3; ++channel)
                sums[channel] += weight * float(pixel[channel]);
            pixel += 3;
        }
        result = std::copy_n(sums, 3, result);
    }
}

} // namespace

cv::Mat resampledBicubic(const cv::Mat &rgb, const cv::Rect2d &box, const cv::Size &size)
{
    return resampled(rgb, box, size, ResampleFilter::Bicubic);
}

cv::Mat resampled(const cv::Mat &rgb, const cv::Rect2d &part, const cv::Size &size, ResampleFilter filter)
{
    CV_Assert(rgb.type() == CV_8UC3 && !rgb.empty() && size.width > 0 && size.height > 0);
    if (part == cv::Rect2d(0, 0, size.width, size.height) && rgb.size() == size)
        return rgb;
    const std::vector<Taps> columns = tapsOf(part.x, part.width, size.width, rgb.cols, filter);
    const std::vector<Taps> rows = tapsOf(part.y, part.height, size.height, rgb.rows, filter);
    const int top = rows.front().first;
    const int bottom = rows.back().first + int(rows.back().weights.size());
    cv::Mat narrow(bottom - top, size.width, CV_32FC3);
    for (int y = top; y < bottom; ++y)
        shrinkRow(rgb.ptr<uchar>(y), columns, narrow.ptr<float>(y - top));
    cv::Mat result(size, CV_8UC3);
    std::vector<float> sums(size_t(size.width) * 3);
    for (int y = 0; y < size.height; ++y) {
        std::fill(sums.begin(), sums.end(), 0.0f);
        for (size_t tap = 0; tap < rows[size_t(y)].weights.size(); ++tap) {
            const float *source = narrow.ptr<float>(rows[size_t(y)].first - top + int(tap));
            for (size_t i = 0; i < sums.size(); ++i)
                sums[i] += rows[size_t(y)].weights[tap] * source[i];
        }
        std::transform(sums.begin(), sums.end(), result.ptr<uchar>(y),
                       [](float value) { return uchar(std::clamp(value + 0.5f, 0.0f, 255.0f)); });
    }
    return result;
}

} // namespace gleaner
