#pragma once
#include <QRectF>
#include <vector>

class QPainter;

namespace gleaner {

class PointScene;

/// Names at the centers of classes. One that would hide a small cluster stands beside it, on a short line; larger
/// classes choose first, and a name that finds no place is left out (the legend has it). `taken` is covered already.
void paintClassLabels(QPainter &painter, const PointScene &scene, const QRectF &picture, std::vector<QRectF> taken);

/// Where the bulk of a class's shown points lies in the picture, without the tenth at each side; null where none is.
QRectF classPlace(const PointScene &scene, int index, const QSizeF &picture);

} // namespace gleaner
