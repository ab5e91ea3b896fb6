#pragma once
#include "widgets/theme/Theme.h"

#include <QImage>
#include <vector>

class QPainter;

namespace gleaner {

constexpr int fineDetail = 16, coarseDetail = 6; ///< pixels per patch of large maps and of thumbnails

/// A map of `rows` × `columns` values as a picture with `detail` × `detail` pixels per patch, smooth between them:
/// Viridis, fading out with the value so that what lies under it stays visible. The largest value shows most.
QImage heatPicture(const std::vector<float> &weights, int rows, int columns, int detail = 1);
/// The picture with the map over it, enlarged to `area`.
void paintHeat(QPainter &painter, const QRectF &area, const QImage &picture, const QImage &heat);
/// One patch of the grid in `area`, outlined so that it shows on any picture.
void outlinePatch(QPainter &painter, const QRectF &patch, const QColor &color);

/// Place of thumbnail `index` of `count` in `area`: as large as all fit, at most `widest`, room for a caption below.
QRectF thumbnailRect(int index, int count, const QRectF &area, qreal widest);
constexpr qreal thumbnailCaption = 18;

} // namespace gleaner
