#pragma once
#include <QMatrix4x4>
#include <QPointF>
#include <QQuaternion>
#include <QSizeF>
#include <QVector3D>

namespace gleaner {

/// How a cloud of points is looked at, in the cloud's own units (its body lies within about [-1, 1]). A value: a view
/// keeps it, a report repeats it. The same numbers drive VTK and the picking, so both always agree.
struct SceneCamera {
    static constexpr float viewAngle = 26; ///< degrees, over the shorter side
    static constexpr float smallest = 1e-4f, largest = 50;

    bool flat = false;   ///< two dimensions: parallel, never turned
    QQuaternion turn;    ///< from the cloud to the eye's axes (x right, y up, z towards the viewer)
    QVector3D center;    ///< the point that is looked at
    float extent = 1.2f; ///< half of what the shorter side of the picture shows at the center
    float reach = 2;     ///< distance of the farthest point from the origin, for the clipping planes

    /// Looks at the whole box [-half, half] in a picture of this size, from the usual corner in three dimensions.
    static SceneCamera fitted(const QVector3D &half, bool flat, const QSizeF &size);

    /// Distance of the eye from the center; 1 in two dimensions, where it does not matter.
    float distance() const;
    /// From the cloud to the eye's axes, the eye at the origin.
    QMatrix4x4 view() const;
    /// From the cloud to clip space: w is the distance from the eye in three dimensions, 1 in two.
    QMatrix4x4 matrix(const QSizeF &size) const;
    /// Half of what is seen over the height at the center.
    float halfHeight(const QSizeF &size) const;
    std::pair<float, float> clipping() const;

    /// By pixels of the pointer in a picture of this size; one full turn is about two widths.
    void orbit(const QPointF &delta, const QSizeF &size);
    void pan(const QPointF &delta, const QSizeF &size);
    /// factor > 1 comes closer; what lies under `at` stays there.
    void zoom(float factor, const QPointF &at, const QSizeF &size);

    bool operator==(const SceneCamera &) const = default;
};

/// Where a clip-space position falls in a picture of this size, y downwards.
inline QPointF toPicture(const QVector4D &clip, const QSizeF &size)
{
    return {(double(clip.x() / clip.w()) + 1) / 2 * size.width(),
            (1 - double(clip.y() / clip.w())) / 2 * size.height()};
}

} // namespace gleaner
