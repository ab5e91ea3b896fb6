#include "widgets/panels/ExplorePane.h"

#include "core/explore/Neighbors.h"
#include "widgets/panels/ReportAdder.h"
#include "widgets/panels/SelectionLink.h"
#include "widgets/panels/UndoHistory.h"
#include "widgets/panels/Workspace.h"
#include "widgets/views/ViewFrame.h"

#include <QVBoxLayout>
#include <algorithm>

namespace gleaner {

namespace {

/// Among all features, in the space they are in; a row without one has no neighbors.
EmbeddingView::Neighbors nearestFeatures(const Features &features, int row, int count)
{
    const ExploreVectors &of = *features.of;
    EmbeddingView::Neighbors result{features.space, {}};
    const auto place = std::find(of.rows.begin(), of.rows.end(), row);
    count = int(std::min<qint64>(count, of.vectors.rows() - 1));
    if (place == of.rows.end() || count < 1)
        return result;
    const int at = int(place - of.rows.begin());
    const explore::NeighborGraph graph =
        explore::exactNeighbors(explore::takeRows(of.vectors, {at}), of.vectors, count + 1);
    for (int i = 0; i <= count; ++i)
        if (const int other = graph.indexOf(0)[i]; other != at && int(result.rows.size()) < count)
            result.rows.emplace_back(of.rows[size_t(other)], double(graph.distanceOf(0)[i]));
    return result;
}

} // namespace

ExplorePane::ExplorePane(Workspace &workspace, const QString &name, QWidget *parent)
    : QWidget(parent), m_workspace(workspace), m_name(name), m_neighbors(workspace.jobs(), this)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
}

const Embedding *ExplorePane::embedding() const { return m_view ? m_view->artifact().as<Embedding>() : nullptr; }

void ExplorePane::makeView(const Artifact &artifact)
{
    m_view = new EmbeddingView(this);
    m_view->setArtifact(artifact);
    m_view->setObjectName(m_name);
    m_frame = new ViewFrame(m_view, this);
    m_view->setCompact(m_compact);
    layout()->addWidget(m_frame);
    connect(m_view, &EmbeddingView::hidingStepped, this, &ExplorePane::keepHiding);
    connect(m_frame, &ViewFrame::addToReportRequested, this,
            [this] { addArtifactToReport(m_workspace, m_view->artifact(), {}); });
    connect(m_frame, &ViewFrame::problemOccurred, this,
            [this](const QString &what, const QString &where, const QString &remedy) {
                m_workspace.addProblem({what, where, remedy, ExitCode::OutputUnwritable});
            });
}

/// Hiding is a step of the window's history, as long as this view lives.
void ExplorePane::keepHiding(const EmbeddingView::Hiding &before, const EmbeddingView::Hiding &now)
{
    const auto to = [view = m_view](const EmbeddingView::Hiding &hiding) { return [=] { view->setHiding(hiding); }; };
    const bool more = now.points.size() > before.points.size() || now.classes.size() > before.classes.size();
    m_workspace.history().add({more ? tr("hiding points") : tr("showing points"), m_view, to(before), to(now),
                               (before.points.size() + now.points.size()) * sizeof(int)});
}

void ExplorePane::show(const Artifact &artifact, const Made &made, bool live)
{
    const bool other = !m_view || made.data != m_made.data;
    m_made = made;
    m_live = live;
    if (other) {
        delete m_frame;
        makeView(artifact);
        linkToSelection(m_view, m_workspace);
    } else {
        m_view->setArtifact(artifact);
        m_view->setObjectName(m_name);
    }
    m_frame->setTitle(artifact.title);
    m_frame->setBadge(live ? tr("live") : QString(), live ? tr("The points are still moving") : QString());
    Q_EMIT shown();
}

void ExplorePane::setCompact(bool compact)
{
    m_compact = compact;
    if (m_view)
        m_view->setCompact(compact);
}

void ExplorePane::settle(bool stopped)
{
    if (!m_live)
        return;
    m_live = false;
    m_frame->setBadge(stopped ? tr("stopped") : QString(), stopped ? tr("Stopped before the points were at rest")
                                                                  : QString());
    Q_EMIT shown();
}

void ExplorePane::setFeatures(const Features &features)
{
    m_features = features;
    if (m_view)
        m_view->setNeighborSource([this](int row, int count, const auto &done) { seekNeighbors(row, count, done); });
}

void ExplorePane::seekNeighbors(int row, int count, const std::function<void(const EmbeddingView::Neighbors &)> &done)
{
    m_neighbors.start([features = m_features, row, count] { return nearestFeatures(features, row, count); }, done,
                      [this](const Problem &problem) { m_workspace.addProblem(problem); });
}

} // namespace gleaner
