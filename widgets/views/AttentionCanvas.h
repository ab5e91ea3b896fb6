#pragma once
#include <QWidget>

namespace gleaner {

class AttentionView;

/// The large picture of an AttentionView: hover tells a patch's value, a click asks from that patch, arrow keys move
/// the asking patch, Escape returns to the class token.
class AttentionCanvas final : public QWidget {
    Q_OBJECT

public:
    explicit AttentionCanvas(AttentionView *view);
    QSize sizeHint() const override { return {420, 440}; }
    /// Rectangle of a patch in this widget.
    QRectF patchRect(int patch) const;

protected:
    void paintEvent(QPaintEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    QRectF pictureRect() const;
    int patchAt(const QPointF &point) const; ///< or -1

    AttentionView *m_view;
    int m_hover = -1;
};

/// All heads of a layer as thumbnails, the mean first; a click or the arrow keys choose.
class HeadGrid final : public QWidget {
    Q_OBJECT

public:
    explicit HeadGrid(AttentionView *view);
    QSize sizeHint() const override { return {216, 216}; }
    /// Rectangle of a head's thumbnail (AttentionView::allHeads = mean) in this widget.
    QRectF headRect(int head) const;

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool event(QEvent *event) override;

private:
    int headAt(const QPointF &point) const; ///< or -2

    AttentionView *m_view;
};

} // namespace gleaner
