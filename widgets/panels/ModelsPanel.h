#pragma once
#include "widgets/panels/Panel.h"

class QHBoxLayout;
class QLabel;
class QSortFilterProxyModel;
class QTreeView;

namespace gleaner {

struct ModelInfo;
class EmptyState;
class TensorModel;

/// The current model: what it can do, its facts, and every tensor by its place in the network.
class ModelsPanel final : public Panel {
    Q_OBJECT

public:
    ModelsPanel(Workspace &workspace, QWidget *parent);

private:
    QWidget *makeTree();
    QWidget *makeFacts();
    void showCurrent();
    void showState();

    TensorModel *m_tensors;
    QSortFilterProxyModel *m_filtered;
    QTreeView *m_tree;
    QLabel *m_facts;
    EmptyState *m_empty;
};

} // namespace gleaner
