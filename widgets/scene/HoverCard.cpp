#include "widgets/scene/HoverCard.h"

#include "widgets/scene/ClassLegend.h"

#include <QPainter>

namespace gleaner {

namespace {

constexpr int margin = Space::s, lineHeight = 17, away = 18;

}

HoverCard::HoverCard(QWidget *parent) : QFrame(parent)
{
    setObjectName(QStringLiteral("embedding.card"));
    setAttribute(Qt::WA_TransparentForMouseEvents);
    hide();
}

void HoverCard::present(int index, const QString &heading, const QString &words, bool picture)
{
    m_class = index;
    m_heading = heading;
    m_words = words;
    m_hasPicture = picture;
    m_image = {};
    const int lines = 1 + (words.isEmpty() ? 0 : int(words.count(u'\n')) + 1);
    setFixedSize(pictureSide + 2 * margin, 2 * margin + lines * lineHeight + (picture ? pictureSide + Space::xs : 0));
    setAccessibleName(heading);
    setAccessibleDescription(words);
    update();
    setVisible(true);
    raise();
}

void HoverCard::setPicture(const QImage &image)
{
    m_image = image;
    update();
}

void HoverCard::placeAt(const QPoint &at)
{
    const QRect room = parentWidget()->rect();
    QPoint corner = at + QPoint(away, away);
    if (corner.x() + width() > room.right() - Space::xs)
        corner.setX(at.x() - away - width());
    if (corner.y() + height() > room.bottom() - Space::xs)
        corner.setY(at.y() - away - height());
    move(std::max(corner.x(), Space::xs), std::max(corner.y(), Space::xs));
}

void HoverCard::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::instance();
    const Tokens &tokens = theme.tokens();
    QPainter painter(this);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    painter.setPen(QPen(tokens.strongLine, 1));
    painter.setBrush(tokens.raised);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), Space::corner, Space::corner);
    int top = margin;
    if (m_hasPicture) {
        const QRect frame(margin, top, pictureSide, pictureSide);
        painter.fillRect(frame, tokens.window);
        if (!m_image.isNull()) {
            QRect place({}, m_image.size().scaled(frame.size(), Qt::KeepAspectRatio));
            place.moveCenter(frame.center());
            painter.drawImage(place, m_image);
        }
        top += pictureSide + Space::xs;
    }
    paintClassMark(painter, {margin + 5.0, top + lineHeight / 2.0}, 9, m_class, false, theme.mode());
    painter.setFont(Theme::font(Type::Secondary));
    painter.setPen(tokens.text);
    const QRect line(margin + 15, top, pictureSide - 15, lineHeight);
    painter.drawText(line, Qt::AlignVCenter, painter.fontMetrics().elidedText(m_heading, Qt::ElideRight, line.width()));
    painter.setPen(tokens.secondary);
    for (const QString &each : m_words.split(u'\n', Qt::SkipEmptyParts)) {
        top += lineHeight;
        painter.drawText(QRect(margin, top, pictureSide, lineHeight), Qt::AlignVCenter,
                         painter.fontMetrics().elidedText(each, Qt::ElideRight, pictureSide));
    }
}

} // namespace gleaner
