#pragma once
#include <QWidget>

namespace gleaner {

class AttentionView;

/// The large picture of an AttentionView: hover tells a patch's value, a click asks from that patch, arrow keys move
/// the asking patch, Escape returns to the class token. Where words ask, only hovering is left.
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

} // namespace gleaner
