#pragma once
#include "widgets/panels/ExplorePane.h"
#include "widgets/panels/Panel.h"

class QComboBox;
class QPushButton;
class QSplitter;
class QToolButton;

namespace gleaner {

class EmptyState;
class ExploreComparison;
class Job;

/// Data set and encoder → features → a layout as points that appear while they still move, linked to the thumbnails;
/// and another layout of the same data beside it.
class ExplorePanel final : public Panel {
    Q_OBJECT

public:
    ExplorePanel(Workspace &workspace, QWidget *parent);
    bool settled() const override;
    void prepare() override;
    void run();
    void stop();
    /// What the project keeps of the views, and what it does with it once a view is there.
    QJsonObject state() const override;
    void restoreState(const QJsonObject &state) override;

private:
    /// What a run makes; the features are kept for the next one.
    struct Made {
        Features features;
        Artifact layout;
    };

    void makeHeader();
    void makePanes();
    void refill();
    void refillModels();
    void showState();
    void setComparing(bool comparing);
    ExplorePane::Made wanted() const;
    QString objection(QString *button = nullptr) const;
    bool stale() const;
    void start(const ExplorePane::Made &made);
    void watch(ExplorePane *pane, const ExplorePane::Made &made);
    void finish(ExplorePane *pane, const ExplorePane::Made &made, const Made &result);
    Artifact titled(Artifact artifact, const ExplorePane::Made &made) const;

    QComboBox *m_data, *m_model, *m_layout, *m_dimensions;
    QPushButton *m_run;
    QToolButton *m_compare;
    EmptyState *m_empty;
    QSplitter *m_panes;
    ExplorePane *m_first, *m_second;
    ExploreComparison *m_comparison;
    QPointer<Job> m_job;
    struct Kept {
        QString data, model;
        Features features;
    };
    std::vector<Kept> m_features; ///< of the last inputs, newest first
    QString m_chosenModel; ///< URI, empty = the vectors of the data
    bool m_runsWhenOpen = false; ///< the suggested encoder is being opened
    QJsonObject m_awaited; ///< state for a view that is not there yet
};

} // namespace gleaner
