#pragma once
#include "core/methods/Method.h"

#include <QWidget>

class QToolButton;
class QTreeView;

namespace gleaner {

class MethodListModel;

/// The list of methods with a search line and the filter "what I have".
class MethodFinder final : public QWidget {
    Q_OBJECT

public:
    explicit MethodFinder(QWidget *parent);
    void choose(const QString &id);
    void focusSearch();

Q_SIGNALS:
    void chosen(const gleaner::MethodDeclaration *method);

private:
    void makeNeeds();
    void refilter();

    MethodListModel *m_model;
    QTreeView *m_tree;
    QToolButton *m_needs;
    QString m_chosen;
};

} // namespace gleaner
