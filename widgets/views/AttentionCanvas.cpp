#include "widgets/views/AttentionCanvas.h"

#include "widgets/itemmodels/Numbers.h"
#include "widgets/views/AttentionPainting.h"
#include "widgets/views/AttentionView.h"
#include "widgets/views/Painting.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <algorithm>

namespace gleaner {

namespace {

constexpr qreal readout = 22;

const AttentionMap &mapOf(const AttentionView *view) { return *view->artifact().as<AttentionMap>(); }

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
    if (weights.empty()) {
        if (map.gridRows > 0)
            paintHeat(painter, pictureRect(), m_view->picture(), {});
        return;
    }
    paintHeat(painter, pictureRect(), m_view->picture(),
              heatPicture(weights, map.gridRows, map.gridColumns, fineDetail));
    if (m_view->query() >= 0 && !m_view->wordsAsk())
        outlinePatch(painter, patchRect(m_view->query()), QColor("#D55E00"));
    if (m_hover >= 0) {
        outlinePatch(painter, patchRect(m_hover), QColor("#1B1B19"));
        const double weight = double(weights[size_t(m_hover)]);
        const bool isShare = m_view->flow() != AttentionView::Flow::Relevance;
        const QString text = tr("patch %1, %2 · %3")
                                 .arg(m_hover / map.gridColumns + 1)
                                 .arg(m_hover % map.gridColumns + 1)
                                 .arg(isShare ? numberText(weight * 100, 2) + QStringLiteral(" %") : shortNumber(weight));
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
    if (patch >= 0 && event->button() == Qt::LeftButton && !m_view->wordsAsk())
        m_view->setQuery(patch == m_view->query() ? AttentionView::classToken : patch);
}

void AttentionCanvas::keyPressEvent(QKeyEvent *event)
{
    const AttentionMap &map = mapOf(m_view);
    const int count = map.gridRows * map.gridColumns;
    const int from = m_view->query();
    int step = 0;
    if (m_view->wordsAsk()) {
        QWidget::keyPressEvent(event);
        return;
    }
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

} // namespace gleaner
