#pragma once
#include <QWidget>

namespace gleaner {

/// Every shortcut of the window in one list, gathered from its actions. Not modal.
class KeyboardHelp final : public QWidget {
    Q_OBJECT

public:
    KeyboardHelp(const QList<QAction *> &actions, QWidget *parent);
};

} // namespace gleaner
