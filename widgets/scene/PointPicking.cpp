// Picking by projecting on the processor: it needs no picture and works the same in every surface.
#include "widgets/scene/PointScene.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace gleaner {

QPointF PointScene::project(const QVector3D &place, const QSizeF &picture) const
{
    const QVector4D clip = clipOf(camera(picture).matrix(picture), place);
    const double none = std::numeric_limits<double>::quiet_NaN();
    return inFront(clip) ? toPicture(clip, picture) : QPointF(none, none);
}

const ScreenPoints &PointScene::onScreen(const QSizeF &picture) const
{
    const SceneCamera seen = camera(picture);
    updateShown();
    const Projected now{seen, picture, m_shownRevision};
    if (m_projected != now) {
        m_screen.project(m_cloud.places(), m_shown, seen, picture);
        m_projected = now;
    }
    return m_screen;
}

int PointScene::pick(const QPointF &at, const QSizeF &picture, double within) const
{
    const double widest = double(std::max(diameterOf(false), m_cloud.hasMeans() ? diameterOf(true) : 0)) / 2 * 2.5;
    const ScreenPoints &screen = onScreen(picture);
    const std::vector<int> near = screen.within(at, std::max(widest, within)); // asked once, since it may look at all
    if (const int point = covering(near, at, picture); point >= 0)
        return point;
    int nearest = -1;
    double least = within * within;
    for (const int i : near) {
        const QPointF away = QPointF(double(screen.x(i)), double(screen.y(i))) - at;
        const double distance = QPointF::dotProduct(away, away);
        if (distance <= least && (distance < least || nearest < 0)) {
            least = distance;
            nearest = i;
        }
    }
    return nearest;
}

/// The frontmost whose mark lies under `at`, or -1.
int PointScene::covering(const std::vector<int> &points, const QPointF &at, const QSizeF &picture) const
{
    const SceneCamera seen = camera(picture);
    const QMatrix4x4 matrix = seen.matrix(picture);
    int found = -1;
    float front = std::numeric_limits<float>::max();
    for (const int i : points) {
        const QVector4D clip = clipOf(matrix, m_cloud.place(i));
        const QPointF away = toPicture(clip, picture) - at;
        // Drawn in front of all others: chosen points and class means (see PointActor).
        const bool raised = m_cloud.row(i) < 0 || m_isSelected[size_t(i)];
        const float depth = clip.z() / clip.w() - (raised ? 4 : 0);
        const double radius = double(diameter(i) * std::clamp(seen.distance() / clip.w(), 0.6f, 2.5f)) / 2;
        if (QPointF::dotProduct(away, away) <= radius * radius && depth < front) {
            front = depth;
            found = i;
        }
    }
    return found;
}

std::vector<int> PointScene::inside(const QPolygonF &area, const QSizeF &picture) const
{
    std::vector<int> points = onScreen(picture).inside(area);
    if (m_cloud.hasMeans())
        std::erase_if(points, [this](int point) { return m_cloud.row(point) < 0; });
    return points;
}

} // namespace gleaner
