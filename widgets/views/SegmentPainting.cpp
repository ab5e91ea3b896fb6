#include "widgets/views/SegmentPainting.h"

#include "widgets/theme/Theme.h"
#include "widgets/views/Painting.h"

#include <QPainter>
#include <algorithm>
#include <opencv2/imgproc.hpp>
#include <vector>

namespace gleaner {

namespace {

constexpr int fineSide = 640, mostTimes = 8; ///< outlines of small fields are followed on an enlarged one

const QColor maskColor(0x56, 0xB4, 0xE9), positiveColor(0x00, 0x9E, 0x73), negativeColor(0xD5, 0x5E, 0x00),
    keptColor(0xF0, 0xE4, 0x42), darkInk(0x1B, 0x1B, 0x19);

/// Twice along the same path: what is below shows as an edge beside what is above.
template <typename Draw> void withHalo(QPainter &painter, const QPen &pen, const Draw &draw)
{
    QPen halo(pen);
    halo.setColor(pen.color().lightness() > 128 ? darkInk : QColor(Qt::white));
    halo.setWidthF(pen.widthF() + 2);
    halo.setStyle(Qt::SolidLine);
    QColor pale = halo.color();
    pale.setAlphaF(0.75F);
    halo.setColor(pale);
    painter.setBrush(Qt::NoBrush);
    for (const QPen &each : {halo, pen}) {
        painter.setPen(each);
        draw();
    }
}

} // namespace

QPainterPath outlineOf(const cv::Mat &field, float level)
{
    QPainterPath path;
    path.setFillRule(Qt::OddEvenFill);
    if (field.empty())
        return path;
    const int times = std::clamp(fineSide / std::max(field.cols, field.rows), 1, mostTimes);
    cv::Mat fine;
    cv::resize(field, fine, {}, times, times, cv::INTER_LINEAR);
    // A rim outside: what reaches the edge of the picture is closed there.
    cv::Mat inside;
    cv::copyMakeBorder(fine > level, inside, 1, 1, 1, 1, cv::BORDER_CONSTANT, cv::Scalar(0));
    std::vector<std::vector<cv::Point>> contours;
    cv::findContours(inside, contours, cv::RETR_CCOMP, cv::CHAIN_APPROX_SIMPLE);
    for (const auto &contour : contours) {
        QPolygonF polygon;
        for (const cv::Point &point : contour)
            polygon << QPointF(point.x - 0.5, point.y - 0.5) / times;
        path.addPolygon(polygon);
        path.closeSubpath();
    }
    return path;
}

void paintMask(QPainter &painter, const QPainterPath &mask, const QTransform &toScreen)
{
    const QPainterPath placed = toScreen.map(mask);
    QColor fill = maskColor;
    fill.setAlphaF(0.35F);
    painter.fillPath(placed, fill);
    withHalo(painter, QPen(maskColor, 1.5), [&] { painter.drawPath(placed); });
}

void paintKept(QPainter &painter, const QPainterPath &mask, const QTransform &toScreen)
{
    withHalo(painter, QPen(keptColor, 1.5), [&] { painter.drawPath(toScreen.map(mask)); });
}

void paintArea(QPainter &painter, const QPainterPath &area, const QTransform &toScreen)
{
    const QPainterPath placed = toScreen.map(area);
    QPen dashed(Qt::white, 1.25, Qt::CustomDashLine);
    dashed.setDashPattern({4, 3});
    withHalo(painter, dashed, [&] { painter.drawPath(placed); });
}

void paintPrompt(QPainter &painter, const QPointF &at, bool positive, bool chosen)
{
    if (chosen)
        withHalo(painter, QPen(positive ? positiveColor : negativeColor, 1.5),
                 [&] { painter.drawEllipse(at, promptRadius + 4, promptRadius + 4); });
    painter.setPen(QPen(Qt::white, 2));
    painter.setBrush(positive ? positiveColor : negativeColor);
    painter.drawEllipse(at, promptRadius - 1, promptRadius - 1);
    constexpr double arm = 3.5;
    painter.setPen(QPen(Qt::white, 1.75, Qt::SolidLine, Qt::FlatCap));
    painter.drawLine(at - QPointF(arm, 0), at + QPointF(arm, 0));
    if (positive)
        painter.drawLine(at - QPointF(0, arm), at + QPointF(0, arm));
}

void paintPromptBox(QPainter &painter, const QRectF &box, bool chosen)
{
    withHalo(painter, QPen(positiveColor, chosen ? 2.5 : 1.5), [&] { painter.drawRect(box); });
}

void paintTag(QPainter &painter, const QPointF &at, const QString &text, const QRectF &inside)
{
    const QFont font = Theme::font(Type::Secondary);
    QRectF tag(0, 0, lineWidth(text, font) + 2 * 6, 20);
    tag.moveBottomLeft(at);
    tag.moveRight(std::min(tag.right(), inside.right()));
    tag.moveLeft(std::max(tag.left(), inside.left()));
    tag.moveBottom(std::clamp(tag.bottom(), inside.top() + tag.height(), std::max(inside.bottom(), inside.top() + 20)));
    QColor ground = darkInk;
    ground.setAlphaF(0.85F);
    painter.setPen(Qt::NoPen);
    painter.setBrush(ground);
    painter.drawRoundedRect(tag, Space::corner, Space::corner);
    drawLine(painter, tag, Qt::AlignCenter, text, font, Qt::white);
}

} // namespace gleaner
