#include "widgets/views/RocView.h"

#include "widgets/itemmodels/Numbers.h"
#include "widgets/views/CurvePlot.h"
#include "widgets/views/PlotStyle.h"

#include <QComboBox>
#include <QKeyEvent>
#include <QLabel>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>
#include <limits>

namespace gleaner {

namespace {

constexpr double usualRate = 0.05; ///< of false positives, where the mark begins
constexpr int farStep = 10;        ///< thresholds, with Shift
constexpr int widestName = 240;    ///< pixels

/// The items of an earlier mark, if any, are on this layer alone.
const QString markLayer = QStringLiteral("threshold");

QCPItemLine *addRule(QCustomPlot &plot, const QPointF &from, const QPointF &to, const Tokens &tokens)
{
    auto *line = new QCPItemLine(&plot);
    line->start->setCoords(from);
    line->end->setCoords(to);
    line->setPen(QPen(tokens.secondary, 1, Qt::DotLine));
    line->setSelectable(false);
    return line;
}

} // namespace

RocView::RocView(QWidget *parent) : ArtifactView(parent)
{
    setPaintedByWidgets();
    setFocusPolicy(Qt::StrongFocus);
    m_curve = new QComboBox(this);
    m_curve->setObjectName(QStringLiteral("roc.curve"));
    m_curve->setAccessibleName(tr("Curve"));
    m_curve->setToolTip(tr("Whose threshold is moved (Up and Down in the chart)"));
    m_curve->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_curve->setMaximumWidth(widestName);
    m_readout = new QLabel(this);
    m_readout->setObjectName(QStringLiteral("roc.readout"));
    m_readout->setWordWrap(true);
    auto *line = new QHBoxLayout;
    line->setSpacing(Space::s);
    line->addWidget(m_curve);
    line->addWidget(m_readout, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(margin, margin, margin, margin);
    column->setSpacing(Space::s);
    column->addLayout(line);
    connect(m_curve, &QComboBox::activated, this, &RocView::setSeries);
    // Colors are in the plot's items, so a change of theme fills it anew.
    connect(&Theme::instance(), &Theme::changed, this, &RocView::refill);
}

void RocView::makePlot()
{
    delete m_plot; // a fresh plot is simpler than taking one's layout apart
    m_plot = new QCustomPlot(this);
    m_plot->setMinimumSize(200, 140);
    m_plot->setObjectName(QStringLiteral("roc.plot"));
    m_plot->setAccessibleName(tr("ROC curves"));
    m_plot->setAccessibleDescription(tr("Drag the mark along a curve, or move it with the arrow keys"));
    m_plot->setToolTip(tr("Drag the mark to another threshold"));
    m_plot->setCursor(Qt::CrossCursor);
    static_cast<QVBoxLayout *>(layout())->insertWidget(0, m_plot, 1);
    connect(m_plot, &QCustomPlot::mousePress, this, [this](QMouseEvent *event) { press(*event); });
    connect(m_plot, &QCustomPlot::mouseMove, this, [this](QMouseEvent *event) { drag(event->position()); });
    connect(m_plot, &QCustomPlot::mouseRelease, this, [this] { m_dragging = false; });
}

void RocView::artifactChanged()
{
    m_series = artifact().as<Table>() ? rocSeries(*artifact().as<Table>()) : std::vector<RocSeries>();
    m_curve->clear();
    for (const RocSeries &each : m_series)
        m_curve->addItem(each.name);
    const auto own = std::ranges::find(m_series, false, &RocSeries::baseline);
    m_chosen = own == m_series.end() ? 0 : int(own - m_series.begin());
    m_point = m_series.empty() ? -1 : pointAt(usualRate);
    m_moved = false;
    refill();
}

void RocView::refill()
{
    makePlot();
    fillPlot(*m_plot, rocCurves(m_series), Theme::instance().mode());
    m_plot->addLayer(markLayer);
    showPoint();
}

void RocView::paintTo(QPainter &painter, const QRectF &area, Theme::Mode mode) const
{
    QCustomPlot plot;
    fillPlot(plot, rocCurves(m_series), mode);
    plot.addLayer(markLayer);
    if (!m_moved) {
        playPlot(plot, painter, area);
        return;
    }
    placeMark(plot, mode);
    const QString said = QStringLiteral("%1: %2").arg(m_series[size_t(m_chosen)].name, readout());
    painter.setFont(Theme::font(Type::Body));
    painter.setPen(Theme::tokens(mode).text);
    const QRectF below = painter.boundingRect(area, Qt::AlignBottom | Qt::AlignLeft | Qt::TextWordWrap, said);
    playPlot(plot, painter, area.adjusted(0, 0, 0, -below.height() - Space::s));
    painter.drawText(below, Qt::AlignLeft | Qt::TextWordWrap, said);
}

int RocView::pointAt(double falsePositives) const
{
    const std::vector<RocPoint> &points = m_series[size_t(m_chosen)].points;
    const auto beyond = std::ranges::find_if(
        points, [=](const RocPoint &each) { return each.falsePositives > falsePositives + 1e-12; });
    return std::max(0, int(beyond - points.begin()) - 1);
}

void RocView::setSeries(int series)
{
    if (series < 0 || series >= int(m_series.size()) || series == m_chosen)
        return;
    const double rate = m_series[size_t(m_chosen)].points[size_t(m_point)].falsePositives;
    m_chosen = series;
    setPoint(pointAt(rate));
}

void RocView::setPoint(int point)
{
    if (m_series.empty())
        return;
    m_point = std::clamp(point, 0, int(m_series[size_t(m_chosen)].points.size()) - 1);
    m_moved = true;
    showPoint();
}

QString RocView::readout() const
{
    if (m_point < 0)
        return {};
    const RocPoint &at = m_series[size_t(m_chosen)].points[size_t(m_point)];
    const QString rates = tr("true positives %1 %, false positives %2 %")
                              .arg(numberText(100 * at.truePositives, 1), numberText(100 * at.falsePositives, 1));
    return std::isfinite(at.threshold) ? tr("Threshold %1: %2").arg(shortNumber(at.threshold), rates)
                                       : tr("Above all scores: %1").arg(rates);
}

void RocView::showPoint()
{
    m_curve->setCurrentIndex(m_chosen);
    m_readout->setText(readout());
    m_readout->setAccessibleName(m_readout->text());
    placeMark(*m_plot, Theme::instance().mode());
    m_plot->replot(QCustomPlot::rpQueuedReplot);
}

/// Dotted lines to both axes and a disc; a wider one while keys move it.
void RocView::placeMark(QCustomPlot &plot, Theme::Mode mode) const
{
    QCPLayer *layer = plot.layer(markLayer);
    for (QCPLayerable *each : layer->children())
        plot.removeItem(qobject_cast<QCPAbstractItem *>(each));
    if (m_point < 0)
        return;
    const Tokens &tokens = Theme::tokens(mode);
    const RocPoint &at = m_series[size_t(m_chosen)].points[size_t(m_point)];
    const QPointF place(100 * at.falsePositives, 100 * at.truePositives);
    const double left = plot.xAxis->range().lower, bottom = plot.yAxis->range().lower;
    addRule(plot, place, {place.x(), bottom}, tokens)->setLayer(layer);
    addRule(plot, place, {left, place.y()}, tokens)->setLayer(layer);
    auto *disc = new QCPItemTracer(&plot);
    disc->setLayer(layer);
    disc->position->setCoords(place);
    disc->setStyle(QCPItemTracer::tsCircle);
    disc->setSize(hasFocus() ? 15 : 12);
    disc->setPen(QPen(tokens.text, 1.5));
    disc->setBrush(plot.graph(m_chosen)->pen().color());
    disc->setSelectable(false);
    disc->setClipToAxisRect(false);
}

int RocView::nearestPoint(int series, const QPointF &pixel, double *distance) const
{
    int nearest = 0;
    double least = std::numeric_limits<double>::infinity();
    const std::vector<RocPoint> &points = m_series[size_t(series)].points;
    for (size_t i = 0; i < points.size(); ++i) {
        const double across = m_plot->xAxis->coordToPixel(100 * points[i].falsePositives) - pixel.x(),
                     up = m_plot->yAxis->coordToPixel(100 * points[i].truePositives) - pixel.y();
        if (const double away = std::hypot(across, up); away < least) {
            least = away;
            nearest = int(i);
        }
    }
    if (distance)
        *distance = least;
    return nearest;
}

/// The chosen curve where it is as near as any within reach, else the nearest one.
void RocView::press(const QMouseEvent &event)
{
    setFocus(Qt::MouseFocusReason);
    if (event.button() != Qt::LeftButton || m_series.empty())
        return;
    constexpr double reach = 8; // pixels
    double least = 0;
    nearestPoint(m_chosen, event.position(), &least);
    int chosen = m_chosen;
    for (int each = 0; each < int(m_series.size()) && least > reach; ++each) {
        double away = 0;
        nearestPoint(each, event.position(), &away);
        if (away < least) {
            least = away;
            chosen = each;
        }
    }
    m_chosen = chosen;
    m_dragging = true;
    drag(event.position());
}

void RocView::drag(const QPointF &pixel)
{
    if (m_dragging)
        setPoint(nearestPoint(m_chosen, pixel));
}

void RocView::keyPressEvent(QKeyEvent *event)
{
    const int step = event->modifiers() & Qt::ShiftModifier ? farStep : 1;
    switch (event->key()) {
    case Qt::Key_Left:
        return setPoint(m_point - step);
    case Qt::Key_Right:
        return setPoint(m_point + step);
    case Qt::Key_Home:
        return setPoint(0);
    case Qt::Key_End:
        return setPoint(std::numeric_limits<int>::max());
    case Qt::Key_Up:
        return setSeries(m_chosen - 1);
    case Qt::Key_Down:
        return setSeries(m_chosen + 1);
    default:
        ArtifactView::keyPressEvent(event);
    }
}

void RocView::focusInEvent(QFocusEvent *event)
{
    ArtifactView::focusInEvent(event);
    showPoint();
}

void RocView::focusOutEvent(QFocusEvent *event)
{
    ArtifactView::focusOutEvent(event);
    showPoint();
}

} // namespace gleaner
