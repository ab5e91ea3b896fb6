#pragma once
#include "core/results/Results.h"

#include <QWidget>
#include <functional>

class QGridLayout;
class QStackedLayout;
class QListWidget;
class QToolButton;

namespace gleaner {

class ArtifactView;
class ViewFrame;

/// The views of one result: a list of all, and the chosen one beside it, or up to four from it on together. A view is
/// made when it is first shown.
class ViewStage final : public QWidget {
    Q_OBJECT

public:
    static constexpr int mostTogether = 4;

    explicit ViewStage(QWidget *parent);
    /// Keeps the one that was shown where an artifact of that name is still there. `badge` marks every view: "live".
    void setArtifacts(const std::vector<Artifact> &artifacts, const QString &badge = {});
    const std::vector<Artifact> &artifacts() const { return m_artifacts; }
    void setTogether(bool together);
    bool together() const { return m_together; }
    int current() const;
    void setCurrent(int index);

Q_SIGNALS:
    void addToReportRequested(const gleaner::ArtifactView &view); ///< with what was chosen in it
    void viewMade(gleaner::ArtifactView *view);                   ///< for links to a selection
    void problemOccurred(const QString &what, const QString &where, const QString &remedy);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    ViewFrame *frame(size_t index);
    size_t roomFor() const;
    void arrange();

    std::vector<Artifact> m_artifacts;
    std::vector<ViewFrame *> m_frames; ///< null until shown
    QString m_badge;
    bool m_together = false;
    size_t m_room = 0; ///< views that had room when they were arranged
    QListWidget *m_list;
    QToolButton *m_split;
    QGridLayout *m_grid;
};

} // namespace gleaner
