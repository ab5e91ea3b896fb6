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

std::vector<Taps> tapsOf(double begin, double length, int count, int limit)
{
    const double scale = length / count, stretch = std::max(scale, 1.0), support = 2 * stretch;
    std::vector<Taps> all(static_cast<size_t>(count));
    for (int i = 0; i < count; ++i) {
        Taps &taps = all[size_t(i)];
        const double center = begin + (i + 0.5) * scale;
        taps.first = std::clamp(int(center - support + 0.5), 0, limit - 1);
        const int end = std::clamp(int(center + support + 0.5), taps.first + 1, limit);
        double sum = 0;
        for (int x = taps.first; x < end; ++x) {
            const double weight = cubic((x + 0.5 - center) / stretch);
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
    CV_Assert(rgb.type() == CV_8UC3 && !rgb.empty() && size.width > 0 && size.height > 0);
    if (box == cv::Rect2d(0, 0, size.width, size.height) && rgb.size() == size)
        return rgb;
    const std::vector<Taps> columns = tapsOf(box.x, box.width, size.width, rgb.cols);
    const std::vector<Taps> rows = tapsOf(box.y, box.height, size.height, rgb.rows);
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
