#include "widgets/views/CurvePlot.h"

#include "widgets/itemmodels/Numbers.h"
#include "widgets/views/Painting.h"
#include "widgets/views/PlotStyle.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace gleaner {

namespace {

constexpr int directLabels = 4;  // more series than this have a legend
constexpr int mostMarkers = 40;  // points of a series that are drawn as discs
constexpr int mostOwnTicks = 10; // distinct x values that become the ticks themselves
constexpr double labelHeight = 17;

QVector<double> asVector(const std::vector<double> &values) { return {values.begin(), values.end()}; }

QString axisText(const Curve::Axis &axis)
{
    return axis.unit.isEmpty() ? axis.title : QStringLiteral("%1 [%2]").arg(axis.title, axis.unit);
}

bool usable(const Curve &curve, double x, double y)
{
    return std::isfinite(x) && std::isfinite(y) && (!curve.x.logarithmic || x > 0) && (!curve.y.logarithmic || y > 0);
}

/// The series' points that can be drawn on these axes.
Curve::Series drawable(const Curve &curve, const Curve::Series &series)
{
    Curve::Series kept;
    kept.name = series.name;
    kept.baseline = series.baseline;
    const bool band = series.low.size() == series.x.size() && series.high.size() == series.x.size();
    for (size_t i = 0; i < std::min(series.x.size(), series.y.size()); ++i) {
        if (!usable(curve, series.x[i], series.y[i]))
            continue;
        kept.x.push_back(series.x[i]);
        kept.y.push_back(series.y[i]);
        if (band) {
            const bool fits = usable(curve, series.x[i], series.low[i]) && std::isfinite(series.high[i]);
            kept.low.push_back(fits ? series.low[i] : series.y[i]);
            kept.high.push_back(fits ? series.high[i] : series.y[i]);
        }
    }
    return kept;
}

QColor colorOf(const Curve &curve, int index, Theme::Mode mode)
{
    const auto baselines = std::ranges::count_if(curve.series, [](const auto &each) { return each.baseline; });
    const bool quiet = curve.series[index].baseline && baselines == 1;
    if (quiet)
        return Theme::tokens(mode).secondary;
    int number = 0;
    for (int before = 0; before < index; ++before)
        number += !(curve.series[before].baseline && baselines == 1);
    return Theme::classColor(number, mode);
}

void setTicks(QCPAxis *axis, const Curve &curve)
{
    axis->setScaleType(curve.x.logarithmic ? QCPAxis::stLogarithmic : QCPAxis::stLinear);
    std::set<double> values;
    for (const Curve::Series &series : curve.series)
        for (size_t i = 0; i < std::min(series.x.size(), series.y.size()) && int(values.size()) <= mostOwnTicks; ++i)
            if (usable(curve, series.x[i], series.y[i]))
                values.insert(series.x[i]);
    if (values.empty() || int(values.size()) > mostOwnTicks) {
        if (curve.x.logarithmic)
            axis->setTicker(QSharedPointer<QCPAxisTickerLog>(new QCPAxisTickerLog));
        return;
    }
    const QSharedPointer<QCPAxisTickerText> ticker(new QCPAxisTickerText);
    for (double value : values)
        ticker->addTick(value, shortNumber(value));
    axis->setTicker(ticker);
}

void setRanges(QCustomPlot &plot, const Curve &curve)
{
    plot.rescaleAxes();
    if (plot.graphCount() == 0)
        return;
    const auto pad = [](QCPAxis *axis, bool logarithmic, double part) {
        QCPRange range = axis->range();
        if (logarithmic && range.lower > 0) {
            const double factor = std::max(std::pow(range.upper / range.lower, part), 1.02);
            axis->setRange(range.lower / factor, range.upper * factor);
        } else {
            const double more = std::max(range.size() * part, 1e-9);
            axis->setRange(range.lower - more, range.upper + more);
        }
    };
    pad(plot.xAxis, curve.x.logarithmic, 0.03);
    pad(plot.yAxis, curve.y.logarithmic, 0.06);
}

void addBand(QCustomPlot &plot, const Curve::Series &series, QColor color)
{
    if (series.low.empty())
        return;
    constexpr float bandOpacity = 0.2f;
    color.setAlphaF(bandOpacity);
    QCPGraph *low = plot.addGraph(), *high = plot.addGraph();
    for (QCPGraph *edge : {low, high}) {
        edge->setPen(Qt::NoPen);
        edge->setName({}); // no entry in a legend
    }
    low->setData(asVector(series.x), asVector(series.low), true);
    high->setData(asVector(series.x), asVector(series.high), true);
    high->setBrush(color);
    high->setChannelFillGraph(low);
}

void addSeries(QCustomPlot &plot, const Curve::Series &series, const QColor &color, const Tokens &tokens)
{
    QCPGraph *graph = plot.addGraph();
    graph->setName(series.name);
    graph->setData(asVector(series.x), asVector(series.y), true);
    graph->setPen(QPen(color, series.baseline ? 1.5 : 2, series.baseline ? Qt::DashLine : Qt::SolidLine));
    if (int(series.x.size()) <= mostMarkers && !series.baseline)
        graph->setScatterStyle(QCPScatterStyle(QCPScatterStyle::ssCircle, QPen(tokens.surface, 1.5), color, 7));
    else if (series.x.size() == 1)
        graph->setScatterStyle(QCPScatterStyle(QCPScatterStyle::ssPlus, QPen(color, 1.5), Qt::NoBrush, 9));
}

/// A series' name at the right end of its line.
struct EndLabel {
    QCPItemText *item;
    double y;
};

// Labels are pushed apart where lines end close together, keeping their order.
void placeLabels(QCustomPlot &plot, std::vector<EndLabel> labels)
{
    std::ranges::sort(labels, std::greater<>(), &EndLabel::y);
    const QRect inside = plot.axisRect()->rect();
    double lowest = inside.top();
    std::vector<double> places;
    for (const EndLabel &label : labels) {
        lowest = std::max(lowest, plot.yAxis->coordToPixel(label.y) - labelHeight / 2);
        places.push_back(lowest);
        lowest += labelHeight;
    }
    double highest = inside.bottom() + 4.0;
    for (size_t i = labels.size(); i-- > 0;) {
        places[i] = std::min(places[i], highest - labelHeight);
        highest = places[i];
        labels[i].item->position->setPixelPosition({inside.right() + 8.0, places[i] + labelHeight / 2});
    }
}

QCPItemText *addText(QCustomPlot &plot, const QString &text, const QColor &color, const QFont &font)
{
    auto *item = new QCPItemText(&plot);
    item->setText(text);
    item->setFont(font);
    item->setColor(color);
    item->setClipToAxisRect(false);
    item->setPadding({});
    item->setSelectable(false);
    return item;
}

void addEndLabels(QCustomPlot &plot, const Curve &curve, Theme::Mode mode)
{
    QFont font = Theme::font(Type::Secondary);
    font.setWeight(QFont::Medium);
    std::vector<EndLabel> labels;
    qreal widest = 0;
    for (int index = 0; index < curve.series.size(); ++index) {
        const Curve::Series series = drawable(curve, curve.series[index]);
        if (series.x.empty())
            continue;
        const auto last = std::ranges::max_element(series.x) - series.x.begin();
        QCPItemText *item =
            addText(plot, series.name, readable(colorOf(curve, index, mode), Theme::tokens(mode)), font);
        item->position->setType(QCPItemPosition::ptAbsolute);
        item->setPositionAlignment(Qt::AlignLeft | Qt::AlignVCenter);
        labels.push_back({item, series.y[size_t(last)]});
        widest = std::max(widest, lineWidth(series.name, font));
    }
    plot.axisRect()->setMinimumMargins({0, 0, int(std::ceil(widest)) + 12, 0});
    QObject::connect(&plot, &QCustomPlot::afterLayout, plot.axisRect(), [&plot, labels] { placeLabels(plot, labels); });
}

void addMark(QCustomPlot &plot, double x, const Tokens &tokens)
{
    auto *line = new QCPItemStraightLine(&plot);
    line->point1->setCoords(x, 0);
    line->point2->setCoords(x, 1);
    line->point1->setTypeX(QCPItemPosition::ptPlotCoords);
    line->point1->setTypeY(QCPItemPosition::ptAxisRectRatio);
    line->point2->setTypeX(QCPItemPosition::ptPlotCoords);
    line->point2->setTypeY(QCPItemPosition::ptAxisRectRatio);
    line->point1->setCoords(x, 0);
    line->point2->setCoords(x, 1);
    line->setPen(QPen(tokens.accent, 1.5));
    line->setSelectable(false);
    QCPItemText *text = addText(plot, shortNumber(x), tokens.accent, Theme::font(Type::Secondary));
    text->position->setTypeX(QCPItemPosition::ptPlotCoords);
    text->position->setTypeY(QCPItemPosition::ptAxisRectRatio);
    text->position->setCoords(x, 0);
    text->setPositionAlignment(Qt::AlignHCenter | Qt::AlignBottom);
}

} // namespace

