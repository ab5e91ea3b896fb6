#include "widgets/views/EmptyState.h"

#include "widgets/theme/Theme.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace gleaner {

EmptyState::EmptyState(const QString &icon, const QString &sentence, const QString &action, QWidget *parent)
    : QWidget(parent), m_sentence(new QLabel(sentence, this))
{
    constexpr int iconSide = 32;
    auto *picture = new QLabel(this);
    const auto drawIcon = [picture, icon] {
        picture->setPixmap(Theme::icon(icon).pixmap(QSize(iconSide, iconSide), picture->devicePixelRatioF(),
                                                    QIcon::Disabled)); // quieter than the sentence
    };
    drawIcon();
    connect(&Theme::instance(), &Theme::changed, picture, drawIcon);
    picture->setAlignment(Qt::AlignCenter);

    m_sentence->setObjectName(QStringLiteral("empty.sentence"));
    m_sentence->setWordWrap(true);
    m_sentence->setAlignment(Qt::AlignCenter);

    auto *stack = new QVBoxLayout(this);
    stack->setSpacing(Space::m);
    stack->addStretch(1);
    stack->addWidget(picture, 0, Qt::AlignHCenter);
    stack->addWidget(m_sentence); // no alignment here: it would not ask for the height of wrapped lines
    if (!action.isEmpty()) {
        m_button = new QPushButton(action, this);
        m_button->setObjectName(QStringLiteral("empty.action"));
        m_button->setAccessibleName(action);
        m_button->setToolTip(sentence);
        stack->addSpacing(Space::xs);
        stack->addWidget(m_button, 0, Qt::AlignHCenter);
        connect(m_button, &QPushButton::clicked, this, &EmptyState::actionRequested);
    }
    stack->addStretch(1);
}

void EmptyState::setSentence(const QString &sentence) { m_sentence->setText(sentence); }

void EmptyState::resizeEvent(QResizeEvent *)
{
    constexpr int widestLine = 360;
    const int side = std::max(int(Space::l), (width() - widestLine) / 2);
    layout()->setContentsMargins(side, Space::l, side, Space::l);
}

} // namespace gleaner
