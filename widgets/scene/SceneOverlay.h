#pragma once
#include <QPolygonF>
#include <QSizeF>

class QPainter;

namespace gleaner {

class PointScene;

/// What is painted over the points, in the window and in figures alike: class names at the centers, rings around the
/// current and the hovered point, the orientation cue, a note where points are missing, the area being drawn.
struct SceneOverlay {
    QString note;    ///< quality of the picture, top left
    QPolygonF area;  ///< selection in progress, in picture coordinates
    bool cue = true; ///< the three axes, bottom left

    /// `painter` has its origin at the picture's top left corner.
    void paint(QPainter &painter, const PointScene &scene, const QSizeF &picture) const;
};

} // namespace gleaner
