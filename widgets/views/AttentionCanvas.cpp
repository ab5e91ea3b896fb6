#include "widgets/views/AttentionCanvas.h"

#include "widgets/itemmodels/Numbers.h"
#include "widgets/views/AttentionPainting.h"
#include "widgets/views/AttentionView.h"
#include "widgets/views/Painting.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>
#include <cmath>

namespace gleaner {

namespace {

constexpr qreal readout = 22, narrowestThumbnail = 56, widestThumbnail = 96;
constexpr int nothing = -2;

const AttentionMap &mapOf(const AttentionView *view) { return *view->artifact().as<AttentionMap>(); }

QRectF patchIn(const QRectF &area, int patch, const AttentionMap &map)
{
    const qreal width = area.width() / map.gridColumns, height = area.height() / map.gridRows;
    return {area.left() + patch % map.gridColumns * width, area.top() + patch / map.gridColumns * height, width,
            height};
}

} // namespace

AttentionCanvas::AttentionCanvas(AttentionView *view) : QWidget(view), m_view(view)
{
    setObjectName(QStringLiteral("attention.canvas"));
    setAccessibleName(tr("Picture with attention"));
    setAccessibleDescription(tr("Click a patch, or move with the arrow keys, to see where it looks; Escape returns to "
                                "the class token"));
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setMinimumSize(160, 160);
    setCursor(Qt::CrossCursor);
}

QRectF AttentionCanvas::pictureRect() const
{
    const AttentionMap &map = mapOf(m_view);
    const QSizeF size =
        map.image.empty() ? QSizeF(map.gridColumns, map.gridRows) : QSizeF(map.image.cols, map.image.rows);
    return fitted(size, QRectF(rect()).adjusted(2, 2, -2, -2 - readout));
}

QRectF AttentionCanvas::patchRect(int patch) const { return patchIn(pictureRect(), patch, mapOf(m_view)); }

int AttentionCanvas::patchAt(const QPointF &point) const
{
    const QRectF area = pictureRect();
    const AttentionMap &map = mapOf(m_view);
    if (!area.contains(point))
        return -1;
    const int column = std::min(int((point.x() - area.left()) / area.width() * map.gridColumns), map.gridColumns - 1);
    const int row = std::min(int((point.y() - area.top()) / area.height() * map.gridRows), map.gridRows - 1);
    return row * map.gridColumns + column;
}

void AttentionCanvas::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Tokens &tokens = Theme::instance().tokens();
    const AttentionMap &map = mapOf(m_view);
    const std::vector<float> weights = m_view->weights();
    if (weights.empty())
        return;
    paintHeat(painter, pictureRect(), toImage(map.image),
              heatPicture(weights, map.gridRows, map.gridColumns, fineDetail));
    if (m_view->query() >= 0)
        outlinePatch(painter, patchRect(m_view->query()), QColor("#D55E00"));
    if (m_hover >= 0) {
        outlinePatch(painter, patchRect(m_hover), QColor("#1B1B19"));
        const QString text = tr("patch %1, %2 · %3 %")
                                 .arg(m_hover / map.gridColumns + 1)
                                 .arg(m_hover % map.gridColumns + 1)
                                 .arg(numberText(double(weights[size_t(m_hover)]) * 100, 2));
        const QRectF line(pictureRect().left(), height() - readout, pictureRect().width(), readout);
        drawLine(painter, line, Qt::AlignRight | Qt::AlignVCenter, text, Theme::font(Type::Secondary), tokens.text);
    }
    if (hasFocus()) {
        painter.setPen(QPen(tokens.accent, 1.5));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(pictureRect().adjusted(-1, -1, 1, 1));
    }
}

void AttentionCanvas::mouseMoveEvent(QMouseEvent *event)
{
    const int hover = patchAt(event->position());
    if (std::exchange(m_hover, hover) != hover)
        update();
}

