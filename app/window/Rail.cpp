#include "app/window/Rail.h"

#include "widgets/panels/Pieces.h"
#include "widgets/theme/Theme.h"

#include <QActionGroup>
#include <QToolButton>

namespace gleaner {

constexpr int railWidth = 76;

Rail::Rail(QWidget *parent) : QToolBar(parent), m_group(new QActionGroup(this))
{
    setObjectName(QStringLiteral("rail"));
    setWindowTitle(tr("Workspaces"));
    setOrientation(Qt::Vertical);
    setMovable(false);
    setFloatable(false);
    setContextMenuPolicy(Qt::PreventContextMenu);
    setToolButtonStyle(Qt::ToolButtonTextUnderIcon);
    setIconSize({20, 20});
    setAccessibleName(tr("Workspaces"));
}

QAction *Rail::add(const QString &id, const QString &name, const QString &icon)
{
    QAction *action = addAction(Theme::icon(icon), name);
    action->setCheckable(true);
    action->setData(id);
    // Ctrl+1 to Ctrl+9, then Ctrl+0.
    if (const qsizetype place = m_group->actions().size() + 1; place <= 10)
        action->setShortcut(Qt::CTRL | Qt::Key(Qt::Key_0 + place % 10));
    action->setActionGroup(m_group);
    connect(action, &QAction::triggered, this, [this, id] { Q_EMIT chosen(id); });
    auto *button = qobject_cast<QToolButton *>(widgetForAction(action));
    button->setFixedWidth(railWidth - 2 * Space::xs);
    button->setFocusPolicy(Qt::StrongFocus);
    describe(button, QStringLiteral("rail.") + id, name,
             tr("%1 (%2)").arg(name, action->shortcut().toString(QKeySequence::NativeText)));
    return action;
}

void Rail::choose(const QString &id)
{
    for (QAction *action : m_group->actions())
        if (action->data().toString() == id)
            action->setChecked(true);
}

} // namespace gleaner