void fillPlot(QCustomPlot &plot, const Curve &curve, Theme::Mode mode)
{
    const Tokens &tokens = Theme::tokens(mode);
    plot.clearItems();
    plot.clearGraphs();
    QString title = axisText(curve.y);
    if (curve.better != Better::None)
        title += curve.better == Better::Higher ? QStringLiteral(" ↑") : QStringLiteral(" ↓");
    layOutPlot(plot, title, curve.mark ? 20 : 8, tokens);
    plot.xAxis->setLabel(axisText(curve.x));
    plot.yAxis->setScaleType(curve.y.logarithmic ? QCPAxis::stLogarithmic : QCPAxis::stLinear);
    if (curve.y.logarithmic)
        plot.yAxis->setTicker(QSharedPointer<QCPAxisTickerLog>(new QCPAxisTickerLog));
    setTicks(plot.xAxis, curve);
    for (int index = 0; index < curve.series.size(); ++index)
        addBand(plot, drawable(curve, curve.series[index]), colorOf(curve, index, mode));
    for (int index = 0; index < curve.series.size(); ++index)
        addSeries(plot, drawable(curve, curve.series[index]), colorOf(curve, index, mode), tokens);
    setRanges(plot, curve);
    if (curve.mark)
        addMark(plot, *curve.mark, tokens);
    if (curve.series.size() <= directLabels)
        addEndLabels(plot, curve, mode);
    else
        addLegend(plot, tokens);
}

} // namespace gleaner
