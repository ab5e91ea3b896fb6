#pragma once
#include "widgets/scene/SceneCamera.h"

#include <QPolygonF>
#include <vector>

namespace gleaner {

/// Where points fall in one picture: projected once for a camera, asked as often as the pointer moves. A million take
/// some milliseconds to project and to sort into cells of pixels, and then microseconds to ask.
class ScreenPoints {
public:
    /// `shown[i]` = 0 leaves point i out, and so does a place that is not in front of the eye.
    void project(const std::vector<QVector3D> &places, const std::vector<char> &shown, const SceneCamera &camera,
                 const QSizeF &picture);

    int count() const { return int(m_x.size()); }
    /// In logical pixels, y downwards; NaN for points that are left out.
    float x(int point) const { return m_x[size_t(point)]; }
    float y(int point) const { return m_y[size_t(point)]; }

    /// Points within `radius` pixels of a place, ascending.
    std::vector<int> within(const QPointF &at, double radius) const;
    /// Points in an area closed by itself (even-odd where it crosses itself), ascending.
    std::vector<int> inside(const QPolygonF &area) const;

private:
    static constexpr int cellSide = 8;
    static constexpr float beyond = 100; ///< pixels around the picture that are kept, since marks have a size

    int cellOf(float x, float y) const;
    void sortIntoCells() const;
    std::vector<int> withinCells(const QPointF &at, double radius) const;

    std::vector<float> m_x, m_y;
    QSizeF m_size;
    mutable int m_asked = 0;                    ///< times since the last projection
    mutable std::vector<int> m_cells, m_sorted; ///< points of cell c: m_sorted[m_cells[c] … m_cells[c + 1] − 1]
    mutable int m_columns = 1, m_lines = 1;
};

/// matrix · (place, 1), spelt out: this is the inner loop of every move of the pointer.
inline QVector4D clipOf(const QMatrix4x4 &matrix, const QVector3D &place)
{
    const float *m = matrix.constData(), x = place.x(), y = place.y(), z = place.z(); // column by column
    return {m[0] * x + m[4] * y + m[8] * z + m[12], m[1] * x + m[5] * y + m[9] * z + m[13],
            m[2] * x + m[6] * y + m[10] * z + m[14], m[3] * x + m[7] * y + m[11] * z + m[15]};
}

inline bool inFront(const QVector4D &clip) { return clip.w() > 0 && std::abs(clip.z()) <= clip.w() * 1.0001f; }

} // namespace gleaner
