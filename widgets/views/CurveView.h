#pragma once
#include "widgets/views/ArtifactView.h"

class QCustomPlot;

namespace gleaner {

/// Curves over one axis: spread as a band, baselines dashed and named, direct labels up to four series, the better
/// direction marked, logarithmic axes, a chosen x as a line. Drag and wheel zoom; double click shows all.
class CurveView final : public ArtifactView {
    Q_OBJECT

public:
    explicit CurveView(QWidget *parent = nullptr);
    void paintTo(QPainter &painter, const QRectF &area, Theme::Mode mode) const override;
    QSize sizeHint() const override { return {640, 400}; }

protected:
    void artifactChanged() override;

private:
    void makePlot();
    void showValueAt(const QPoint &point);

    QCustomPlot *m_plot = nullptr;
};

} // namespace gleaner
