#pragma once
#include "widgets/theme/Theme.h"

#include <QImage>
#include <vector>

class QPainter;

namespace gleaner {

/// A map of `rows` × `columns` values as a picture with one pixel per patch: Viridis, fading out with the value so that
/// what lies under it stays visible. The largest value is fully shown.
QImage heatPicture(const std::vector<float> &weights, int rows, int columns);
/// The picture with the map over it, smoothly enlarged, in `area`.
void paintHeat(QPainter &painter, const QRectF &area, const QImage &picture, const QImage &heat);
/// One patch of the grid in `area`, outlined so that it shows on any picture.
void outlinePatch(QPainter &painter, const QRectF &patch, const QColor &color);

} // namespace gleaner
