#pragma once
#include "core/results/Artifact.h"

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

/// Rectangle of a patch of the map's grid in the picture at `area`.
QRectF patchIn(const QRectF &area, int patch, const AttentionMap &map);

} // namespace gleaner
