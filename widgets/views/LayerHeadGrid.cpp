#include "widgets/views/LayerHeadGrid.h"

#include "widgets/views/Painting.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>
#include <algorithm>
#include <cmath>

namespace gleaner {

namespace {

constexpr qreal numbersLeft = 22, numbersAbove = 20, gap = 3, smallest = 6, largest = 128, meanGap = 6;
constexpr qreal roomForNumber = 14; // narrower cells have a number only now and then

QString nameOf(int layer, int head)
{
    return head < 0 ? LayerHeadGrid::tr("Layer %1, mean of its heads").arg(layer + 1)
                    : LayerHeadGrid::tr("Layer %1, head %2").arg(layer + 1).arg(head + 1);
}

} // namespace

qreal LayerHeadShape::side(const QRectF &area) const
{
    if (layers < 1)
        return 0;
    const qreal across = (area.width() - numbersLeft - meanGap) / (heads + 1) - gap;
    const qreal down = (area.height() - numbersAbove) / layers - gap;
    return std::clamp(std::min(across, down), smallest, largest);
}

qreal LayerHeadShape::heightFor(qreal width) const
{
    const qreal side = this->side({0, 0, width, 1e6});
    return numbersAbove + layers * (side + gap);
}

QRectF LayerHeadShape::cell(int layer, int head, const QRectF &area) const
{
    const qreal side = this->side(area);
    const qreal left = numbersLeft + (head + 1) * (side + gap) + (head < 0 ? 0 : meanGap);
    return {area.left() + left, area.top() + numbersAbove + layer * (side + gap), side, side};
}

void LayerHeadShape::paint(QPainter &painter, const QRectF &area, const Tokens &tokens, const PaintMap &paintMap,
                           int chosenLayer, int chosenHead) const
{
    const QFont font = Theme::font(Type::Secondary);
    const qreal pitch = side(area) + gap;
    const int every = std::max(1, int(std::ceil(roomForNumber / pitch)));
    const auto ink = [&](bool chosen) { return chosen ? tokens.accent : tokens.secondary; };
    for (int head = mean; head < heads; ++head) {
        const QRectF first = cell(0, head, area);
        const QRectF place = first.adjusted(-gap, -numbersAbove, gap, -first.height());
        if (head < 0)
            drawLine(painter, place.adjusted(-12, 0, 12, 0), Qt::AlignCenter, LayerHeadGrid::tr("mean"), font,
                     ink(chosenLayer >= 0 && chosenHead < 0));
        else if (head % every == 0)
            drawLine(painter, place, Qt::AlignCenter, QString::number(head + 1), font,
                     ink(chosenLayer >= 0 && chosenHead == head));
    }
    for (int layer = 0; layer < layers; ++layer) {
        const QRectF first = cell(layer, mean, area);
        if (layer % every == 0)
            drawLine(painter, {area.left(), first.top(), numbersLeft - 6, first.height()},
                     Qt::AlignRight | Qt::AlignVCenter, QString::number(layer + 1), font, ink(chosenLayer == layer));
        for (int head = mean; head < heads; ++head)
            paintMap(painter, cell(layer, head, area), layer, head);
    }
    if (chosenLayer < 0)
        return;
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(tokens.accent, 2));
    painter.drawRect(cell(chosenLayer, chosenHead, area).adjusted(-1, -1, 1, 1));
}

LayerHeadGrid::LayerHeadGrid(const QString &name, QWidget *parent) : QWidget(parent)
{
    setObjectName(name);
    setAccessibleName(tr("Layers and heads"));
    setAccessibleDescription(tr("A line for each layer, a map for each head; arrow keys choose, Enter enlarges"));
    setFocusPolicy(Qt::StrongFocus);
    setMinimumSize(140, 120);
}

void LayerHeadGrid::setMaps(const LayerHeadShape &shape, LayerHeadShape::PaintMap paintMap)
{
    m_shape = shape;
    m_paintMap = std::move(paintMap);
    update();
}

void LayerHeadGrid::setChosen(int layer, int head)
{
    m_layer = layer;
    m_head = head;
    update();
}

QRectF LayerHeadGrid::cellRect(int layer, int head) const { return m_shape.cell(layer, head, QRectF(rect())); }

std::optional<std::pair<int, int>> LayerHeadGrid::cellAt(const QPointF &point) const
{
    for (int layer = 0; layer < m_shape.layers; ++layer)
        for (int head = LayerHeadShape::mean; head < m_shape.heads; ++head)
            if (cellRect(layer, head).adjusted(-gap / 2, -gap / 2, gap / 2, gap / 2).contains(point))
                return std::pair(layer, head);
    return {};
}

void LayerHeadGrid::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (!m_paintMap)
        return;
    m_shape.paint(painter, QRectF(rect()), Theme::instance().tokens(), m_paintMap, m_layer, m_head);
    if (hasFocus() && m_layer >= 0) {
        painter.setPen(QPen(Theme::instance().tokens().accent, 1));
        painter.drawRect(cellRect(m_layer, m_head).adjusted(-3, -3, 3, 3));
    }
}

void LayerHeadGrid::mousePressEvent(QMouseEvent *event)
{
    if (const auto cell = cellAt(event->position()); cell && event->button() == Qt::LeftButton)
        Q_EMIT chosen(cell->first, cell->second);
}

void LayerHeadGrid::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (const auto cell = cellAt(event->position()))
        Q_EMIT activated(cell->first, cell->second);
}

void LayerHeadGrid::keyPressEvent(QKeyEvent *event)
{
    int layer = std::max(m_layer, 0), head = m_head;
    switch (event->key()) {
    case Qt::Key_Left:
        --head;
        break;
    case Qt::Key_Right:
        ++head;
        break;
    case Qt::Key_Up:
        --layer;
        break;
    case Qt::Key_Down:
        ++layer;
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        Q_EMIT activated(layer, head);
        return;
    default:
        QWidget::keyPressEvent(event);
        return;
    }
    if (layer >= 0 && layer < m_shape.layers && head >= LayerHeadShape::mean && head < m_shape.heads)
        Q_EMIT chosen(layer, head);
}

bool LayerHeadGrid::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    auto *help = static_cast<QHelpEvent *>(event);
    if (const auto cell = cellAt(help->pos()))
        QToolTip::showText(help->globalPos(), nameOf(cell->first, cell->second), this);
    else
        QToolTip::hideText();
    return true;
}

} // namespace gleaner
