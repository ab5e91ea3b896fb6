#pragma once
#include "widgets/views/ArtifactView.h"

class QLabel;
class QPushButton;
class QSplitter;
class QToolButton;

namespace gleaner {

class AttentionCanvas;
class AttentionControls;
class LayerHeadGrid;
class WordStrip;

/// Where a model looks in a picture: small maps of all layers and heads, and one of them large over the picture, or the
/// flow through all layers. Asked from the class token, from a patch that was clicked, or from a word of an answer.
class AttentionView final : public ArtifactView {
    Q_OBJECT

public:
    using Flow = TokenAttention::Flow;
    static constexpr int allHeads = -1;
    static constexpr int classToken = -1; ///< query; patches are 0…, and so are words where words ask

    explicit AttentionView(QWidget *parent = nullptr);
    void paintTo(QPainter &painter, const QRectF &area, Theme::Mode mode) const override;
    int heightFor(int width) const override;
    QWidget *tools() override;

    /// Whether somebody computes a relevance that is not there yet when relevanceWanted() is heard.
    void setRelevanceOnDemand(bool onDemand);

    int headCount() const; ///< of the present layer
    Flow flow() const { return m_flow; }
    int layer() const { return m_layer; }
    int head() const { return m_head; }
    int query() const { return m_query; }
    bool wordsAsk() const;
    void setFlow(Flow flow);
    void setLayer(int layer);
    void setHead(int head);  ///< allHeads = mean
    void setQuery(int asks); ///< row-major patch number, classToken, or the number of a word
    void setOverview(bool whole); ///< the small maps over the whole view
    /// Attention over the patches (gridRows × gridColumns, row-major), as read, for the present choice or another head.
    std::vector<float> weights() const;
    std::vector<float> weights(int layer, int head) const;
    const QImage &picture() const { return m_picture; }

Q_SIGNALS:
    void choiceChanged();
    void relevanceWanted();

protected:
    void artifactChanged() override;

private:
    void makeAsking();
    void refresh();
    void paintMap(QPainter &painter, const QRectF &place, int layer, int head) const;
    std::vector<float> patchesOf(const FloatArray &array, qint64 first, qint64 last) const;
    const AttentionMap *map() const { return artifact().as<AttentionMap>(); }
    bool readable(int layer) const; ///< whether shapes agree, so that weights may be read
    QString choiceText() const;
    QString queryText() const;

    Flow m_flow = Flow::Head;
    int m_layer = 0, m_head = allHeads, m_query = classToken;
    bool m_onDemand = false;
    QImage m_picture, m_smallPicture;
    mutable std::vector<QImage> m_maps; ///< small maps for the present query, made when first painted
    AttentionCanvas *m_canvas;
    LayerHeadGrid *m_grid;
    QSplitter *m_split;
    AttentionControls *m_controls;
    WordStrip *m_words;
    QLabel *m_queryText;
    QPushButton *m_back;
    QToolButton *m_overview;
};

} // namespace gleaner
