#include "widgets/theme/Theme.h"
#include "widgets/views/ThumbnailGrid.h"

#include <QApplication>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QRubberBand>
#include <QScrollBar>
#include <algorithm>

namespace gleaner {

void ThumbnailGrid::choose(int item, Qt::KeyboardModifiers modifiers)
{
    const int row = rowOfItem(item);
    if (!m_selection || row < 0)
        return;
    std::vector<int> rows;
    if (modifiers & Qt::ControlModifier)
        rows = m_selection->rows();
    if (modifiers & Qt::ShiftModifier && m_anchor >= 0) {
        const auto [from, to] = std::minmax(m_anchor, item);
        for (int each = from; each <= to; ++each)
            rows.push_back(rowOfItem(each));
    } else {
        m_anchor = item;
        if (modifiers & Qt::ControlModifier && m_selection->contains(row))
            std::erase(rows, row);
        else
            rows.push_back(row);
    }
    m_cursor = item;
    m_selection->setRows(std::move(rows));
    m_selection->setCurrent(row);
}

void ThumbnailGrid::moveTo(int item, bool extend)
{
    if (itemCount() == 0)
        return;
    item = std::clamp(item, 0, itemCount() - 1);
    choose(item, extend ? Qt::ShiftModifier : Qt::NoModifier);
    scrollToRow(rowOfItem(item));
    viewport()->update();
}

void ThumbnailGrid::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || !m_selection)
        return;
    m_gesture = std::make_unique<Selection::Gesture>(*m_selection);
    m_pressed = event->pos();
    const int item = itemAt(event->pos());
    m_before = event->modifiers() & Qt::ControlModifier ? m_selection->rows() : std::vector<int>();
    if (item >= 0)
        choose(item, event->modifiers());
    else if (!(event->modifiers() & Qt::ControlModifier))
        m_selection->clear();
}

void ThumbnailGrid::mouseMoveEvent(QMouseEvent *event)
{
    if (!m_selection)
        return;
    if (!(event->buttons() & Qt::LeftButton)) {
        const int row = rowAt(event->pos());
        if (row >= 0)
            m_selection->setCurrent(row);
        return;
    }
    if ((event->pos() - m_pressed).manhattanLength() < QApplication::startDragDistance() && !m_band)
        return;
    if (!m_band) {
        m_band = new QRubberBand(QRubberBand::Rectangle, viewport());
        m_band->show();
    }
    const QRect band = QRect(m_pressed, event->pos()).normalized();
    m_band->setGeometry(band);
    chooseInside(band);
}

void ThumbnailGrid::chooseInside(const QRect &band)
{
    std::vector<int> rows = m_before;
    // Only the lines the band touches are looked at.
    const auto [first, last] = visibleItems();
    for (int item = first; item < last; ++item)
        if (rectOfItem(item).intersects(band))
            rows.push_back(rowOfItem(item));
    m_selection->setRows(std::move(rows));
}

void ThumbnailGrid::mouseReleaseEvent(QMouseEvent *)
{
    delete m_band;
    m_band = nullptr;
    m_gesture.reset();
}

void ThumbnailGrid::mouseDoubleClickEvent(QMouseEvent *event)
{
    const int row = rowAt(event->pos());
    if (row >= 0)
        Q_EMIT activated(row);
}

void ThumbnailGrid::wheelEvent(QWheelEvent *event)
{
    const QPoint turn = event->angleDelta();
    if (event->modifiers() & Qt::ControlModifier) {
        setPictureSide(m_side + (turn.y() > 0 ? 16 : -16));
    } else if (!event->pixelDelta().isNull()) {
        const QPoint pixels = event->pixelDelta();
        bar()->setValue(bar()->value() - (pixels.y() != 0 ? pixels.y() : pixels.x()));
    } else {
        constexpr double pixelsPerNotch = 96, notch = 120;
        bar()->setValue(bar()->value() - int((turn.y() != 0 ? turn.y() : turn.x()) / notch * pixelsPerNotch));
    }
    event->accept();
}

std::optional<int> ThumbnailGrid::itemForKey(int key) const
{
    const int line = m_flow == Flow::Strip ? 1 : perLine();
    const int page = line * std::max(1, viewport()->height() / cell().height());
    switch (key) {
    case Qt::Key_Left:
    case Qt::Key_A:
        return m_cursor - 1;
    case Qt::Key_Right:
    case Qt::Key_D:
        return m_cursor + 1;
    case Qt::Key_Up:
        return m_cursor - line;
    case Qt::Key_Down:
        return m_cursor + line;
    case Qt::Key_PageUp:
        return m_cursor - page;
    case Qt::Key_PageDown:
        return m_cursor + page;
    case Qt::Key_Home:
        return 0;
    case Qt::Key_End:
        return itemCount() - 1;
    default:
        return {};
    }
}

void ThumbnailGrid::chooseAll()
{
    std::vector<int> rows;
    rows.reserve(size_t(itemCount()));
    for (int item = 0; item < itemCount(); ++item)
        rows.push_back(rowOfItem(item));
    m_selection->setRows(std::move(rows));
}

void ThumbnailGrid::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (!m_selection)
        QAbstractScrollArea::keyPressEvent(event);
    else if (event->matches(QKeySequence::SelectAll))
        chooseAll();
    else if (const auto item = itemForKey(event->key()); item && !(event->modifiers() & Qt::ControlModifier))
        moveTo(*item, event->modifiers() & Qt::ShiftModifier);
    else if (enter && m_cursor >= 0)
        Q_EMIT activated(rowOfItem(m_cursor));
    else if (event->key() == Qt::Key_Escape && !m_selection->rows().empty())
        m_selection->clear();
    else
        QAbstractScrollArea::keyPressEvent(event);
}

bool ThumbnailGrid::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::ToolTip)
        return showTip(static_cast<QHelpEvent *>(event));
    if (event->type() == QEvent::Leave && m_selection && m_cursor >= 0)
        m_selection->setCurrent(rowOfItem(m_cursor)); // attention returns to what was chosen
    return QAbstractScrollArea::viewportEvent(event);
}

} // namespace gleaner
