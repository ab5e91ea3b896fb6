#include "widgets/scene/SceneOverlay.h"

#include "widgets/scene/ClassLegend.h"
#include "widgets/scene/PointScene.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainter>
#include <algorithm>
#include <numeric>

namespace gleaner {

namespace {

constexpr double chipHeight = 20, swatch = 8;

QColor translucent(QColor color, double alpha)
{
    color.setAlphaF(float(alpha));
    return color;
}

void paintChip(QPainter &painter, const QRectF &chip, const QString &text, int index, Theme::Mode mode)
{
    const Tokens &tokens = Theme::tokens(mode);
    painter.setPen(QPen(translucent(tokens.strongLine, 0.7), 0.75));
    painter.setBrush(translucent(tokens.surface, 0.9));
    painter.drawRoundedRect(chip, Space::corner, Space::corner);
    paintClassMark(painter, {chip.left() + 6 + swatch / 2, chip.center().y()}, swatch, index, false, mode);
    painter.setPen(tokens.text);
    painter.drawText(chip.adjusted(6 + swatch + 5, 0, -6, 0), Qt::AlignVCenter | Qt::AlignLeft, text);
}

/// The first place near `at` where the chip covers no other, or an empty rectangle.
QRectF freePlace(const QPointF &at, double width, bool aside, const QRectF &bounds, const std::vector<QRectF> &taken)
{
    const double step = chipHeight + 2, first = aside ? step : 0;
    for (const double shift : {-first, first, -first - step, first + step, -first - 2 * step, first + 2 * step}) {
        QRectF chip(at.x() - width / 2, at.y() - chipHeight / 2 + shift, width, chipHeight);
        if (!bounds.contains(at))
            return {};
        chip.moveLeft(std::clamp(chip.left(), bounds.left(), std::max(bounds.left(), bounds.right() - width)));
        const auto meets = [&](const QRectF &other) { return other.intersects(chip); };
        if (bounds.contains(chip) && std::none_of(taken.begin(), taken.end(), meets))
            return chip;
    }
    return {};
}

/// Larger classes choose first; a name that finds no place is left out (the legend has it).
void paintLabels(QPainter &painter, const PointScene &scene, const QRectF &bounds, std::vector<QRectF> taken)
{
    const PointCloud &cloud = scene.cloud();
    const SceneAppearance &appearance = scene.appearance();
    std::vector<int> order(static_cast<size_t>(cloud.classes()));
    std::iota(order.begin(), order.end(), 0);
    std::stable_sort(order.begin(), order.end(),
                     [&](int a, int b) { return cloud.classCount(a) > cloud.classCount(b); });
    const bool aside = cloud.hasMeans();
    painter.setFont(Theme::font(Type::Secondary));
    const QFontMetricsF metrics(painter.font());
    for (const int each : order) {
        const QPointF at = scene.project(cloud.classCenter(each), bounds.size());
        if (appearance.hidden.contains(each) || !cloud.occurs(each) || !bounds.contains(at))
            continue;
        const QString text = metrics.elidedText(cloud.className(each), Qt::ElideRight, 140);
        const QRectF chip = freePlace(at, metrics.horizontalAdvance(text) + swatch + 18, aside, bounds, taken);
        if (chip.isEmpty())
            continue;
        paintChip(painter, chip, text, each, appearance.mode);
        taken.push_back(chip);
    }
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

void SceneOverlay::paint(QPainter &painter, const PointScene &scene, const QSizeF &picture) const
{
    const Tokens &tokens = Theme::tokens(scene.appearance().mode);
    const PointCloud &cloud = scene.cloud();
    painter.setRenderHint(QPainter::Antialiasing);
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
    if (scene.appearance().labels)
        paintLabels(painter, scene, QRectF({}, picture), {covered});
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
