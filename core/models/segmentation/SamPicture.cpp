#include "core/models/segmentation/SamPicture.h"

#include "core/support/StopPoint.h"

#include <ATen/ATen.h>
#include <algorithm>
#include <cmath>
#include <vector>

namespace gleaner {

namespace {

/// Which values of a line make up one of the result, and how much of each.
struct Taps {
    int64_t first = 0;
    std::vector<float> weights;

    void add(int64_t index, double weight)
    {
        if (size_t(index - first) >= weights.size())
            weights.resize(size_t(index - first) + 1);
        weights[size_t(index - first)] += float(weight);
    }
    int64_t end() const { return first + int64_t(weights.size()); }
};

/// Value `index` of a line of `count` resized to `size` by bilinear interpolation lies between two: the lower one and
/// the share of the upper one.
std::pair<int64_t, double> between(int64_t index, double count, double size)
{
    const double place = std::max(0.0, (double(index) + 0.5) * count / size - 0.5);
    return {int64_t(place), place - std::floor(place)};
}

/// Both steps of the authors at once: a line of `low` values resized to `side`, its first `seen` resized to `size`.
std::vector<Taps> tapsOf(int64_t low, int64_t side, int64_t seen, int64_t size)
{
    std::vector<Taps> all(static_cast<size_t>(size));
    for (int64_t i = 0; i < size; ++i) {
        Taps &taps = all[size_t(i)];
        const auto [lower, share] = between(i, double(seen), double(size));
        taps.first = between(lower, double(low), double(side)).first;
        for (const int64_t step : {0, 1}) {
            const auto [index, part] = between(std::min(lower + step, seen - 1), double(low), double(side));
            const double weight = step == 0 ? 1 - share : share;
            taps.add(std::min(index, low - 1), weight * (1 - part));
            taps.add(std::min(index + 1, low - 1), weight * part);
        }
    }
    return all;
}

/// One mask of `low` columns. Columns come first, while there are few rows; rows are then sums of whole lines.
void resizeMask(const float *mask, int64_t low, const std::vector<Taps> &rows, const std::vector<Taps> &columns,
                float *result)
{
    const size_t width = columns.size();
    std::vector<float> wide(size_t(rows.back().end()) * width);
    for (size_t y = 0; y < size_t(rows.back().end()); ++y)
        for (size_t x = 0; x < width; ++x) {
            const float *source = mask + int64_t(y) * low + columns[x].first;
            for (const float weight : columns[x].weights)
                wide[y * width + x] += weight * *source++;
        }
    for (const Taps &taps : rows) {
        std::fill_n(result, width, 0.0F);
        const float *source = wide.data() + size_t(taps.first) * width;
        for (const float weight : taps.weights) {
            for (size_t x = 0; x < width; ++x)
                result[x] += weight * source[x];
            source += width;
        }
        result += width;
    }
}

} // namespace

at::Tensor samFullMasks(const at::Tensor &low, int side, const cv::Size &resized, const cv::Size &picture)
{
    const at::Tensor masks = low.to(at::kFloat).contiguous();
    const int64_t size = masks.size(2), count = masks.size(0) * masks.size(1);
    const std::vector<Taps> rows = tapsOf(size, side, resized.height, picture.height);
    const std::vector<Taps> columns = tapsOf(size, side, resized.width, picture.width);
    at::Tensor full = at::empty({masks.size(0), masks.size(1), picture.height, picture.width});
    for (int64_t i = 0; i < count; ++i) {
        stopPoint();
        resizeMask(masks.data_ptr<float>() + i * size * size, size, rows, columns,
                   full.data_ptr<float>() + i * int64_t(picture.height) * picture.width);
    }
    return full;
}

} // namespace gleaner
