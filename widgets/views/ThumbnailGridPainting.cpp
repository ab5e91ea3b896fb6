// How the thumbnail grid looks; ThumbnailGrid.cpp says where things are, ThumbnailGridInput.cpp what hands do to it.
#include "widgets/views/Painting.h"
#include "widgets/views/ThumbnailGrid.h"
#include "widgets/views/ThumbnailLoader.h"

#include <QHelpEvent>
#include <QIcon>
#include <QPainter>
#include <QToolTip>

namespace gleaner {

void ThumbnailGrid::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    painter.fillRect(event->rect(), Theme::instance().tokens().surface);
    const auto [first, last] = visibleItems();
    std::vector<int> rows;
    for (int item = first; item < last; ++item)
        rows.push_back(rowOfItem(item));
    m_loader->want(rows, int(m_side * devicePixelRatioF()));
    for (int item = first; item < last; ++item)
        if (rectOfItem(item).adjusted(-4, -4, 4, 4).intersects(event->rect()))
            paintItem(painter, item);
}

void ThumbnailGrid::paintItem(QPainter &painter, int item)
{
    const Tokens &tokens = Theme::instance().tokens();
    const int row = rowOfItem(item);
    const QRect tile = rectOfItem(item), frame(tile.topLeft(), QSize(m_side, m_side));
    const bool chosen = m_selection->contains(row), current = m_selection->current() == row;
    paintPicture(painter, frame, row);

    painter.setBrush(Qt::NoBrush);
    const QRectF edge = QRectF(frame).adjusted(-1.5, -1.5, 1.5, 1.5);
    if (chosen) {
        painter.setPen(QPen(tokens.accent, 3));
        painter.drawRoundedRect(edge, Space::corner, Space::corner);
    } else if (current) {
        painter.setPen(QPen(tokens.secondary, 1.5));
        painter.drawRoundedRect(edge, Space::corner, Space::corner);
    }
    if (hasFocus() && item == m_cursor) {
        painter.setPen(QPen(tokens.text, 1, Qt::DotLine));
        painter.drawRoundedRect(QRectF(tile).adjusted(-3.5, -3.5, 3.5, 1.5), Space::corner, Space::corner);
    }

    constexpr int dot = 8;
    QRectF caption(frame.left(), frame.bottom() + 3, m_side, 17);
    const int code = m_labels ? m_labels->code(row) : -1;
    if (m_labels) {
        const QRectF disc(caption.left() + 1, caption.center().y() - dot / 2.0, dot, dot);
        const QColor color = Theme::classColor(code, Theme::instance().mode());
        painter.setPen(code < 0 ? QPen(color, 1.5) : QPen(Qt::NoPen));
        painter.setBrush(code < 0 ? QBrush(Qt::NoBrush) : QBrush(color));
        painter.drawEllipse(code < 0 ? disc.adjusted(0.75, 0.75, -0.75, -0.75) : disc);
        caption.setLeft(caption.left() + dot + 6);
    }
    const QString text = !m_labels ? QString::number(row) : code < 0 ? tr("unlabelled") : m_labels->text(row);
    drawLine(painter, caption, Qt::AlignLeft | Qt::AlignVCenter, text, Theme::font(Type::Secondary),
             chosen || current ? tokens.text : tokens.secondary);
}

void ThumbnailGrid::paintPicture(QPainter &painter, const QRect &frame, int row)
{
    const Tokens &tokens = Theme::instance().tokens();
    if (const QImage *image = m_loader->picture(row, int(m_side * devicePixelRatioF()))) {
        painter.drawImage(fitted(image->size(), frame), *image);
        return;
    }
    const bool broken = !m_loader->failure(row).isEmpty();
    painter.setPen(Qt::NoPen);
    painter.setBrush(tokens.window);
    painter.drawRoundedRect(frame, Space::corner, Space::corner);
    if (broken) {
        QRect place(0, 0, 20, 20);
        place.moveCenter(frame.center());
        Theme::icon(QStringLiteral("warning")).paint(&painter, place, Qt::AlignCenter, QIcon::Disabled);
    }
}

bool ThumbnailGrid::showTip(QHelpEvent *event)
{
    const int row = rowAt(event->pos());
    if (row < 0) {
        QToolTip::hideText();
        return true;
    }
    const QString failure = m_loader->failure(row);
    const QString where = m_loader->location(row);
    const QString label = m_labels ? m_labels->text(row) : QString();
    const QString text = !failure.isEmpty() ? failure : label.isEmpty() ? where : tr("%1\n%2").arg(label, where);
    QToolTip::showText(event->globalPos(), text, viewport(), itemRect(row));
    return true;
}

} // namespace gleaner
