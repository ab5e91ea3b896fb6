#include "app/window/DockTitle.h"

#include "widgets/panels/Pieces.h"
#include "widgets/theme/Theme.h"

#include <QDockWidget>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

namespace gleaner {

DockTitle::DockTitle(QDockWidget *dock, QWidget *instead) : QWidget(dock)
{
    auto *name = makeLabel(dock->windowTitle(), "section", this);
    // The label must not take the mouse: the dock is dragged by its title.
    name->setAttribute(Qt::WA_TransparentForMouseEvents);
    auto *floating = makeTool(dock->objectName() + QStringLiteral(".float"), QStringLiteral("export"),
                              tr("Float “%1”").arg(dock->windowTitle()), this);
    auto *hide = makeTool(dock->objectName() + QStringLiteral(".hide"), QStringLiteral("close"),
                          tr("Hide “%1”; the View menu brings it back").arg(dock->windowTitle()), this);
    for (QToolButton *tool : {floating, hide})
        tool->setIconSize({12, 12});
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(Space::m, Space::xs, Space::xs, Space::xs);
    row->setSpacing(0);
    name->setVisible(!instead);
    if (instead) {
        row->setContentsMargins(Space::xs, 0, Space::xs, 0);
        row->addWidget(instead);
        row->addStretch(1);
    } else {
        row->addWidget(name, 1);
    }
    row->addWidget(floating);
    row->addWidget(hide);
    connect(floating, &QToolButton::clicked, dock, [dock] { dock->setFloating(!dock->isFloating()); });
    connect(hide, &QToolButton::clicked, dock, &QDockWidget::hide);
    connect(dock, &QDockWidget::windowTitleChanged, name, &QLabel::setText);
}

} // namespace gleaner
