// Picking by projecting on the processor: it needs no picture, works the same in every surface, and a million points
// take some milliseconds.
#include "widgets/scene/PointScene.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace gleaner {

namespace {

/// matrix · (place, 1), spelt out: this is the inner loop of every move of the pointer.
QVector4D clipOf(const QMatrix4x4 &matrix, const QVector3D &place)
{
    const float *m = matrix.constData(), x = place.x(), y = place.y(), z = place.z(); // column by column
    return {m[0] * x + m[4] * y + m[8] * z + m[12], m[1] * x + m[5] * y + m[9] * z + m[13],
            m[2] * x + m[6] * y + m[10] * z + m[14], m[3] * x + m[7] * y + m[11] * z + m[15]};
}

bool inFront(const QVector4D &clip) { return clip.w() > 0 && std::abs(clip.z()) <= clip.w() * 1.0001f; }

} // namespace

QPointF PointScene::project(const QVector3D &place, const QSizeF &picture) const
{
    const QVector4D clip = clipOf(camera(picture).matrix(picture), place);
    const double none = std::numeric_limits<double>::quiet_NaN();
    return inFront(clip) ? toPicture(clip, picture) : QPointF(none, none);
}

int PointScene::pick(const QPointF &at, const QSizeF &picture, double within) const
{
    const SceneCamera seen = camera(picture);
    const QMatrix4x4 matrix = seen.matrix(picture);
    int covering = -1, nearest = -1;
    float front = std::numeric_limits<float>::max();
    double least = within * within;
    for (int i = 0; i < m_cloud.count(); ++i) {
        if (!shown(i))
            continue;
        const QVector4D clip = clipOf(matrix, m_cloud.place(i));
        if (!inFront(clip))
            continue;
        const QPointF away = toPicture(clip, picture) - at;
        const double distance = QPointF::dotProduct(away, away);
        if (distance > 10000)
            continue; // no mark is that large
        // Drawn in front of all others: chosen points and class means (see PointActor).
        const bool raised = m_cloud.row(i) < 0 || m_isSelected[size_t(i)];
        const float depth = clip.z() / clip.w() - (raised ? 4 : 0);
        const double radius = double(diameter(i) * std::clamp(seen.distance() / clip.w(), 0.6f, 2.5f)) / 2;
        if (distance <= radius * radius && depth < front) {
            front = depth;
            covering = i;
        }
        if (distance <= least && (distance < least || nearest < 0)) {
            least = distance;
            nearest = i;
        }
    }
    return covering >= 0 ? covering : nearest;
}

std::vector<int> PointScene::inside(const QPolygonF &area, const QSizeF &picture) const
{
    const QMatrix4x4 matrix = camera(picture).matrix(picture);
    const QRectF bounds = area.boundingRect();
    std::vector<int> result;
    for (int i = 0; i < m_cloud.count(); ++i) {
        if (m_cloud.row(i) < 0 || !shown(i))
            continue;
        const QVector4D clip = clipOf(matrix, m_cloud.place(i));
        if (!inFront(clip))
            continue;
        const QPointF at = toPicture(clip, picture);
        if (bounds.contains(at) && area.containsPoint(at, Qt::OddEvenFill))
            result.push_back(i);
    }
    return result;
}

} // namespace gleaner
