#include "widgets/views/MatrixPyramid.h"

#include <algorithm>
#include <cmath>
#include <iterator>

namespace gleaner {

namespace {

constexpr qint64 sampledSide = 512;
constexpr double exceeding = 0.001; // share of the cells

/// NaN gives way.
inline float larger(float a, float b) { return b > a || std::isnan(a) ? b : a; }

/// `to` (half × half): the largest of each 2 × 2 of `from` (side × side); at an odd edge, of what is there.
void reduce(const float *from, qint64 side, std::vector<float> &to, qint64 half)
{
    to.resize(size_t(half * half));
    for (qint64 row = 0; row < half; ++row) {
        const float *upper = from + 2 * row * side;
        const float *lower = 2 * row + 1 < side ? upper + side : upper;
        float *line = to.data() + row * half;
        for (qint64 column = 0; column < side / 2; ++column) {
            const float above = larger(upper[2 * column], upper[2 * column + 1]);
            const float below = larger(lower[2 * column], lower[2 * column + 1]);
            line[column] = larger(above, below);
        }
        if (side % 2 == 1)
            line[half - 1] = larger(upper[side - 1], lower[side - 1]);
    }
}

} // namespace

MatrixPyramid::MatrixPyramid(FloatArrayPtr values) : m_values(std::move(values))
{
    if (!m_values || m_values->shape.size() != 2 || m_values->shape[0] != m_values->shape[1] ||
        m_values->values.empty())
        return;
    m_side = m_values->shape[0];
    const float *from = m_values->values.data();
    for (qint64 side = m_side; side > 1; side = (side + 1) / 2) {
        m_coarse.emplace_back();
        reduce(from, side, m_coarse.back(), (side + 1) / 2);
        from = m_coarse.back().data();
    }
    m_largest = std::max(0.0f, *line(levels() - 1, 0)); // this way round NaN counts as 0
    int level = 0;
    while (sideOf(level) > sampledSide)
        ++level;
    m_bright = brightOf(level);
}

float MatrixPyramid::brightOf(int level) const
{
    std::vector<float> seen;
    for (qint64 row = 0; row < sideOf(level); ++row)
        std::copy_if(line(level, row), line(level, row) + sideOf(level), std::back_inserter(seen),
                     [](float value) { return value > 0; });
    if (seen.empty())
        return m_largest;
    const auto at = seen.begin() + qint64(double(seen.size() - 1) * (1 - exceeding));
    std::nth_element(seen.begin(), at, seen.end());
    return seen.size() * exceeding < 1 ? m_largest : *at;
}

const float *MatrixPyramid::line(int level, qint64 row) const
{
    const float *values = level == 0 ? m_values->values.data() : m_coarse[size_t(level - 1)].data();
    return values + row * sideOf(level);
}

float MatrixPyramid::value(qint64 row, qint64 column) const
{
    const float value = line(0, row)[column];
    return std::isnan(value) ? 0 : value;
}

int MatrixPyramid::levelFor(double pixelsPerCell) const
{
    int level = 0;
    while (level + 1 < levels() && double(cellOf(level + 1)) * pixelsPerCell <= 1)
        ++level;
    return level;
}

QImage MatrixPyramid::picture(int level, const QRect &cells, const Palette &palette) const
{
    QImage picture(cells.size(), QImage::Format_RGB32);
    for (int row = 0; row < cells.height(); ++row)
        palette(line(level, cells.top() + row) + cells.left(), reinterpret_cast<QRgb *>(picture.scanLine(row)),
                cells.width());
    return picture;
}

} // namespace gleaner
