#pragma once
#include "core/models/Model.h"
#include "core/results/Artifact.h"
#include "widgets/panels/Panel.h"

#include <QPointer>
#include <optional>

class QComboBox;
class QPushButton;

namespace gleaner {

class ArtifactView;
class EmptyState;
class Job;
class ViewFrame;

/// Data set and model → features → their first three principal components as points, linked to the thumbnails.
class ExplorePanel final : public Panel {
    Q_OBJECT

public:
    ExplorePanel(Workspace &workspace, QWidget *parent);
    bool settled() const override { return !m_job; }
    void prepare() override;
    void encode();

private:
    void makeHeader();
    void refill();
    void show(const Artifact &artifact);
    void showState();
    bool stale() const;

    QComboBox *m_data, *m_model;
    QPushButton *m_encode;
    EmptyState *m_empty;
    ArtifactView *m_view = nullptr;
    ViewFrame *m_frame = nullptr;
    QPointer<Job> m_job;
    QString m_shownData, m_shownModel; ///< what the points were made of
};

} // namespace gleaner
