#pragma once
#include "widgets/views/ArtifactView.h"

namespace gleaner {

/// A table of one quantity as a heat map, e.g. a confusion matrix: numbers where they fit, names of rows and columns, a
/// scale, and the cell under the pointer spelled out. Viridis, or blue–white–orange about zero where values are signed.
class MatrixView final : public ArtifactView {
    Q_OBJECT

public:
    explicit MatrixView(QWidget *parent = nullptr);
    void paintTo(QPainter &painter, const QRectF &area, Theme::Mode mode) const override;
    int heightFor(int width) const override;
    QSize sizeHint() const override { return {560, 480}; }

protected:
    void artifactChanged() override;
    void paintEvent(QPaintEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    struct Layout;
    Layout layoutIn(const QRectF &area) const;
    void paintCells(QPainter &painter, const Layout &layout, const Tokens &tokens) const;
    void paintNames(QPainter &painter, const Layout &layout, const Tokens &tokens) const;
    void paintScale(QPainter &painter, const Layout &layout, const Tokens &tokens) const;
    QRectF widgetArea() const;
    QString rowName(int row) const;
    QString text(double value) const;
    QColor fillOf(double value) const;
    double value(int row, int column) const { return m_values[size_t(row * m_columns + column)]; }
    QString cellSentence(int row, int column) const;

    std::vector<double> m_values; ///< row-major; NaN where there is no number
    int m_rows = 0, m_columns = 0;
    double m_low = 0, m_high = 1;
    QPoint m_hover{-1, -1}; ///< column, row
};

} // namespace gleaner
