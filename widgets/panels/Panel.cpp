#include "widgets/panels/Panel.h"

#include "widgets/panels/Pieces.h"
#include "widgets/theme/Theme.h"
#include "widgets/views/EmptyState.h"
#include "widgets/views/ProgressStrip.h"

#include <QLabel>
#include <QStackedLayout>
#include <QVBoxLayout>

namespace gleaner {

Panel::Panel(const QString &id, const QString &title, const QString &icon, Workspace &workspace, QWidget *parent)
    : QWidget(parent), m_id(id), m_name(title), m_icon(icon), m_workspace(workspace)
{
    setObjectName(QStringLiteral("panel.") + id);
    setAccessibleName(title);
    m_title = makeLabel(title, "title", this);
    m_badge = makeLabel({}, "badge", this);
    m_badge->hide();
    m_facts = makeElidingLabel("secondary", this);

    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    auto *line = new QHBoxLayout;
    line->setSpacing(Space::s);
    line->addWidget(m_title);
    line->addWidget(m_badge, 0, Qt::AlignVCenter);
    line->addStretch();
    words->addLayout(line);
    words->addWidget(m_facts);
    m_actions = new QHBoxLayout;
    m_actions->setSpacing(Space::s);
    auto *header = new QHBoxLayout;
    header->setSpacing(Space::l);
    header->addLayout(words, 1);
    header->addLayout(m_actions);

    m_progress = new ProgressStrip(this);
    m_progress->hide();

    auto *content = new QWidget(this);
    m_body = new QVBoxLayout(content);
    m_body->setContentsMargins(0, 0, 0, 0);
    m_body->setSpacing(Space::s);
    m_pages = new QStackedLayout;
    m_pages->addWidget(content);

    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(Space::l, Space::m, Space::l, Space::m);
    whole->setSpacing(Space::m);
    whole->addLayout(header);
    whole->addWidget(m_progress);
    whole->addLayout(m_pages, 1);
}

void Panel::setTitle(const QString &title, const QString &facts)
{
    m_title->setText(title);
    m_facts->setText(facts);
    m_facts->setVisible(!facts.isEmpty());
}

void Panel::addAction(QWidget *widget) { m_actions->addWidget(widget); }

void Panel::setBadge(const QString &text, const QString &tip)
{
    m_badge->setText(text);
    m_badge->setToolTip(tip);
    m_badge->setVisible(!text.isEmpty());
}

void Panel::showEmpty(EmptyState *state)
{
    if (state && m_pages->indexOf(state->parentWidget()) < 0)
        m_pages->addWidget(centered(state, this));
    m_pages->setCurrentWidget(state ? state->parentWidget() : m_pages->widget(0));
}

} // namespace gleaner
