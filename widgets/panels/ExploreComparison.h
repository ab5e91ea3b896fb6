#pragma once
#include "core/explore/NeighborOverlap.h"
#include "widgets/panels/LatestJob.h"

#include <QWidget>

class QLabel;
class QToolButton;

namespace gleaner {

class ExplorePane;
class Workspace;

/// What two layouts of the same data have in common: the point under the pointer is ringed in both, and the share of
/// neighbors they agree on is measured, told, and may color the points. Names: "explore.overlap",
/// "explore.overlap.color".
class ExploreComparison final : public QWidget {
    Q_OBJECT

public:
    ExploreComparison(Workspace &workspace, ExplorePane *first, ExplorePane *second, QWidget *parent);
    bool busy() const { return m_job.busy(); }
    /// The last measured one; neighbors = 0 before.
    const explore::NeighborOverlap &overlap() const { return m_overlap; }

Q_SIGNALS:
    void measured();

private:
    void linkHover(ExplorePane *from, ExplorePane *to);
    void measure();
    void tell();
    void color(bool on);

    Workspace &m_workspace;
    ExplorePane *m_first, *m_second;
    QLabel *m_words;
    QToolButton *m_color;
    explore::NeighborOverlap m_overlap;
    LatestJob<explore::NeighborOverlap> m_job;
};

} // namespace gleaner
