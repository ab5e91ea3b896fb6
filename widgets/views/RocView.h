#pragma once
#include "core/results/RocTable.h"
#include "widgets/views/ArtifactView.h"

class QComboBox;
class QCPItemLine;
class QCPItemTracer;
class QCustomPlot;
class QLabel;

namespace gleaner {

/// ROC curves (a table of rocTable()) with a threshold under the hand: the mark is dragged along a curve, or moved by
/// keys (Left and Right one threshold, with Shift ten, Home and End to the ends, Up and Down another curve), and what
/// it finds and what it costs is told below.
class RocView final : public ArtifactView {
    Q_OBJECT

public:
    explicit RocView(QWidget *parent = nullptr);
    void paintTo(QPainter &painter, const QRectF &area, Theme::Mode mode) const override;
    QSize sizeHint() const override { return {640, 400}; }

    int series() const { return m_chosen; }
    /// Its number in the chosen series, by falling threshold; -1 where there are no curves.
    int point() const { return m_point; }
    /// Another curve at the same rate of false positives.
    void setSeries(int series);
    void setPoint(int point);

protected:
    void artifactChanged() override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void makePlot();
    void refill();
    void press(const QMouseEvent &event);
    void drag(const QPointF &pixel);
    int nearestPoint(int series, const QPointF &pixel, double *distance = nullptr) const;
    int pointAt(double falsePositives) const; ///< of the chosen series: the last that costs no more
    void showPoint();
    QString readout() const;
    void placeMark(QCustomPlot &plot, Theme::Mode mode) const;

    std::vector<RocSeries> m_series;
    int m_chosen = 0, m_point = -1;
    bool m_moved = false; ///< by hand: then it is part of the figure
    bool m_dragging = false;
    QCustomPlot *m_plot = nullptr;
    QComboBox *m_curve;
    QLabel *m_readout;
};

} // namespace gleaner
