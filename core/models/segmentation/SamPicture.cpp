#include "core/models/segmentation/SamPicture.h"

#include "core/models/ParallelChunks.h"
#include "core/models/segmentation/MaskKernels.h"
#include "core/support/StopPoint.h"

#include <ATen/ATen.h>
#include <algorithm>
#include <array>
#include <cmath>

namespace gleaner {

namespace {

constexpr int rowsAtOnce = 64;

struct Tap {
    int at;
    double weight;
};

/// Bilinear interpolation with the centers of pixels in mind (no aligned corners): the two numbers of a line of `from`
/// that give number i of a line of `to`.
std::array<Tap, 2> bilinear(int i, int from, int to)
{
    const double place = std::max(0.0, (i + 0.5) * from / to - 0.5);
    const int first = std::min(int(place), from - 1), second = std::min(first + 1, from - 1);
    return {{{first, 1 - (place - first)}, {second, place - first}}};
}

/// The two resizes of a line in one: from the decoder's masks to the square, of which the first `resized` numbers are
/// kept, and from these to the picture.
class Line {
public:
    Line(int low, int side, int resized, int picture) : m_count(picture)
    {
        m_at.resize(size_t(4 * picture));
        m_weight.resize(size_t(4 * picture));
        for (int i = 0; i < picture; ++i) {
            int slot = 0;
            for (const Tap &outer : bilinear(i, resized, picture))
                for (const Tap &inner : bilinear(outer.at, low, side)) {
                    m_at[size_t(slot * picture + i)] = inner.at;
                    m_weight[size_t(slot * picture + i)] = float(outer.weight * inner.weight);
                    ++slot;
                }
        }
    }
    FourTaps taps() const { return {m_at.data(), m_weight.data(), m_count}; }
    int at(int slot, int i) const { return m_at[size_t(slot * m_count + i)]; }
    float weight(int slot, int i) const { return m_weight[size_t(slot * m_count + i)]; }

private:
    int m_count;
    std::vector<int32_t> m_at;
    std::vector<float> m_weight;
};

/// `rows` lines of `width` numbers each → as many as the picture is high, in several threads.
void mixRows(const Line &rows, const float *wide, int64_t width, int height, float *to)
{
    inParallelChunks((height + rowsAtOnce - 1) / rowsAtOnce, [&](int chunk) {
        for (int y = chunk * rowsAtOnce; y < std::min(height, (chunk + 1) * rowsAtOnce); ++y) {
            std::array<const float *, 4> from{};
            std::array<float, 4> weights{};
            for (int slot = 0; slot < 4; ++slot) {
                from[size_t(slot)] = wide + rows.at(slot, y) * width;
                weights[size_t(slot)] = rows.weight(slot, y);
            }
            mixFour(from.data(), weights.data(), width, to + y * width);
        }
    });
}

} // namespace

at::Tensor samFullMasks(const at::Tensor &low, int side, const cv::Size &resized, const cv::Size &picture)
{
    const at::Tensor masks = low.contiguous();
    const int64_t size = masks.size(2), width = picture.width, count = masks.size(0) * masks.size(1);
    const Line columns(int(size), side, resized.width, picture.width), rows(int(size), side, resized.height, picture.height);
    at::Tensor full = at::empty({masks.size(0), masks.size(1), picture.height, width}, masks.options());
    const at::Tensor wide = at::empty({size, width}, masks.options());
    for (int64_t mask = 0; mask < count; ++mask) {
        stopPoint();
        const float *from = masks.data_ptr<float>() + mask * size * size;
        float *between = wide.data_ptr<float>();
        for (int64_t row = 0; row < size; ++row)
            gatherFour(from + row * size, columns.taps(), between + row * width);
        mixRows(rows, between, width, picture.height, full.data_ptr<float>() + mask * picture.height * width);
    }
    return full;
}

} // namespace gleaner
