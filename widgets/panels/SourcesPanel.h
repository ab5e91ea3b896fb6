#pragma once
#include <QWidget>

class QMenu;
class QPoint;
class QTreeWidget;
class QTreeWidgetItem;

namespace gleaner {

class Workspace;

/// What is open: data sets, models, named selections. A click makes it current, the menu offers what makes sense, and
/// everything can be dragged onto a role of the inspector.
class SourcesPanel final : public QWidget {
    Q_OBJECT

public:
    SourcesPanel(Workspace &workspace, QWidget *parent);

Q_SIGNALS:
    void openDataRequested();
    void openModelRequested();
    void panelRequested(const QString &id);

private:
    enum class Section { Data, Models, Selections };
    void refill();
    QTreeWidgetItem *addSection(const QString &title, Section section);
    void addItem(QTreeWidgetItem *section, const QString &icon, const QString &name, const QString &detail,
                 const QString &uri, bool current);
    void clicked(QTreeWidgetItem *item);
    void showMenu(const QPoint &place);
    void fillMenu(QMenu &menu, QTreeWidgetItem *item);

    Workspace &m_workspace;
    QTreeWidget *m_tree;
};

} // namespace gleaner
