#pragma once
#include "widgets/theme/Theme.h"
#include "widgets/views/MatrixPyramid.h"

#include <QStringList>
#include <QWidget>

namespace gleaner {

/// Attention from every token (rows) to every token (columns): the whole or a part of it, painted from a pyramid so that
/// thousands of tokens stay smooth. The wheel zooms where it points, dragging moves, a double click shows all; hovering
/// names both tokens and the value.
class TokenMatrix final : public QWidget {
    Q_OBJECT

public:
    explicit TokenMatrix(QWidget *parent);
    /// `weights` (tokens, tokens). The part that is shown stays where the number of tokens does.
    void setMatrix(const QStringList &tokens, const FloatArrayPtr &weights);

    QRectF cellRect(int row, int column) const; ///< in this widget, at the present zoom
    double pixelsPerCell() const { return shownFrame().scale; }
    void showAll();
    void zoom(double factor, const QPointF &about);
    QString readout() const; ///< of the cell under the pointer; empty elsewhere
    QSize sizeHint() const override { return {420, 440}; }

    /// The part that is shown, fitted into `area`, with the names of tokens where there is room and the scale.
    void paintTo(QPainter &painter, const QRectF &area, const Tokens &tokens) const;

    /// Root of the share of the largest value as a color: small values differ.
    static QRgb colorOf(double share);
    /// The same of a line of values; NaN is 0.
    static void colorLine(const float *values, QRgb *colors, int count, float largest);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    /// Where the cells stand, and which of them.
    struct Frame {
        QRectF cells;
        double scale = 1; ///< pixels of a cell
        QPointF first;    ///< cell in the upper left corner
        QRectF rectOf(double row, double column) const
        {
            return {cells.left() + (column - first.x()) * scale, cells.top() + (row - first.y()) * scale, scale, scale};
        }
        QPointF cellAt(const QPointF &point) const { return (point - cells.topLeft()) / scale + first; }
    };
    Frame frameIn(const QRectF &area) const; ///< with all cells
    Frame wholeFrame() const; ///< in this widget
    Frame shownFrame() const;
    void show(double scale, const QPointF &first); ///< as far as there is something to show
    void hover(const QPointF &point);
    void paintCells(QPainter &painter, const Frame &frame) const;
    void paintNames(QPainter &painter, const Frame &frame, const Tokens &tokens) const;
    void paintScale(QPainter &painter, const Frame &frame, const Tokens &tokens) const;

    QStringList m_tokens;
    MatrixPyramid m_pyramid;
    double m_scale = 1;    ///< pixels of a cell
    QPointF m_first{0, 0}; ///< cell (column, row) in the upper left corner
    bool m_all = true;     ///< the whole is shown, whatever the size
    QPoint m_hover{-1, -1}; ///< column, row
    QPointF m_dragged; ///< where the pointer was
};

} // namespace gleaner
