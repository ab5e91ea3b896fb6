#pragma once
#include "widgets/views/ArtifactView.h"

class QSplitter;
class QToolButton;

namespace gleaner {

class AttentionControls;
class LayerHeadGrid;
class TokenMatrix;

/// Where the tokens of a text look: one matrix, and small pictures of all layers and heads. Another head's matrix is
/// asked for, since all of them may not fit in memory; where nobody answers, only what is there can be chosen.
class TokenAttentionView final : public ArtifactView {
    Q_OBJECT

public:
    using Flow = TokenAttention::Flow;
    explicit TokenAttentionView(QWidget *parent = nullptr);
    void paintTo(QPainter &painter, const QRectF &area, Theme::Mode mode) const override;
    int heightFor(int width) const override;
    QWidget *tools() override;
    /// Whether matrixWanted() is answered with another artifact.
    void setOnDemand(bool onDemand);
    void setOverview(bool whole); ///< the small pictures over the whole view

Q_SIGNALS:
    void matrixWanted(gleaner::TokenAttention::Flow flow, int layer, int head);

protected:
    void artifactChanged() override;

private:
    void refresh();
    void ask(Flow flow, int layer, int head);
    int layerCount() const;
    int headCount() const;
    void paintMap(QPainter &painter, const QRectF &place, int layer, int head) const;
    QString choiceText() const;
    const TokenAttention *attention() const { return artifact().as<TokenAttention>(); }

    Flow m_flow = Flow::Head;
    int m_layer = 0, m_head = -1; ///< as chosen; the matrix may still be on its way
    bool m_onDemand = false;
    FloatArrayPtr m_overviewOf;
    mutable std::vector<QImage> m_maps; ///< small pictures, made when first painted
    TokenMatrix *m_matrix;
    LayerHeadGrid *m_grid;
    QSplitter *m_split;
    AttentionControls *m_controls;
    QToolButton *m_overview;
};

} // namespace gleaner
