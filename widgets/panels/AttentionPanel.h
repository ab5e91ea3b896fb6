#pragma once
#include "core/models/Model.h"
#include "core/results/Artifact.h"
#include "widgets/panels/LatestJob.h"
#include "widgets/panels/Panel.h"

class QLabel;
class QToolButton;

namespace gleaner {

class AttentionView;
class EmptyState;
class Selection;
class ViewFrame;

/// Where the current model's image tower looks in the current picture of the current data set.
class AttentionPanel final : public Panel {
    Q_OBJECT

public:
    AttentionPanel(Workspace &workspace, QWidget *parent);
    bool settled() const override { return !m_reading.busy(); }

protected:
    void showEvent(QShowEvent *event) override;

private:
    void makeHeader();
    void follow();
    void step(int by);
    int row() const; ///< the current row, or the first
    void ask();
    void show(const AttentionMap &map);
    void fail(const Problem &problem);

    AttentionView *m_view;
    ViewFrame *m_frame;
    EmptyState *m_empty;
    QToolButton *m_previous, *m_next;
    QPointer<Selection> m_selection;
    ModelPtr m_model;
    bool m_due = false; ///< something changed while hidden: asked again when shown
    LatestJob<AttentionMap> m_reading;
};

} // namespace gleaner
