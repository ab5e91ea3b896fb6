#pragma once
#include "widgets/scene/PointLook.h"
#include "widgets/scene/SceneCamera.h"

#include <QImage>
#include <vector>

namespace gleaner {

class PointCloud;

/// Draws very large clouds on the processor, where OpenGL is software: a mark of two or three pixels costs some
/// nanoseconds here and a microsecond there. What is drawn is what PointActor draws, without rims and shapes. The
/// points lie in random order, so that the first part of them stands for the whole.
class PointRaster {
public:
    explicit PointRaster(const PointCloud &cloud);
    /// For each point of the cloud the look it has, as an index into `looks`.
    void setLooks(const std::vector<PointLook> &looks, const std::vector<int> &lookOf);
    /// Over what `image` (32 bits a pixel) shows already; the first `most` points, or all where it is 0.
    void draw(QImage &image, const SceneCamera &camera, const QSizeF &picture, const QColor &background,
              int most) const;

private:
    std::vector<int> m_order;        ///< point of the cloud at each place
    std::vector<QVector3D> m_places; ///< in that order, so that memory is read from front to end
    std::vector<int> m_lookOf;
    std::vector<PointLook> m_looks;
};

} // namespace gleaner
