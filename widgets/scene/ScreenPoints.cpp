#include "widgets/scene/ScreenPoints.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace gleaner {

namespace {

/// The edges of an area, sorted into rows of pixels, so that a point is compared with the few edges of its row only.
class Edges {
public:
    explicit Edges(const QPolygonF &area) : m_bounds(area.boundingRect())
    {
        const double rows = std::clamp(std::ceil(m_bounds.height()), 1.0, double(mostRows));
        m_rows.resize(size_t(rows));
        m_scale = rows / std::max(m_bounds.height(), 1e-9);
        for (qsizetype i = 0; i < area.size(); ++i) {
            const QPointF a = area[i], b = area[(i + 1) % area.size()];
            if (a.y() == b.y())
                continue;
            const auto [top, bottom] = std::minmax({a.y(), b.y()});
            for (size_t row = rowOf(top); row <= rowOf(bottom); ++row)
                m_rows[row].push_back({float(a.x()), float(a.y()), float(b.x()), float(b.y())});
        }
    }
    const QRectF &bounds() const { return m_bounds; }
    /// Whether a ray to the left crosses an odd number of edges (those it begins on included); (x, y) lies within the
    /// bounds.
    bool contains(float x, float y) const
    {
        bool in = false;
        for (const Edge &edge : m_rows[rowOf(double(y))])
            if ((edge.y0 <= y) != (edge.y1 <= y))
                in ^= edge.x0 + (y - edge.y0) * (edge.x1 - edge.x0) / (edge.y1 - edge.y0) <= x;
        return in;
    }

private:
    static constexpr int mostRows = 4096;
    struct Edge {
        float x0, y0, x1, y1;
    };
    size_t rowOf(double y) const
    {
        return std::min(size_t(std::max(0.0, (y - m_bounds.top()) * m_scale)), m_rows.size() - 1);
    }

    QRectF m_bounds;
    double m_scale = 1;
    std::vector<std::vector<Edge>> m_rows;
};

} // namespace

void ScreenPoints::project(const std::vector<QVector3D> &places, const std::vector<char> &shown,
                           const SceneCamera &camera, const QSizeF &picture)
{
    constexpr float none = std::numeric_limits<float>::quiet_NaN();
    const QMatrix4x4 matrix = camera.matrix(picture);
    const float wide = float(picture.width()) / 2, tall = float(picture.height()) / 2;
    const size_t count = places.size();
    m_size = picture;
    m_asked = 0;
    m_cells.clear();
    m_x.resize(count);
    m_y.resize(count);
    for (size_t i = 0; i < count; ++i) {
        const QVector4D clip = clipOf(matrix, places[i]);
        const bool seen = shown[i] && inFront(clip);
        const float scale = 1 / clip.w();
        m_x[i] = seen ? (clip.x() * scale + 1) * wide : none;
        m_y[i] = seen ? (1 - clip.y() * scale) * tall : none;
    }
}

int ScreenPoints::cellOf(float x, float y) const
{
    const int column = std::clamp(int(x) / cellSide, 0, m_columns - 1), line = std::clamp(int(y) / cellSide, 0, m_lines - 1);
    return line * m_columns + column;
}

/// Points sorted by cell, those of one cell ascending; what lies far outside the picture is left out.
void ScreenPoints::sortIntoCells() const
{
    m_columns = std::max(1, int(m_size.width()) / cellSide + 1);
    m_lines = std::max(1, int(m_size.height()) / cellSide + 1);
    const float right = float(m_size.width()) + beyond, bottom = float(m_size.height()) + beyond;
    std::vector<int> cells(m_x.size(), -1);
    m_cells.assign(size_t(m_columns * m_lines) + 1, 0);
    for (size_t i = 0; i < m_x.size(); ++i)
        if (m_x[i] >= -beyond && m_y[i] >= -beyond && m_x[i] <= right && m_y[i] <= bottom) {
            cells[i] = cellOf(m_x[i], m_y[i]);
            ++m_cells[size_t(cells[i]) + 1];
        }
    std::partial_sum(m_cells.begin(), m_cells.end(), m_cells.begin());
    m_sorted.resize(size_t(m_cells.back()));
    std::vector<int> next(m_cells.begin(), m_cells.end() - 1);
    for (size_t i = 0; i < m_x.size(); ++i)
        if (cells[i] >= 0)
            m_sorted[size_t(next[size_t(cells[i])]++)] = int(i);
}

std::vector<int> ScreenPoints::withinCells(const QPointF &at, double radius) const
{
    const float x = float(at.x()), y = float(at.y()), reach = float(radius), most = reach * reach;
    const int first = cellOf(x - reach, y - reach), last = cellOf(x + reach, y + reach);
    std::vector<int> result;
    for (int line = first / m_columns; line <= last / m_columns; ++line)
        for (int column = first % m_columns; column <= last % m_columns; ++column) {
            const size_t cell = size_t(line * m_columns + column);
            for (int each = m_cells[cell]; each < m_cells[cell + 1]; ++each) {
                const size_t i = size_t(m_sorted[size_t(each)]);
                const float right = m_x[i] - x, down = m_y[i] - y;
                if (right * right + down * down <= most)
                    result.push_back(int(i));
            }
        }
    std::sort(result.begin(), result.end());
    return result;
}

std::vector<int> ScreenPoints::within(const QPointF &at, double radius) const
{
    // The first question after a move is answered by looking through all; with the second, sorting pays.
    if (radius <= double(beyond) && ++m_asked > 1) {
        if (m_cells.empty())
            sortIntoCells();
        return withinCells(at, radius);
    }
    const float x = float(at.x()), y = float(at.y()), most = float(radius * radius);
    std::vector<int> result;
    for (size_t i = 0; i < m_x.size(); ++i) {
        const float right = m_x[i] - x, down = m_y[i] - y;
        if (right * right + down * down <= most)
            result.push_back(int(i));
    }
    return result;
}

std::vector<int> ScreenPoints::inside(const QPolygonF &area) const
{
    std::vector<int> result;
    if (area.size() < 3)
        return result;
    const Edges edges(area);
    const QRectF &bounds = edges.bounds();
    const float left = float(bounds.left()), right = float(bounds.right()), top = float(bounds.top()),
                bottom = float(bounds.bottom());
    for (size_t i = 0; i < m_x.size(); ++i) {
        const float x = m_x[i], y = m_y[i];
        if (x >= left && x <= right && y >= top && y <= bottom && edges.contains(x, y))
            result.push_back(int(i));
    }
    return result;
}

} // namespace gleaner
