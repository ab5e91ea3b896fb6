#include "widgets/views/SegmentPainting.h"
#include "widgets/views/SegmentView.h"

#include <QApplication>
#include <QKeyEvent>
#include <QLineF>
#include <QMouseEvent>
#include <algorithm>

namespace gleaner {

namespace {

constexpr double smallestBox = 2; ///< pixels of the picture

} // namespace

void SegmentView::setEdits(const Edits &edits)
{
    m_edits = edits;
    m_chosen = std::min(m_chosen, int(marks().size()) - 1);
    update();
    Q_EMIT edited();
}

void SegmentView::setChosenMark(int mark)
{
    m_chosen = std::clamp(mark, none, int(marks().size()) - 1);
    update();
}

void SegmentView::step(const QString &what, const Edits &before)
{
    update();
    Q_EMIT edited();
    if (before != m_edits)
        Q_EMIT stepped(what, before);
}

void SegmentView::addMark(const Mark &mark)
{
    const Edits before = m_edits;
    m_edits.marks.push_back(mark);
    m_chosen = int(marks().size()) - 1;
    step(tr("adding a point"), before);
}

/// A point of the map becomes one of the hand's, at the end of the list.
void SegmentView::moveChosen(const QPointF &to)
{
    const std::vector<Mark> all = marks();
    if (m_chosen < 0)
        return;
    const int ofMap = int(all.size() - m_edits.marks.size());
    if (m_chosen < ofMap) {
        const bool positive = all[size_t(m_chosen)].positive;
        (positive ? m_edits.usesPositive : m_edits.usesNegative) = false;
        m_edits.marks.push_back({to, positive});
        m_chosen = int(marks().size()) - 1;
    } else {
        m_edits.marks[size_t(m_chosen - ofMap)].at = to;
    }
    update();
    Q_EMIT edited();
}

void SegmentView::removeChosen()
{
    const Edits before = m_edits;
    const std::vector<Mark> all = marks();
    const int ofMap = int(all.size() - m_edits.marks.size());
    if (m_chosen < 0 && !m_edits.box)
        return;
    if (m_chosen < 0)
        m_edits.box.reset();
    else if (m_chosen >= ofMap)
        m_edits.marks.erase(m_edits.marks.begin() + (m_chosen - ofMap));
    else
        (all[size_t(m_chosen)].positive ? m_edits.usesPositive : m_edits.usesNegative) = false;
    const bool box = m_chosen < 0;
    m_chosen = std::min(m_chosen, int(marks().size()) - 1);
    step(box ? tr("removing the box") : tr("removing a point"), before);
}

void SegmentView::toggleBox()
{
    const Edits before = m_edits;
    if (m_edits.box)
        m_edits.box.reset();
    else if (!m_answer.mask.isEmpty())
        m_edits.box = m_answer.mask.boundingRect();
    step(m_edits.box ? tr("drawing a box") : tr("removing the box"), before);
}

int SegmentView::markAt(const QPointF &point) const
{
    const std::vector<Mark> all = marks();
    for (int mark = int(all.size()) - 1; mark >= 0 && shown(Step::Points); --mark) // the uppermost first
        if (QLineF(onScreen(all[size_t(mark)].at), point).length() <= promptRadius + 3)
            return mark;
    return none;
}

void SegmentView::mousePressEvent(QMouseEvent *event)
{
    const bool left = event->button() == Qt::LeftButton, right = event->button() == Qt::RightButton;
    if (m_picture.isNull() || (!left && !right))
        return;
    const int mark = markAt(event->position());
    if (mark == none && !screenRect().contains(event->position()))
        return setChosenMark(none);
    m_pressed = event->position();
    m_moved = false;
    m_dragsMark = mark != none;
    m_pressedNegative = right || (event->modifiers() & Qt::ShiftModifier);
    m_before = m_edits;
    setChosenMark(mark);
}

void SegmentView::mouseMoveEvent(QMouseEvent *event)
{
    const QPointF point = event->position();
    m_hover = !m_picture.isNull() && (m_pressed || screenRect().contains(point)) ? std::optional(inPicture(point))
                                                                                 : std::nullopt;
    if (m_pressed && QLineF(*m_pressed, point).length() >= QApplication::startDragDistance() / 2)
        m_moved = true;
    if (m_pressed && m_moved && m_dragsMark)
        moveChosen(inPicture(point));
    setCursor(m_dragsMark && m_pressed       ? Qt::ClosedHandCursor
              : markAt(point) != none        ? Qt::OpenHandCursor
              : screenRect().contains(point) ? Qt::CrossCursor
                                             : Qt::ArrowCursor);
    update();
}

void SegmentView::mouseReleaseEvent(QMouseEvent *event)
{
    if (!m_pressed)
        return;
    const QPointF from = inPicture(*m_pressed), to = inPicture(event->position());
    m_pressed.reset();
    const QRectF box = QRectF(from, to).normalized();
    if (m_dragsMark) {
        if (m_moved)
            step(tr("moving a point"), m_before);
    } else if (!m_moved) {
        addMark({to, !m_pressedNegative});
    } else if (box.width() >= smallestBox && box.height() >= smallestBox) {
        m_edits.box = box;
        step(tr("drawing a box"), m_before);
    }
    m_dragsMark = false;
    update();
}

void SegmentView::leaveEvent(QEvent *)
{
    m_hover.reset();
    update();
}

void SegmentView::keyPressEvent(QKeyEvent *event)
{
    if (m_picture.isNull() || !pressKey(*event))
        ArtifactView::keyPressEvent(event);
}

bool SegmentView::pressKey(const QKeyEvent &event)
{
    const int count = int(marks().size());
    const double far = event.modifiers() & Qt::ShiftModifier ? 8 : 1; // pixels of the picture
    const QPointF middle(m_picture.width() / 2.0, m_picture.height() / 2.0);
    const auto nudge = [&](double x, double y) {
        if (m_chosen == none)
            return false;
        const Edits before = m_edits;
        const QPointF to = marks()[size_t(m_chosen)].at + QPointF(x, y) * far;
        moveChosen(
            {std::clamp(to.x(), 0.0, double(m_picture.width())), std::clamp(to.y(), 0.0, double(m_picture.height()))});
        step(tr("moving a point"), before);
        return true;
    };
    switch (event.key()) {
    case Qt::Key_Left:
        return nudge(-1, 0);
    case Qt::Key_Right:
        return nudge(1, 0);
    case Qt::Key_Up:
        return nudge(0, -1);
    case Qt::Key_Down:
        return nudge(0, 1);
    case Qt::Key_PageUp:
        setChosenMark(m_chosen <= 0 ? count - 1 : m_chosen - 1);
        return true;
    case Qt::Key_PageDown:
        setChosenMark(m_chosen + 1 < count ? m_chosen + 1 : std::min(0, count - 1));
        return true;
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        addMark({middle, true});
        return true;
    case Qt::Key_Minus:
        addMark({middle, false});
        return true;
    case Qt::Key_B:
        toggleBox();
        return true;
    case Qt::Key_Delete:
    case Qt::Key_Backspace:
        removeChosen();
        return true;
    case Qt::Key_Escape:
        setChosenMark(none);
        return true;
    default:
        return false;
    }
}

/// What this view does with a key is not for a shortcut of the window.
bool SegmentView::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Delete || key == Qt::Key_Backspace || key == Qt::Key_Escape || key == Qt::Key_B) {
            event->accept();
            return true;
        }
    }
    return ArtifactView::event(event);
}

} // namespace gleaner
