#include "widgets/views/ProblemCard.h"

#include "widgets/theme/Theme.h"

#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>

namespace gleaner {

namespace {

QLabel *line(const QString &text, const char *name, const char *role, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText); // a file may be called <b>
    label->setObjectName(QString::fromLatin1(name));
    label->setProperty("role", QString::fromLatin1(role));
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    label->setVisible(!text.isEmpty());
    return label;
}

} // namespace

ProblemCard::ProblemCard(const Problem &problem, Weight weight, QWidget *parent)
    : QFrame(parent), m_problem(problem), m_buttons(new QHBoxLayout)
{
    setObjectName(QStringLiteral("problem"));
    setProperty("role", weight == Weight::Error ? "problem" : "caution");
    setAccessibleName(problem.sentence());
    auto *icon = new QLabel(this);
    const auto drawIcon = [icon] {
        icon->setPixmap(Theme::icon(QStringLiteral("warning")).pixmap(QSize(20, 20), icon->devicePixelRatioF()));
    };
    drawIcon();
    connect(&Theme::instance(), &Theme::changed, icon, drawIcon);
    auto *what = line(problem.what, "problem.what", "strong", this);
    auto *dismiss = new QToolButton(this);
    dismiss->setObjectName(QStringLiteral("problem.dismiss"));
    dismiss->setIcon(Theme::icon(QStringLiteral("close")));
    dismiss->setIconSize({16, 16});
    dismiss->setToolTip(tr("Dismiss"));
    dismiss->setAccessibleName(tr("Dismiss this problem"));

    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(Space::m, Space::s, Space::s, Space::m);
    grid->setHorizontalSpacing(Space::s);
    grid->setVerticalSpacing(Space::xs);
    grid->addWidget(icon, 0, 0, Qt::AlignTop);
    grid->addWidget(what, 0, 1, Qt::AlignVCenter);
    grid->addWidget(dismiss, 0, 3, Qt::AlignTop);
    grid->addWidget(line(problem.where, "problem.where", "secondary", this), 1, 1, 1, 3);
    grid->addWidget(line(problem.remedy, "problem.remedy", "", this), 2, 1, 1, 3);
    grid->addLayout(m_buttons, 0, 2, Qt::AlignRight | Qt::AlignVCenter); // in sight however long the texts are
    grid->setColumnStretch(1, 1);
    m_buttons->setSpacing(Space::s);
    connect(dismiss, &QToolButton::clicked, this, [this] {
        Q_EMIT dismissed();
        deleteLater();
    });
}

void ProblemCard::setRemedyAction(const QString &text)
{
    QPushButton *button = addButton(QStringLiteral("problem.action"), text, m_problem.remedy);
    connect(button, &QPushButton::clicked, this, &ProblemCard::remedyRequested);
}

QPushButton *ProblemCard::addButton(const QString &name, const QString &text, const QString &tip)
{
    auto *button = new QPushButton(text, this);
    button->setObjectName(name);
    button->setAccessibleName(text);
    button->setToolTip(tip);
    button->setAutoDefault(false);
    m_buttons->addWidget(button);
    return button;
}

} // namespace gleaner
