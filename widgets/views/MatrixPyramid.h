#pragma once
#include "core/support/FloatArray.h"

#include <QImage>
#include <QRect>
#include <functional>

namespace gleaner {

/// A square matrix at all scales: the values themselves, and coarser ones that keep the largest of 2 × 2, so that a
/// single bright cell among thousands stays visible. Reading a piece of it costs what the piece has pixels, however
/// large the matrix.
class MatrixPyramid {
public:
    MatrixPyramid() = default;
    /// `values` (side, side); NaN counts as 0.
    explicit MatrixPyramid(FloatArrayPtr values);

    qint64 side() const { return m_side; }
    float largest() const { return m_largest; }
    /// What only one in a thousand cells exceeds: the largest of a small matrix. A few cells of a large one may be far
    /// above all others, as the first token's look at itself is.
    float bright() const { return m_bright; }
    float value(qint64 row, qint64 column) const;
    int levels() const { return int(m_coarse.size()) + 1; }
    /// Side of a cell of a level in cells of the matrix: 1, 2, 4, …
    static qint64 cellOf(int level) { return qint64(1) << level; }
    /// The coarsest level whose cells are no larger than a pixel, for so many pixels per cell of the matrix.
    int levelFor(double pixelsPerCell) const;
    /// Colors a line of values (NaN among them).
    using Palette = std::function<void(const float *values, QRgb *colors, int count)>;
    /// Cells of a level, one pixel each; `cells` are in that level and inside it.
    QImage picture(int level, const QRect &cells, const Palette &palette) const;
    /// Cells a side of a level.
    qint64 sideOf(int level) const { return (m_side + cellOf(level) - 1) / cellOf(level); }

private:
    const float *line(int level, qint64 row) const;
    float brightOf(int level) const;

    FloatArrayPtr m_values;
    qint64 m_side = 0;
    float m_largest = 0, m_bright = 0;
    std::vector<std::vector<float>> m_coarse; ///< level 1 first
};

} // namespace gleaner
