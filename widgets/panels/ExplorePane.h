#pragma once
#include "core/methods/explore/FeatureLayout.h"
#include "widgets/panels/LatestJob.h"
#include "widgets/scene/EmbeddingView.h"

namespace gleaner {

class ViewFrame;
class Workspace;

/// One layout of the explore panel in its frame: live while it is being made, and what it was made of.
class ExplorePane final : public QWidget {
    Q_OBJECT

public:
    struct Made {
        QString data, model; ///< URIs; the model's is empty where the data hold the vectors
        QString method;      ///< "pca", "tsne", "umap"
        int dimensions = 2;
        bool operator==(const Made &) const = default;
    };

    /// The view's object name.
    ExplorePane(Workspace &workspace, const QString &name, QWidget *parent);
    /// A layout on its way (`live`), or the finished one.
    void show(const Artifact &artifact, const Made &made, bool live);
    /// Nothing more comes: what is there stays.
    void settle(bool stopped);
    /// Beside another one: few tools.
    void setCompact(bool compact);
    /// Where the neighbors of a point are sought.
    void setFeatures(const Features &features);

    EmbeddingView *view() const { return m_view; } ///< null until something was shown
    const Made &made() const { return m_made; }
    bool live() const { return m_live; }
    const Embedding *embedding() const;

Q_SIGNALS:
    void shown(); ///< a view is there, or another layout

private:
    void makeView(const Artifact &artifact);
    void keepHiding(const EmbeddingView::Hiding &before, const EmbeddingView::Hiding &now);
    void seekNeighbors(int row, int count, const std::function<void(const EmbeddingView::Neighbors &)> &done);

    Workspace &m_workspace;
    QString m_name;
    Made m_made;
    Features m_features;
    EmbeddingView *m_view = nullptr;
    ViewFrame *m_frame = nullptr;
    bool m_live = false, m_compact = false;
    LatestJob<EmbeddingView::Neighbors> m_neighbors;
};

} // namespace gleaner
