#pragma once
#include <QToolBar>

class QActionGroup;

namespace gleaner {

/// The workspaces at the left edge: icon above name, one of them chosen.
class Rail final : public QToolBar {
    Q_OBJECT

public:
    explicit Rail(QWidget *parent);
    /// Ctrl+1, Ctrl+2, … in the order of adding.
    QAction *add(const QString &id, const QString &name, const QString &icon);
    void choose(const QString &id); ///< emits nothing

Q_SIGNALS:
    void chosen(const QString &id);

private:
    QActionGroup *m_group;
};

} // namespace gleaner
