#include "widgets/views/SegmentView.h"

#include "widgets/itemmodels/Numbers.h"
#include "widgets/views/Painting.h"
#include "widgets/views/SegmentPainting.h"

#include <QPainter>
#include <QTransform>
#include <algorithm>

namespace gleaner {

namespace {

constexpr qreal captionHeight = 26;

} // namespace

SegmentView::SegmentView(QWidget *parent) : ArtifactView(parent)
{
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setMinimumSize(200, 160);
}

void SegmentView::setPicture(const QImage &picture)
{
    m_picture = picture;
    m_answer = {};
    m_edits = {};
    m_kept.clear();
    m_caption.clear();
    m_chosen = none;
    m_pressed.reset();
    update();
}

void SegmentView::setAnswer(const Answer &answer)
{
    const bool handChosen = m_chosen >= int(marks().size() - m_edits.marks.size());
    const int fromEnd = int(marks().size()) - m_chosen;
    m_answer = answer;
    // The map may have placed another number of points before those of the hand.
    if (m_chosen >= 0 && handChosen)
        m_chosen = int(marks().size()) - fromEnd;
    m_chosen = std::clamp(m_chosen, none, int(marks().size()) - 1);
    update();
}

void SegmentView::setKept(const std::vector<QPainterPath> &kept)
{
    m_kept = kept;
    update();
}

void SegmentView::setCaption(const QString &caption)
{
    m_caption = caption;
    update();
}

void SegmentView::setShown(Step step, bool shown)
{
    m_shown[size_t(step)] = shown;
    update();
}

std::vector<SegmentView::Mark> SegmentView::marks() const
{
    std::vector<Mark> all;
    if (m_answer.positive && m_edits.usesPositive)
        all.push_back({*m_answer.positive, true});
    if (m_answer.negative && m_edits.usesNegative)
        all.push_back({*m_answer.negative, false});
    all.insert(all.end(), m_edits.marks.begin(), m_edits.marks.end());
    return all;
}

QRectF SegmentView::pictureRect(const QRectF &area) const
{
    return fitted(m_picture.size(), area.adjusted(0, 0, 0, -captionHeight));
}

QRectF SegmentView::screenRect() const
{
    return pictureRect(QRectF(rect()).adjusted(margin, margin, -margin, -margin / 2));
}

QTransform SegmentView::toScreen(const QRectF &rect) const
{
    return QTransform::fromTranslate(rect.left(), rect.top())
        .scale(rect.width() / std::max(1, m_picture.width()), rect.height() / std::max(1, m_picture.height()));
}

QPointF SegmentView::onScreen(const QPointF &place) const { return toScreen(screenRect()).map(place); }

QPointF SegmentView::inPicture(const QPointF &point) const
{
    const QPointF place = toScreen(screenRect()).inverted().map(point);
    return {std::clamp(place.x(), 0.0, double(m_picture.width())),
            std::clamp(place.y(), 0.0, double(m_picture.height()))};
}

void SegmentView::paintSteps(QPainter &painter, const QRectF &rect, bool live) const
{
    const QTransform place = toScreen(rect);
    painter.save();
    painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    painter.drawImage(rect, m_picture);
    painter.setClipRect(rect);
    if (shown(Step::Map) && !m_answer.heat.isNull()) {
        painter.drawImage(place.mapRect(m_answer.square), m_answer.heat);
        paintArea(painter, m_answer.area, place);
    }
    if (shown(Step::Mask))
        for (const QPainterPath &each : m_kept)
            paintKept(painter, each, place);
    if (shown(Step::Mask) && !m_answer.mask.isEmpty())
        paintMask(painter, m_answer.mask, place);
    painter.setClipping(false);
    if (shown(Step::Points)) {
        if (m_edits.box)
            paintPromptBox(painter, place.mapRect(*m_edits.box), live && m_chosen == none && hasFocus());
        const std::vector<Mark> all = marks();
        for (int mark = 0; mark < int(all.size()); ++mark)
            paintPrompt(painter, place.map(all[size_t(mark)].at), all[size_t(mark)].positive, live && mark == m_chosen);
    }
    if (shown(Step::Mask) && !m_answer.mask.isEmpty()) {
        const QRectF mask = place.mapRect(m_answer.mask.boundingRect());
        paintTag(painter, mask.bottomLeft() + QPointF(0, 24), tr("IoU %1").arg(numberText(m_answer.quality, 2)), rect);
    }
    painter.restore();
}

void SegmentView::paintTo(QPainter &painter, const QRectF &area, Theme::Mode mode) const
{
    if (m_picture.isNull())
        return;
    const QRectF rect = pictureRect(area);
    paintSteps(painter, rect, false);
    drawLine(painter, {area.left(), rect.bottom() + 6, area.width(), captionHeight - 6}, Qt::AlignCenter, m_caption,
             Theme::font(Type::Secondary), Theme::tokens(mode).secondary);
}

int SegmentView::heightFor(int width) const
{
    const double shape = m_picture.isNull() ? 0.75 : double(m_picture.height()) / m_picture.width();
    constexpr double highest = 0.8; // of the width: a tall picture stays on its page
    return int(width * std::min(shape, highest) + captionHeight) + 2 * margin;
}

void SegmentView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Tokens &tokens = Theme::instance().tokens();
    painter.fillRect(rect(), tokens.surface);
    if (m_picture.isNull())
        return;
    const QRectF place = screenRect();
    paintSteps(painter, place, true);
    painter.setRenderHint(QPainter::Antialiasing);
    if (m_pressed && m_moved && !m_dragsMark && m_hover)
        paintPromptBox(painter, QRectF(*m_pressed, onScreen(*m_hover)).normalized(), true);
    if (hasFocus()) {
        painter.setPen(QPen(tokens.accent, 1.5));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(place.adjusted(-2, -2, 2, 2));
    }
    const QRectF line(margin, height() - captionHeight - 4, width() - 2 * margin, captionHeight);
    drawLine(painter, line, Qt::AlignCenter, readout(), Theme::font(Type::Secondary), tokens.secondary);
}

/// The pixel under the pointer and what the map says there; elsewhere, what can be done.
QString SegmentView::readout() const
{
    if (!m_hover)
        return tr("Click: inside · Shift+click: outside · drag: box or point · Delete: remove");
    const int x = int(m_hover->x()), y = int(m_hover->y());
    QString text = tr("x %1, y %2").arg(x).arg(y);
    if (!m_answer.map.empty() && m_answer.square.contains(*m_hover)) {
        const QPointF share = *m_hover - m_answer.square.topLeft();
        const int column = std::min(int(share.x() / m_answer.square.width() * m_answer.grid), m_answer.grid - 1);
        const int row = std::min(int(share.y() / m_answer.square.height() * m_answer.grid), m_answer.grid - 1);
        text += tr(" · map %1 of the peak")
                    .arg(numberText(double(m_answer.map[size_t(row * m_answer.grid + column)]) * 100, 0) +
                         QStringLiteral(" %"));
    }
    return text;
}

} // namespace gleaner
