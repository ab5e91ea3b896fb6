#include "widgets/scene/SceneCamera.h"

#include <algorithm>
#include <cmath>

namespace gleaner {

namespace {

float halfAngle() { return float(M_PI) / 360 * SceneCamera::viewAngle; }

} // namespace

SceneCamera SceneCamera::fitted(const QVector3D &half, bool flat, const QSizeF &size)
{
    SceneCamera camera;
    camera.flat = flat;
    if (!flat)
        camera.turn = QQuaternion::fromAxisAndAngle(1, 0, 0, 22) * QQuaternion::fromAxisAndAngle(0, 1, 0, -32);
    // With perspective the near corners grow as the eye comes closer, so a few rounds are needed.
    camera.extent = std::max(half.length(), 1e-3f);
    for (int round = 0; round < 4; ++round) {
        const QMatrix4x4 matrix = camera.matrix(size);
        float most = 0;
        for (int corner = 0; corner < 8; ++corner) {
            const QVector3D seen =
                matrix.map(QVector3D(corner & 1 ? half.x() : -half.x(), corner & 2 ? half.y() : -half.y(),
                                     corner & 4 ? half.z() : -half.z()));
            most = std::max({most, std::abs(seen.x()), std::abs(seen.y())});
        }
        camera.extent = std::clamp(camera.extent * most * 1.08f, 1e-2f, largest);
    }
    return camera;
}

float SceneCamera::distance() const { return flat ? 1 : extent / std::tan(halfAngle()); }

QMatrix4x4 SceneCamera::view() const
{
    QMatrix4x4 view;
    view.translate(0, 0, flat ? -10.0f : -distance());
    view.rotate(turn);
    view.translate(-center);
    return view;
}

float SceneCamera::halfHeight(const QSizeF &size) const
{
    const double aspect = std::max(size.width(), 1.0) / std::max(size.height(), 1.0);
    return aspect >= 1 ? extent : float(extent / aspect);
}

std::pair<float, float> SceneCamera::clipping() const
{
    if (flat)
        return {1.0f, 20.0f};
    const float away = distance(), spread = (center.length() + std::min(reach, 200.0f)) * 1.01f, far = away + spread;
    return {std::max({away - spread, away * 0.02f, far * 1e-4f}), far};
}

QMatrix4x4 SceneCamera::matrix(const QSizeF &size) const
{
    const auto [near, far] = clipping();
    const float aspect = float(std::max(size.width(), 1.0) / std::max(size.height(), 1.0));
    const float tall = halfHeight(size), wide = tall * aspect;
    QMatrix4x4 projection;
    if (flat) {
        projection.ortho(-wide, wide, -tall, tall, near, far);
    } else {
        const float scale = near / distance();
        projection.frustum(-wide * scale, wide * scale, -tall * scale, tall * scale, near, far);
    }
    return projection * view();
}

void SceneCamera::orbit(const QPointF &delta, const QSizeF &size)
{
    if (flat)
        return pan(delta, size);
    const float degrees = 180 / float(std::max(1.0, std::min(size.width(), size.height())));
    const auto sideways = QQuaternion::fromAxisAndAngle(0, 1, 0, float(delta.x()) * degrees);
    const auto over = QQuaternion::fromAxisAndAngle(1, 0, 0, float(delta.y()) * degrees);
    turn = (over * sideways * turn).normalized();
}

void SceneCamera::pan(const QPointF &delta, const QSizeF &size)
{
    const float unit = 2 * halfHeight(size) / float(std::max(1.0, size.height()));
    const QVector3D shift(float(-delta.x()) * unit, float(delta.y()) * unit, 0);
    center += turn.conjugated().rotatedVector(shift);
    // Beyond this nothing could be seen any more, and the way back would be long.
    center = QVector3D(std::clamp(center.x(), -3.0f, 3.0f), std::clamp(center.y(), -3.0f, 3.0f),
                       std::clamp(center.z(), -3.0f, 3.0f));
}

void SceneCamera::zoom(float factor, const QPointF &at, const QSizeF &size)
{
    const float before = extent;
    extent = std::clamp(extent / factor, smallest, largest);
    const QPointF offset = at - QPointF(size.width() / 2, size.height() / 2);
    pan(offset * double(1 - before / extent), size);
}

} // namespace gleaner
