#include "widgets/scene/ClassLabels.h"

#include "widgets/scene/ClassLegend.h"
#include "widgets/scene/PointScene.h"

#include <QFontMetricsF>
#include <QPainter>
#include <algorithm>
#include <numeric>

namespace gleaner {

namespace {

constexpr double chipHeight = 20, swatch = 8, gap = 4;
constexpr size_t mostLabels = 200;

QColor translucent(QColor color, double alpha)
{
    color.setAlphaF(float(alpha));
    return color;
}

struct Label {
    int index;
    QString text;
    double width;
    QPointF at;   ///< the class's center
    QRectF bulk;  ///< what must stay visible of it
    bool covered; ///< a chip at the center would hide the class
};

void paintChip(QPainter &painter, const QRectF &chip, const Label &label, Theme::Mode mode)
{
    const Tokens &tokens = Theme::tokens(mode);
    painter.setPen(QPen(translucent(tokens.strongLine, 0.7), 0.75));
    painter.setBrush(translucent(tokens.surface, 0.9));
    painter.drawRoundedRect(chip, Space::corner, Space::corner);
    paintClassMark(painter, {chip.left() + 6 + swatch / 2, chip.center().y()}, swatch, label.index, false, mode);
    painter.setPen(tokens.text);
    painter.drawText(chip.adjusted(6 + swatch + 5, 0, -6, 0), Qt::AlignVCenter | Qt::AlignLeft, label.text);
}

void paintLeader(QPainter &painter, const QRectF &chip, const Label &label, Theme::Mode mode)
{
    const QPointF from(std::clamp(label.at.x(), chip.left() + 6, chip.right() - 6),
                       std::clamp(label.at.y(), chip.top(), chip.bottom()));
    painter.setPen(QPen(translucent(Theme::tokens(mode).secondary, 0.7), 0.75));
    painter.drawLine(from, label.at);
}

/// Centers of chips to be tried, the best first.
std::vector<QPointF> candidates(const Label &label, bool aside)
{
    const double step = chipHeight + 2;
    std::vector<QPointF> places;
    if (!label.covered) {
        for (const double shift : {0.0, -step, step, -2 * step, 2 * step})
            if (shift != 0 || !aside)
                places.push_back(label.at + QPointF(0, shift));
        return places;
    }
    const QRectF &bulk = label.bulk;
    for (int round = 0; round < 4; ++round) {
        const double away = gap + chipHeight / 2 + round * step, sideways = gap + label.width / 2 + round * step;
        places.insert(places.end(), {{bulk.center().x(), bulk.top() - away},
                                     {bulk.center().x(), bulk.bottom() + away},
                                     {bulk.right() + sideways, bulk.center().y()},
                                     {bulk.left() - sideways, bulk.center().y()}});
    }
    return places;
}

/// The first place where the chip covers nothing, or an empty rectangle.
QRectF freePlace(const Label &label, bool aside, const QRectF &bounds, const std::vector<QRectF> &taken)
{
    for (const QPointF &center : candidates(label, aside)) {
        QRectF chip(center.x() - label.width / 2, center.y() - chipHeight / 2, label.width, chipHeight);
        chip.moveLeft(std::clamp(chip.left(), bounds.left(), std::max(bounds.left(), bounds.right() - label.width)));
        const auto meets = [&](const QRectF &other) { return other.intersects(chip); };
        if (bounds.contains(chip) && std::none_of(taken.begin(), taken.end(), meets))
            return chip;
    }
    return {};
}

/// The classes that can be named in the picture, the largest first.
std::vector<Label> labelsOf(const PointScene &scene, const QFontMetricsF &metrics, const QRectF &bounds)
{
    const PointCloud &cloud = scene.cloud();
    std::vector<int> order(static_cast<size_t>(cloud.classes()));
    std::iota(order.begin(), order.end(), 0);
    std::stable_sort(order.begin(), order.end(),
                     [&](int a, int b) { return cloud.classCount(a) > cloud.classCount(b); });
    order.resize(std::min(order.size(), mostLabels));
    std::vector<Label> labels;
    for (const int each : order) {
        const QPointF at = scene.project(cloud.classCenter(each), bounds.size());
        if (scene.appearance().hidden.contains(each) || !cloud.occurs(each) || !bounds.contains(at))
            continue;
        const QString text = metrics.elidedText(cloud.className(each), Qt::ElideRight, 140);
        const double width = metrics.horizontalAdvance(text) + swatch + 18;
        const QRectF bulk = classPlace(scene, each, bounds.size());
        const bool covered = bulk.width() < 1.5 * width && bulk.height() < 2.5 * chipHeight;
        labels.push_back({each, text, width, at, bulk, covered});
    }
    return labels;
}

} // namespace

QRectF classPlace(const PointScene &scene, int index, const QSizeF &picture)
{
    std::vector<double> x, y;
    const QMatrix4x4 matrix = scene.camera(picture).matrix(picture);
    for (const int point : scene.cloud().classSample(index)) {
        const QVector4D clip = clipOf(matrix, scene.cloud().place(point));
        if (!scene.shown(point) || !inFront(clip))
            continue;
        const QPointF at = toPicture(clip, picture);
        x.push_back(at.x());
        y.push_back(at.y());
    }
    if (x.empty())
        return {};
    const auto bulk = [](std::vector<double> &values) {
        std::sort(values.begin(), values.end());
        return std::pair(values[values.size() / 10], values[values.size() - 1 - values.size() / 10]);
    };
    const auto [left, right] = bulk(x);
    const auto [top, bottom] = bulk(y);
    // Marks have a size, even of one point alone.
    const double half = double(scene.diameter(scene.cloud().classSample(index).front())) / 2;
    return QRectF(QPointF(left, top), QPointF(right, bottom)).adjusted(-half, -half, half, half);
}

void paintClassLabels(QPainter &painter, const PointScene &scene, const QRectF &picture, std::vector<QRectF> taken)
{
    painter.setFont(Theme::font(Type::Secondary));
    const std::vector<Label> labels = labelsOf(scene, QFontMetricsF(painter.font()), picture);
    for (const Label &label : labels)
        if (label.covered)
            taken.push_back(label.bulk);
    std::vector<std::pair<const Label *, QRectF>> placed;
    for (const Label &label : labels) {
        const QRectF chip = freePlace(label, scene.cloud().hasMeans(), picture, taken);
        if (chip.isEmpty())
            continue;
        taken.push_back(chip);
        placed.emplace_back(&label, chip);
    }
    const Theme::Mode mode = scene.appearance().mode;
    for (const auto &[label, chip] : placed)
        if (!chip.adjusted(-gap, -gap - 2, gap, gap + 2).intersects(label->bulk))
            paintLeader(painter, chip, *label, mode);
    for (const auto &[label, chip] : placed)
        paintChip(painter, chip, *label, mode);
}

} // namespace gleaner
