#pragma once
#include "widgets/panels/Panel.h"

class QModelIndex;
class QPushButton;
class QTableView;

namespace gleaner {

class ArtifactView;
class EmptyState;
class RunListModel;
class ViewStage;

/// What runs now and what has run; the results of the chosen run as views.
class RunsPanel final : public Panel {
    Q_OBJECT

public:
    RunsPanel(Workspace &workspace, QWidget *parent);
    void prepare() override;
    /// Shows this run, whatever its state.
    void showRun(int id);
    ViewStage *stage() const { return m_stage; }

private:
    QWidget *makeList();
    QWidget *makeStage();
    void refreshList();
    void refreshRun(int id);
    void chosen(const QModelIndex &index);
    void link(ArtifactView *view);
    void copyCommand();
    void showState();
    void showStale();

    RunListModel *m_model;
    QTableView *m_list;
    ViewStage *m_stage;
    EmptyState *m_empty, *m_pick;
    QWidget *m_pickPage;
    QPushButton *m_copy, *m_forget;
    std::vector<int> m_ids; ///< of the rows of the list
    int m_shown = 0;        ///< id of the run on the stage
};

} // namespace gleaner
