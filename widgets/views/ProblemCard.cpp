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

ProblemCard::ProblemCard(const Problem &problem, Weight weight, QWidget *parent) : QFrame(parent), m_problem(problem)
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
    grid->addWidget(dismiss, 0, 2, Qt::AlignTop);
    grid->addWidget(line(problem.where, "problem.where", "secondary", this), 1, 1);
    grid->addWidget(line(problem.remedy, "problem.remedy", "", this), 2, 1);
    grid->setColumnStretch(1, 1);
    connect(dismiss, &QToolButton::clicked, this, [this] {
        Q_EMIT dismissed();
        deleteLater();
    });
}

void ProblemCard::setRemedyAction(const QString &text)
{
    auto *button = new QPushButton(text, this);
    button->setObjectName(QStringLiteral("problem.action"));
    button->setAccessibleName(text);
    button->setToolTip(m_problem.remedy);
    static_cast<QGridLayout *>(layout())->addWidget(button, 3, 1, Qt::AlignLeft);
    connect(button, &QPushButton::clicked, this, &ProblemCard::remedyRequested);
}

} // namespace gleaner