void AttentionCanvas::mousePressEvent(QMouseEvent *event)
{
    const int patch = patchAt(event->position());
    if (patch >= 0 && event->button() == Qt::LeftButton)
        m_view->setQuery(patch == m_view->query() ? AttentionView::classToken : patch);
}

void AttentionCanvas::keyPressEvent(QKeyEvent *event)
{
    const AttentionMap &map = mapOf(m_view);
    const int count = map.gridRows * map.gridColumns;
    const int from = m_view->query();
    int step = 0;
    switch (event->key()) {
    case Qt::Key_Left:
        step = -1;
        break;
    case Qt::Key_Right:
        step = 1;
        break;
    case Qt::Key_Up:
        step = -map.gridColumns;
        break;
    case Qt::Key_Down:
        step = map.gridColumns;
        break;
    case Qt::Key_Escape:
        m_view->setQuery(AttentionView::classToken);
        return;
    default:
        QWidget::keyPressEvent(event);
        return;
    }
    if (from < 0)
        m_view->setQuery(count / 2);
    else if (from + step >= 0 && from + step < count)
        m_view->setQuery(from + step);
}

void AttentionCanvas::leaveEvent(QEvent *)
{
    m_hover = -1;
    update();
}

HeadGrid::HeadGrid(AttentionView *view) : QWidget(view), m_view(view)
{
    setObjectName(QStringLiteral("attention.heads"));
    setAccessibleName(tr("Heads of the layer"));
    setFocusPolicy(Qt::StrongFocus);
    setMinimumWidth(int(2 * (narrowestThumbnail + Space::s)));
}

QRectF HeadGrid::headRect(int head) const
{
    return thumbnailRect(head + 1, m_view->headCount() + 1, rect(), widestThumbnail);
}

int HeadGrid::headAt(const QPointF &point) const
{
    for (int head = AttentionView::allHeads; head < m_view->headCount(); ++head)
        if (headRect(head).adjusted(0, 0, 0, thumbnailCaption).contains(point))
            return head;
    return nothing;
}

void HeadGrid::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Tokens &tokens = Theme::instance().tokens();
    const AttentionMap &map = mapOf(m_view);
    const QImage picture = toImage(map.image);
    for (int head = AttentionView::allHeads; head < m_view->headCount(); ++head) {
        const QRectF place = headRect(head).adjusted(2, 2, -2, -2);
        const bool chosen = head == m_view->head();
        paintHeat(painter, place, picture,
                  heatPicture(m_view->weights(head), map.gridRows, map.gridColumns, coarseDetail));
        painter.setBrush(Qt::NoBrush);
        if (chosen) {
            painter.setPen(QPen(tokens.accent, hasFocus() ? 3 : 2));
            painter.drawRoundedRect(place.adjusted(-1, -1, 1, 1), 2, 2);
        }
        drawLine(painter, QRectF(place.left(), place.bottom() + 2, place.width(), thumbnailCaption), Qt::AlignCenter,
                 head < 0 ? tr("mean") : QString::number(head + 1), Theme::font(Type::Secondary),
                 chosen ? tokens.accent : tokens.secondary);
    }
}

void HeadGrid::mousePressEvent(QMouseEvent *event)
{
    const int head = headAt(event->position());
    if (head != nothing)
        m_view->setHead(head);
}

void HeadGrid::keyPressEvent(QKeyEvent *event)
{
    const bool back = event->key() == Qt::Key_Left || event->key() == Qt::Key_Up;
    const bool forth = event->key() == Qt::Key_Right || event->key() == Qt::Key_Down;
    if (back || forth)
        m_view->setHead(m_view->head() + (forth ? 1 : -1));
    else
        QWidget::keyPressEvent(event);
}

bool HeadGrid::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    auto *help = static_cast<QHelpEvent *>(event);
    const int head = headAt(help->pos());
    if (head == nothing)
        QToolTip::hideText();
    else
        QToolTip::showText(help->globalPos(), head < 0 ? tr("Mean of all heads") : tr("Head %1").arg(head + 1), this);
    return true;
}

} // namespace gleaner
