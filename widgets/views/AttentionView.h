#pragma once
#include "widgets/views/ArtifactView.h"

class QLabel;
class QPushButton;
class QSlider;

namespace gleaner {

class AttentionCanvas;
class HeadGrid;

/// Where an image tower looks: the picture with the attention of one layer and head (or the mean of all heads) over it,
/// asked from the class token or from a patch that was clicked, and all heads of the layer as thumbnails.
class AttentionView final : public ArtifactView {
    Q_OBJECT

public:
    static constexpr int allHeads = -1;
    static constexpr int classToken = -1; ///< query; patches are 0…

    explicit AttentionView(QWidget *parent = nullptr);
    void paintTo(QPainter &painter, const QRectF &area, Theme::Mode mode) const override;
    int heightFor(int width) const override;

    int headCount() const; ///< of the present layer
    int layer() const { return m_layer; }
    int head() const { return m_head; }
    int query() const { return m_query; }
    void setLayer(int layer);
    void setHead(int head);   ///< allHeads = mean
    void setQuery(int patch); ///< row-major patch number, or classToken
    /// Attention over the patches (gridRows × gridColumns, row-major), as read, for the present choice or another head.
    std::vector<float> weights() const { return weights(m_head); }
    std::vector<float> weights(int head) const;

Q_SIGNALS:
    void choiceChanged();

protected:
    void artifactChanged() override;

private:
    QWidget *makeControls();
    void refresh();
    void paintHeads(QPainter &painter, const QRectF &area, const Tokens &tokens) const;
    bool readable() const; ///< whether shapes agree, so that weights may be read
    QString headText() const;
    QString queryText() const;

    int m_layer = 0, m_head = allHeads, m_query = classToken;
    AttentionCanvas *m_canvas;
    HeadGrid *m_heads;
    QSlider *m_layerSlider, *m_headSlider;
    QLabel *m_layerText, *m_headText, *m_queryText;
    QPushButton *m_back;
};

} // namespace gleaner
