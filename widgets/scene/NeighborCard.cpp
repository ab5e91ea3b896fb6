#include "widgets/scene/NeighborCard.h"

#include "widgets/itemmodels/Numbers.h"
#include "widgets/theme/Theme.h"

#include <QGridLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QToolButton>

namespace gleaner {

namespace {
constexpr int perLine = 4;
}

NeighborCard::NeighborCard(QWidget *parent) : QFrame(parent)
{
    setObjectName(QStringLiteral("embedding.neighbors"));
    m_heading = new QLabel(this);
    m_words = new QLabel(this);
    m_words->setFont(Theme::font(Type::Secondary));
    m_words->setProperty("role", "secondary");
    auto *close = new QToolButton(this);
    close->setObjectName(QStringLiteral("embedding.neighbors.close"));
    close->setIcon(Theme::icon(QStringLiteral("close")));
    close->setAutoRaise(true);
    close->setToolTip(tr("Close (Esc)"));
    close->setAccessibleName(tr("Close the neighbors"));
    connect(close, &QToolButton::clicked, this, &QWidget::hide);
    m_grid = new QGridLayout(this);
    m_grid->setContentsMargins(Space::s, Space::xs, Space::xs, Space::s);
    m_grid->setSpacing(Space::xs);
    m_grid->addWidget(m_heading, 0, 0, 1, perLine - 1);
    m_grid->addWidget(close, 0, perLine - 1, Qt::AlignRight);
    m_grid->addWidget(m_words, 1, 0, 1, perLine);
    for (int i = 0; i < most; ++i) {
        auto *button = new QToolButton(this);
        button->setObjectName(QStringLiteral("embedding.neighbor.%1").arg(i));
        button->setAccessibleName(tr("Neighbor %1").arg(i + 1));
        button->setToolTip(button->accessibleName());
        button->setAutoRaise(true);
        button->setIconSize({side, side});
        button->setFixedSize(side + 6, side + 6);
        button->installEventFilter(this);
        connect(button, &QToolButton::clicked, this, [this, i] { Q_EMIT rowPressed(m_rows[size_t(i)]); });
        m_grid->addWidget(button, 2 + i / perLine, i % perLine);
        m_buttons.push_back(button);
    }
    hide();
}

void NeighborCard::present(const QString &heading, const QString &words, const std::vector<Neighbor> &neighbors,
                           bool pictures)
{
    m_heading->setText(m_heading->fontMetrics().elidedText(heading, Qt::ElideRight, (perLine - 1) * (side + 6)));
    m_words->setText(m_words->fontMetrics().elidedText(words, Qt::ElideRight, perLine * (side + 6)));
    m_words->setToolTip(words);
    setAccessibleName(heading);
    m_rows.clear();
    for (size_t i = 0; i < m_buttons.size(); ++i) {
        QToolButton *button = m_buttons[i];
        button->setVisible(i < neighbors.size());
        button->setIcon({});
        if (i >= neighbors.size())
            continue;
        const Neighbor &each = neighbors[i];
        m_rows.push_back(each.row);
        const QString row = tr("Row %1").arg(each.row);
        button->setText(pictures ? QString() : QString::number(each.row));
        button->setToolTip((each.label.isEmpty() ? row : row + QStringLiteral(" · ") + each.label) +
                           tr("\nDistance %1. Press to see its neighbors.").arg(shortNumber(each.distance, 3)));
        button->setAccessibleName(each.label.isEmpty() ? row : row + QStringLiteral(", ") + each.label);
    }
    show();
    raise();
    adjustSize();
}

void NeighborCard::setPicture(int row, const QImage &image)
{
    for (size_t i = 0; i < m_rows.size(); ++i)
        if (m_rows[i] == row)
            m_buttons[i]->setIcon(QPixmap::fromImage(image));
}

void NeighborCard::placeAwayFrom(const QPoint &at)
{
    const QRect room = parentWidget()->rect().adjusted(Space::s, Space::s, -Space::s, -Space::s);
    move(at.x() > room.center().x() ? room.left() : std::max(room.left(), room.right() - width()),
         at.y() > room.center().y() ? room.top() : std::max(room.top(), room.bottom() - height()));
}

bool NeighborCard::eventFilter(QObject *watched, QEvent *event)
{
    const bool enters = event->type() == QEvent::Enter || event->type() == QEvent::FocusIn;
    const bool leaves = event->type() == QEvent::Leave || event->type() == QEvent::FocusOut;
    for (size_t i = 0; i < m_rows.size() && (enters || leaves); ++i)
        if (watched == m_buttons[i])
            Q_EMIT rowHovered(enters ? m_rows[i] : -1);
    return QFrame::eventFilter(watched, event);
}

void NeighborCard::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        hide();
    else
        QFrame::keyPressEvent(event);
}

void NeighborCard::paintEvent(QPaintEvent *)
{
    const Tokens &tokens = Theme::instance().tokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(tokens.strongLine, 1));
    painter.setBrush(tokens.raised);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), Space::corner, Space::corner);
}

} // namespace gleaner
