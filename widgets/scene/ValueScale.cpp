#include "widgets/scene/ValueScale.h"

#include "widgets/itemmodels/Numbers.h"
#include "widgets/scene/ClassLegend.h"
#include "widgets/scene/PointValues.h"

#include <QPainter>
#include <algorithm>

namespace gleaner {

namespace {
constexpr double barWidth = 14, tallest = 200, line = 18;
}

ValueScale::ValueScale(QWidget *parent) : QWidget(parent), m_values(std::make_shared<PointValues>())
{
    setObjectName(QStringLiteral("embedding.scale"));
    setFixedWidth(ClassLegend::width);
}

void ValueScale::setValues(const PointValues &values)
{
    *m_values = {values.name, {}, values.low, values.high};
    setAccessibleName(tr("%1: from %2 to %3").arg(values.name, shortNumber(values.low), shortNumber(values.high)));
    setToolTip(accessibleName());
    update();
}

void ValueScale::paint(QPainter &painter, const QRectF &area, const PointValues &values, Theme::Mode mode)
{
    const Tokens &tokens = Theme::tokens(mode);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(Theme::font(Type::Secondary));
    painter.setPen(tokens.text);
    const QRectF heading(area.left(), area.top(), area.width(), line);
    painter.drawText(heading, Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(values.name, Qt::ElideRight, int(area.width())));
    const QRectF bar(area.left(), heading.bottom() + Space::s, barWidth,
                     std::clamp(area.height() - line - 2 * Space::s, 1.0, tallest));
    QLinearGradient colors(bar.bottomLeft(), bar.topLeft());
    for (int i = 0; i <= 16; ++i)
        colors.setColorAt(i / 16.0, Theme::viridis(i / 16.0));
    painter.setPen(Qt::NoPen);
    painter.setBrush(colors);
    painter.drawRect(bar);
    painter.setPen(tokens.secondary);
    constexpr int ticks = 4;
    for (int i = 0; i <= ticks; ++i) {
        const double part = double(i) / ticks, y = bar.bottom() - part * bar.height();
        painter.drawLine(QPointF(bar.right(), y), QPointF(bar.right() + 3, y));
        painter.drawText(QRectF(bar.right() + 7, y - line / 2, area.right() - bar.right() - 7, line),
                         Qt::AlignLeft | Qt::AlignVCenter, shortNumber(values.low + part * (values.high - values.low)));
    }
}

void ValueScale::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paint(painter, QRectF(rect()).adjusted(0, Space::s, 0, -Space::s), *m_values, Theme::instance().mode());
}

} // namespace gleaner
