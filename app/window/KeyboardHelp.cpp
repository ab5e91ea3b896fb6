#include "app/window/KeyboardHelp.h"

#include "widgets/panels/Pieces.h"
#include "widgets/theme/Theme.h"

#include <QAction>
#include <QHeaderView>
#include <QLabel>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace gleaner {

KeyboardHelp::KeyboardHelp(const QList<QAction *> &actions, QWidget *parent) : QWidget(parent, Qt::Tool)
{
    setWindowTitle(tr("Keyboard"));
    setObjectName(QStringLiteral("keyboard"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto *list = new QTreeWidget(this);
    list->setColumnCount(2);
    list->setHeaderHidden(true);
    list->setRootIsDecorated(false);
    list->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    list->header()->setStretchLastSection(false);
    list->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    describe(list, QStringLiteral("keyboard.list"), tr("Shortcuts"), {});
    const auto add = [list](const QString &what, const QString &keys) { new QTreeWidgetItem(list, {what, keys}); };
    for (const QAction *action : actions)
        if (!action->shortcut().isEmpty())
            add(QString(action->text()).remove(QLatin1Char('&')),
                action->shortcut().toString(QKeySequence::NativeText));
    add(tr("Previous and next picture (Attention)"), tr("A, D"));
    add(tr("Choose a layer and a head (Attention)"), tr("Arrows, Enter"));
    add(tr("Zoom into the matrix of tokens, move, show all (Attention)"), tr("+, -, Arrows, 0"));
    add(tr("Previous and next picture (Segment)"), tr("A, D"));
    add(tr("Show map, points, mask; points from the map (Segment)"), tr("1, 2, 3, 0"));
    add(tr("Add a positive or negative point, choose another (Segment)"), tr("+, −, Page Up, Page Down"));
    add(tr("Move a point, take it away, box around the mask (Segment)"), tr("Arrows, Delete, B"));
    add(tr("Choose none of the rows (Charts)"), tr("Escape"));
    add(tr("Choose pictures in the grid"), tr("Arrows, Shift+Arrows, Ctrl+A"));
    add(tr("See where the model looks in the picture"), tr("Enter"));
    add(tr("Turn points, choose them in a rectangle or a lasso"), tr("T, B, L"));
    add(tr("While marking points: add, take away, keep what is common"), tr("Shift, Alt, Shift+Alt"));
    add(tr("See all points, come closer, go away"), tr("R, +, −"));
    add(tr("Move a block of the report"), tr("Alt+Up, Alt+Down"));
    add(tr("Take a block out of the report"), tr("Delete"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(Space::l, Space::l, Space::l, Space::l);
    column->addWidget(makeLabel(tr("Keyboard"), "heading", this));
    column->addWidget(list);
    resize(460, 560);
}

} // namespace gleaner
