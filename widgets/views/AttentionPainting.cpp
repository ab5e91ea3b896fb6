#include "widgets/views/AttentionPainting.h"

#include <QPainter>
#include <algorithm>
#include <cmath>

namespace gleaner {

QImage heatPicture(const std::vector<float> &weights, int rows, int columns)
{
    if (rows < 1 || columns < 1 || weights.size() != size_t(rows) * size_t(columns))
        return {};
    constexpr float strongest = 0.8f; // opacity of the largest value
    const float top = std::max(*std::ranges::max_element(weights), 1e-12f);
    QImage heat(columns, rows, QImage::Format_ARGB32_Premultiplied);
    for (int row = 0; row < rows; ++row)
        for (int column = 0; column < columns; ++column) {
            const float share = std::clamp(weights[size_t(row * columns + column)] / top, 0.0f, 1.0f);
            QColor color = Theme::viridis(share);
            color.setAlphaF(strongest * share);
            heat.setPixel(column, row, qPremultiply(color.rgba()));
        }
    return heat;
}

void paintHeat(QPainter &painter, const QRectF &area, const QImage &picture, const QImage &heat)
{
    painter.save();
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.setClipRect(area, Qt::IntersectClip);
    if (!picture.isNull())
        painter.drawImage(area, picture);
    if (!heat.isNull()) {
        // Enlarged here and not by the painter, which would leave a border of half a patch unsmoothed.
        constexpr int finest = 16;
        const QImage fine = heat.scaled(heat.size() * finest, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
        painter.drawImage(area, fine);
    }
    painter.restore();
}

void outlinePatch(QPainter &painter, const QRectF &patch, const QColor &color)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(Qt::white, 3.5, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
    painter.drawRect(patch);
    painter.setPen(QPen(color, 1.5, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
    painter.drawRect(patch);
    painter.restore();
}

} // namespace gleaner
