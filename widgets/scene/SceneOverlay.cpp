#include "widgets/scene/SceneOverlay.h"

#include "widgets/scene/ClassLabels.h"
#include "widgets/scene/DensityPicture.h"
#include "widgets/scene/PointScene.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainter>
#include <algorithm>
#include <array>

namespace gleaner {

namespace {

constexpr double chipHeight = 20;

QColor translucent(QColor color, double alpha)
{
    color.setAlphaF(float(alpha));
    return color;
}

void paintRing(QPainter &painter, const PointScene &scene, int point, const QSizeF &picture, double width,
               const QColor &color)
{
    if (point < 0 || !scene.shown(point))
        return;
    const QPointF at = scene.project(point, picture);
    if (!QRectF({}, picture).contains(at))
        return;
    const double radius = double(scene.diameter(point)) / 2 + 4;
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(scene.background(), width + 2.5));
    painter.drawEllipse(at, radius, radius);
    painter.setPen(QPen(color, width));
    painter.drawEllipse(at, radius, radius);
}

/// Three short arms, those that point away from the eye first and paler.
void paintCue(QPainter &painter, const PointScene &scene, const QSizeF &picture)
{
    const Tokens &tokens = Theme::tokens(scene.appearance().mode);
    const QQuaternion turn = scene.camera(picture).turn;
    struct Arm {
        QVector3D to;
        QChar name;
    };
    std::array<Arm, 3> arms{Arm{turn.rotatedVector({1, 0, 0}), u'x'}, Arm{turn.rotatedVector({0, 1, 0}), u'y'},
                            Arm{turn.rotatedVector({0, 0, 1}), u'z'}};
    std::sort(arms.begin(), arms.end(), [](const Arm &a, const Arm &b) { return a.to.z() < b.to.z(); });
    const QPointF origin(34, picture.height() - 34);
    painter.setFont(Theme::font(Type::Secondary));
    for (const Arm &arm : arms) {
        const QPointF way(double(arm.to.x()), -double(arm.to.y()));
        const QColor color = arm.to.z() < -0.05f ? tokens.disabled : tokens.secondary;
        painter.setPen(QPen(color, 1.5, Qt::SolidLine, Qt::RoundCap));
        painter.drawLine(origin, origin + way * 17);
        painter.drawText(QRectF(origin + way * 25 - QPointF(8, 8), QSizeF(16, 16)), Qt::AlignCenter, arm.name);
    }
}

/// The words at the top left; returns what they cover.
QRectF paintNote(QPainter &painter, const PointScene &scene, QString note, const QSizeF &picture)
{
    const Tokens &tokens = Theme::tokens(scene.appearance().mode);
    if (scene.cloud().left() > 0)
        note += (note.isEmpty() ? QString() : QStringLiteral(" · ")) +
                QCoreApplication::translate("SceneOverlay", "%n point(s) without coordinates left out", nullptr,
                                            scene.cloud().left());
    if (note.isEmpty())
        return {};
    painter.setFont(Theme::font(Type::Secondary));
    const QFontMetricsF metrics(painter.font());
    const QString text = metrics.elidedText(note, Qt::ElideRight, picture.width() - 2 * Space::m);
    const QRectF place(Space::m, Space::s, metrics.horizontalAdvance(text) + 1, chipHeight);
    painter.setPen(Qt::NoPen);
    painter.setBrush(translucent(tokens.surface, 0.8));
    painter.drawRoundedRect(place.adjusted(-4, 0, 4, 0), Space::corner, Space::corner);
    painter.setPen(tokens.secondary);
    painter.drawText(place, Qt::AlignVCenter | Qt::AlignLeft, text);
    return place;
}

} // namespace

const QImage &SceneOverlay::densityOf(const PointScene &scene, const QSize &picture) const
{
    if (m_densityRevision != scene.revision() || m_density.size() != picture) {
        m_density = densityPicture(scene, picture);
        m_densityRevision = scene.revision();
    }
    return m_density;
}

void SceneOverlay::paint(QPainter &painter, const PointScene &scene, const QSizeF &picture) const
{
    const Tokens &tokens = Theme::tokens(scene.appearance().mode);
    const PointCloud &cloud = scene.cloud();
    painter.setRenderHint(QPainter::Antialiasing);
    if (scene.appearance().density)
        painter.drawImage(QRectF({}, picture), densityOf(scene, picture.toSize()));
    const QRectF covered = paintNote(painter, scene, note, picture);
    if (cloud.left() == cloud.count()) {
        painter.setFont(Theme::font(Type::Body));
        painter.setPen(tokens.secondary);
        painter.drawText(QRectF({}, picture), Qt::AlignCenter,
                         QCoreApplication::translate("SceneOverlay", "No points to show"));
        return;
    }
    if (cue && !cloud.flat())
        paintCue(painter, scene, picture);
    if (scene.appearance().labels && scene.values().values.empty())
        paintClassLabels(painter, scene, QRectF({}, picture), {covered});
    paintRing(painter, scene, scene.current(), picture, 2, tokens.text);
    if (scene.hovered() != scene.current())
        paintRing(painter, scene, scene.hovered(), picture, 1.5, tokens.accent);
    if (area.size() > 1) {
        painter.setPen(QPen(tokens.accent, 1.5, Qt::DashLine));
        painter.setBrush(translucent(tokens.accent, 0.1));
        painter.drawPolygon(area);
    }
}

} // namespace gleaner
