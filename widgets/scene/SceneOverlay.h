#pragma once
#include <QImage>
#include <QPolygonF>
#include <QSizeF>

class QPainter;

namespace gleaner {

class PointScene;

/// What is painted over the points, in the window and in figures alike: class names at the centers, rings around the
/// current and the hovered point, the orientation cue, a note where points are missing, the area being drawn, and the
/// density where it is asked for.
struct SceneOverlay {
    QString note;    ///< quality of the picture, top left
    QPolygonF area;  ///< selection in progress, in picture coordinates
    bool cue = true; ///< the three axes, bottom left

    /// `painter` has its origin at the picture's top left corner.
    void paint(QPainter &painter, const PointScene &scene, const QSizeF &picture) const;

private:
    const QImage &densityOf(const PointScene &scene, const QSize &picture) const;

    mutable QImage m_density; ///< kept until the scene changes: rings and areas are painted often
    mutable int m_densityRevision = -1;
};

} // namespace gleaner
