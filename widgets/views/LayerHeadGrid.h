#pragma once
#include "widgets/theme/Theme.h"

#include <QWidget>
#include <functional>
#include <optional>

namespace gleaner {

/// Where the small maps of all layers and heads stand: a line for each layer, the mean of its heads first.
struct LayerHeadShape {
    static constexpr int mean = -1; ///< as a head
    int layers = 0, heads = 0;

    QRectF cell(int layer, int head, const QRectF &area) const;
    qreal side(const QRectF &area) const; ///< of a cell
    qreal heightFor(qreal width) const;
    /// Draws the map of one layer and head into a rectangle.
    using PaintMap = std::function<void(QPainter &painter, const QRectF &place, int layer, int head)>;
    /// All maps with the numbers of layers and heads beside them; the chosen one is marked where there is one (layer ≥ 0).
    void paint(QPainter &painter, const QRectF &area, const Tokens &tokens, const PaintMap &paintMap, int layer = -1,
               int head = mean) const;
};

/// The small maps as a widget: a click or the arrow keys choose, a double click or Enter asks to see one large.
class LayerHeadGrid final : public QWidget {
    Q_OBJECT

public:
    LayerHeadGrid(const QString &name, QWidget *parent);
    void setMaps(const LayerHeadShape &shape, LayerHeadShape::PaintMap paintMap);
    /// Marks one; layer -1 = none.
    void setChosen(int layer, int head);
    QRectF cellRect(int layer, int head) const;
    QSize sizeHint() const override { return {300, 300}; }

Q_SIGNALS:
    void chosen(int layer, int head);
    void activated(int layer, int head);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool event(QEvent *event) override;

private:
    std::optional<std::pair<int, int>> cellAt(const QPointF &point) const;

    LayerHeadShape m_shape;
    LayerHeadShape::PaintMap m_paintMap;
    int m_layer = -1, m_head = LayerHeadShape::mean;
};

} // namespace gleaner
