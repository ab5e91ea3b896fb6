#include "widgets/panels/ExploreComparison.h"

#include "widgets/panels/ExplorePane.h"
#include "widgets/panels/Pieces.h"
#include "widgets/panels/Workspace.h"
#include "widgets/scene/PointScene.h"
#include "widgets/theme/Theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>
#include <algorithm>
#include <limits>

namespace gleaner {

ExploreComparison::ExploreComparison(Workspace &workspace, ExplorePane *first, ExplorePane *second, QWidget *parent)
    : QWidget(parent), m_workspace(workspace), m_first(first), m_second(second), m_job(workspace.jobs(), this)
{
    m_words = makeLabel({}, "secondary", this);
    m_words->setObjectName(QStringLiteral("explore.overlap"));
    m_words->setWordWrap(true);
    m_color = makeTool(QStringLiteral("explore.overlap.color"), QStringLiteral("density"),
                       tr("Color the points by the share of neighbors that both pictures agree on"), this);
    m_color->setCheckable(true);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_words, 1);
    row->addWidget(m_color);
    connect(m_color, &QToolButton::toggled, this, &ExploreComparison::color);
    for (ExplorePane *pane : {first, second})
        connect(pane, &ExplorePane::shown, this, [this] {
            linkHover(m_first, m_second);
            linkHover(m_second, m_first);
            measure();
        });
    tell();
}

void ExploreComparison::linkHover(ExplorePane *from, ExplorePane *to)
{
    if (!from->view())
        return;
    disconnect(from->view(), &ArtifactView::rowHovered, this, nullptr);
    connect(from->view(), &ArtifactView::rowHovered, this, [to](int row) {
        if (to->view())
            to->view()->ringRow(row);
    });
}

void ExploreComparison::measure()
{
    m_job.stop();
    m_overlap = {};
    color(false);
    const Embedding *a = m_first->embedding(), *b = m_second->embedding();
    const bool sameData = m_first->made().data == m_second->made().data;
    if (sameData && a && b && a->points && b->points && !m_first->live() && !m_second->live())
        m_job.start([a = *a, b = *b] { return explore::neighborOverlap(*a.points, a.rows, *b.points, b.rows); },
                    [this](const explore::NeighborOverlap &overlap) {
                        m_overlap = overlap;
                        tell();
                        color(m_color->isChecked());
                        Q_EMIT measured();
                    },
                    [this](const Problem &problem) {
                        m_workspace.addProblem(problem);
                        tell();
                    });
    tell();
}

void ExploreComparison::tell()
{
    m_color->setEnabled(m_overlap.neighbors > 0);
    if (!m_second->view())
        m_words->setText(tr("Choose another model or layout above and press Run: it appears beside this one."));
    else if (m_overlap.neighbors > 0)
        m_words->setText(tr("Both pictures agree on %1 % of the %2 nearest neighbors of a point (by chance %3 %).")
                             .arg(100 * m_overlap.mean, 0, 'f', 1)
                             .arg(m_overlap.neighbors)
                             .arg(100 * m_overlap.chance, 0, 'f', 1));
    else if (m_job.busy())
        m_words->setText(tr("Comparing the neighbors of every point…"));
    else if (m_first->live() || m_second->live())
        m_words->setText(tr("The pictures are compared when the points are at rest."));
    else
        m_words->setText(tr("The pictures have too few rows in common to be compared."));
}

/// By row, so that both views get the same number for the same row.
void ExploreComparison::color(bool on)
{
    for (ExplorePane *pane : {m_first, m_second}) {
        if (!pane->view() || !pane->view()->scene())
            continue;
        if (!on || m_overlap.neighbors == 0) {
            pane->view()->offerValues({});
            continue;
        }
        const PointCloud &cloud = pane->view()->scene()->cloud();
        std::vector<float> shared(size_t(cloud.count()), std::numeric_limits<float>::quiet_NaN());
        for (size_t i = 0; i < m_overlap.ids.size(); ++i)
            if (const int point = cloud.pointOfRow(m_overlap.ids[i]); point >= 0)
                shared[size_t(point)] = m_overlap.shared[i];
        pane->view()->offerValues({tr("Shared neighbors"), std::move(shared), 0, 1});
    }
}

} // namespace gleaner
