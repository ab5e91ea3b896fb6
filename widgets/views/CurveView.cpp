#include "widgets/views/CurveView.h"

#include "widgets/itemmodels/Numbers.h"
#include "widgets/views/CurvePlot.h"
#include "widgets/views/PlotStyle.h"

#include <QToolTip>
#include <QVBoxLayout>
#include <cmath>

namespace gleaner {

CurveView::CurveView(QWidget *parent) : ArtifactView(parent)
{
    setPaintedByWidgets();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(margin, margin, margin, margin);
    makePlot();
    // Colors are in the plot's items, so a change of theme fills it anew.
    connect(&Theme::instance(), &Theme::changed, this, &CurveView::artifactChanged);
}

void CurveView::makePlot()
{
    m_plot = new QCustomPlot(this);
    m_plot->setMinimumSize(200, 140);
    m_plot->setInteractions(QCP::iRangeDrag | QCP::iRangeZoom);
    m_plot->setObjectName(QStringLiteral("curve.plot"));
    m_plot->setAccessibleName(tr("Curves"));
    m_plot->setAccessibleDescription(tr("Drag moves, the wheel zooms, a double click shows all"));
    layout()->addWidget(m_plot);
    connect(m_plot, &QCustomPlot::mouseMove, this, [this](QMouseEvent *event) { showValueAt(event->pos()); });
    connect(m_plot, &QCustomPlot::mouseDoubleClick, this, &CurveView::artifactChanged);
}

void CurveView::artifactChanged()
{
    if (!artifact().as<Curve>())
        return;
    delete m_plot; // a fresh plot is simpler than taking one's layout apart
    makePlot();
    fillPlot(*m_plot, *artifact().as<Curve>(), Theme::instance().mode());
    m_plot->replot(QCustomPlot::rpQueuedReplot);
}

void CurveView::paintTo(QPainter &painter, const QRectF &area, Theme::Mode mode) const
{
    QCustomPlot plot;
    fillPlot(plot, *artifact().as<Curve>(), mode);
    playPlot(plot, painter, area);
}

void CurveView::showValueAt(const QPoint &point)
{
    const Curve &curve = *artifact().as<Curve>();
    constexpr double reach = 12; // pixels
    double nearest = reach;
    QString text;
    for (const Curve::Series &series : curve.series)
        for (size_t i = 0; i < std::min(series.x.size(), series.y.size()); ++i) {
            const QPointF place(m_plot->xAxis->coordToPixel(series.x[i]), m_plot->yAxis->coordToPixel(series.y[i]));
            const double distance = std::hypot(place.x() - point.x(), place.y() - point.y());
            if (distance < nearest) {
                nearest = distance;
                text = tr("%1: %2 %3 at %4 %5")
                           .arg(series.name, shortNumber(series.y[i]), curve.y.unit, shortNumber(series.x[i]),
                                curve.x.unit)
                           .simplified();
            }
        }
    if (text.isEmpty())
        QToolTip::hideText();
    else
        QToolTip::showText(m_plot->mapToGlobal(point), text, m_plot);
}

} // namespace gleaner
