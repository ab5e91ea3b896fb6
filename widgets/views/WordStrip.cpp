#include "widgets/views/WordStrip.h"

#include "widgets/theme/Theme.h"
#include "widgets/views/Painting.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <cmath>

namespace gleaner {

namespace {

constexpr qreal lineHeight = 22, inner = 5, gap = 2;

} // namespace

WordStrip::WordStrip(QWidget *parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("attention.words"));
    setAccessibleName(tr("Words of the answer"));
    setAccessibleDescription(tr("Choose the word whose attention is shown"));
    setFocusPolicy(Qt::StrongFocus);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void WordStrip::setWords(const QStringList &words)
{
    m_words = words;
    m_chosen = std::min(m_chosen, int(words.size()) - 1);
    updateGeometry();
    update();
}

void WordStrip::setChosen(int word)
{
    m_chosen = word;
    update();
}

std::vector<QRectF> WordStrip::places(int width) const
{
    std::vector<QRectF> places;
    qreal x = 0, y = 0;
    for (const QString &word : m_words) {
        const qreal wide = std::ceil(lineWidth(word, Theme::font(Type::Body))) + 2 * inner;
        if (x > 0 && x + wide > width) {
            x = 0;
            y += lineHeight + gap;
        }
        places.emplace_back(x, y, wide, lineHeight);
        x += wide + gap;
    }
    return places;
}

QRectF WordStrip::wordRect(int word) const { return places(width()).at(size_t(word)); }

int WordStrip::heightForWidth(int width) const
{
    const std::vector<QRectF> all = places(width);
    return all.empty() ? 0 : int(std::ceil(all.back().bottom()));
}

void WordStrip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Tokens &tokens = Theme::instance().tokens();
    const std::vector<QRectF> all = places(width());
    for (size_t word = 0; word < all.size(); ++word) {
        const bool isChosen = int(word) == m_chosen;
        painter.setPen(Qt::NoPen);
        painter.setBrush(isChosen ? tokens.accent : tokens.window);
        painter.drawRoundedRect(all[word], Space::corner, Space::corner);
        drawLine(painter, all[word], Qt::AlignCenter, m_words[qsizetype(word)], Theme::font(Type::Body),
                 isChosen ? Theme::inkOn(tokens.accent) : tokens.text);
        if (isChosen && hasFocus()) {
            painter.setBrush(Qt::NoBrush);
            painter.setPen(QPen(tokens.text, 1.5));
            painter.drawRoundedRect(all[word].adjusted(1, 1, -1, -1), Space::corner, Space::corner);
        }
    }
}

void WordStrip::mousePressEvent(QMouseEvent *event)
{
    const std::vector<QRectF> all = places(width());
    for (size_t word = 0; word < all.size(); ++word)
        if (all[word].contains(event->position()))
            Q_EMIT chosen(int(word));
}

void WordStrip::keyPressEvent(QKeyEvent *event)
{
    const int step = event->key() == Qt::Key_Left ? -1 : event->key() == Qt::Key_Right ? 1 : 0;
    if (step == 0)
        QWidget::keyPressEvent(event);
    else if (m_chosen + step >= 0 && m_chosen + step < m_words.size())
        Q_EMIT chosen(m_chosen + step);
}

} // namespace gleaner
