#include "widgets/views/HistogramView.h"

#include "widgets/itemmodels/Numbers.h"
#include "widgets/views/PlotStyle.h"

#include <algorithm>
#include <cmath>

namespace gleaner {

namespace {

constexpr int allBars = 0, chosenBars = 1; // as plottables

QVector<double> counted(const std::vector<int> &bins, size_t count, const std::vector<char> &chosen)
{
    QVector<double> counts(static_cast<qsizetype>(count), 0);
    for (size_t row = 0; row < bins.size(); ++row)
        if (bins[row] >= 0 && (chosen.empty() || chosen[row]))
            ++counts[bins[row]];
    return counts;
}

/// Names of the bars, as many as lie beside each other; the others are told under the pointer.
class ReadableNames final : public QCPAxisTickerText {
public:
    ReadableNames(const QCPAxis *axis, const QStringList &names) : m_axis(axis)
    {
        for (int each = 0; each < names.size(); ++each)
            addTick(each, names[each]);
    }

protected:
    QVector<double> createTickVector(double, const QCPRange &range) override
    {
        const QFontMetrics metrics(m_axis->tickLabelFont());
        int widest = 0;
        for (const QString &name : ticks())
            widest = std::max(widest, metrics.horizontalAdvance(name));
        const double apart = m_axis->axisRect()->width() / std::max(range.size(), 1e-9); // pixels between bars
        const int every = std::max(1, int(std::ceil((widest + Space::s) / std::max(apart, 1.0))));
        QVector<double> shown;
        for (int each = 0; each < int(ticks().size()); each += every)
            shown.append(each);
        return shown;
    }

private:
    const QCPAxis *m_axis;
};

} // namespace

void HistogramView::read(const Table &table)
{
    m_column = chartColumn(table, 0);
    m_edges = histogramEdges(m_column.values);
    m_bins.clear();
    for (const double value : m_column.values)
        m_bins.push_back(binOf(value, m_edges));
}

void HistogramView::fill(QCustomPlot &plot, Theme::Mode mode) const
{
    constexpr double share = 0.92; // of a bin that its bar is wide
    const Tokens &tokens = Theme::tokens(mode);
    layOutPlot(plot, tr("rows"), Space::s, tokens);
    plot.xAxis->setLabel(m_column.title);
    if (m_edges.size() < 2)
        return;
    QVector<double> middles;
    for (size_t bin = 0; bin + 1 < m_edges.size(); ++bin)
        middles.append((m_edges[bin] + m_edges[bin + 1]) / 2);
    for (int layer : {allBars, chosenBars}) {
        auto *bars = new QCPBars(plot.xAxis, plot.yAxis);
        bars->setWidthType(QCPBars::wtPlotCoords);
        bars->setWidth((m_edges[1] - m_edges[0]) * share);
        bars->setPen(Qt::NoPen);
        bars->setData(
            middles,
            layer == allBars ? counted(m_bins, size_t(middles.size()), {}) : QVector<double>(middles.size(), 0), true);
    }
    if (!m_column.categories.isEmpty())
        plot.xAxis->setTicker(QSharedPointer<ReadableNames>::create(plot.xAxis, m_column.categories));
    plot.xAxis->setRange(m_edges.front(), m_edges.back());
    const QSharedPointer<QCPAxisTickerFixed> whole(new QCPAxisTickerFixed); // there are no fractions of rows
    whole->setTickStep(1);
    whole->setScaleStrategy(QCPAxisTickerFixed::ssMultiples);
    plot.yAxis->setTicker(whole);
    plot.yAxis->rescale();
    plot.yAxis->setRange(0, std::max(plot.yAxis->range().upper, 1.0) * 1.05);
}

void HistogramView::mark(QCustomPlot &plot, const std::vector<char> &chosen, Theme::Mode mode) const
{
    if (plot.plottableCount() < 2)
        return;
    const Tokens &tokens = Theme::tokens(mode);
    auto *all = static_cast<QCPBars *>(plot.plottable(allBars));
    auto *part = static_cast<QCPBars *>(plot.plottable(chosenBars));
    all->setBrush(chosen.empty() ? tokens.accent : tokens.strongLine);
    part->setBrush(tokens.accent);
    const QVector<double> counts = counted(m_bins, m_edges.size() - 1, chosen);
    for (int bin = 0; bin < counts.size(); ++bin)
        (part->data()->begin() + bin)->value = chosen.empty() ? 0 : counts[bin];
}

std::vector<size_t> HistogramView::rowsInside(const QRectF &area) const
{
    // A bar is taken as a whole once its middle is in.
    std::vector<size_t> rows;
    for (size_t row = 0; row < m_bins.size(); ++row) {
        if (m_bins[row] < 0)
            continue;
        const double middle = (m_edges[size_t(m_bins[row])] + m_edges[size_t(m_bins[row]) + 1]) / 2;
        if (middle >= area.left() && middle <= area.right())
            rows.push_back(row);
    }
    return rows;
}

int HistogramView::binAt(const QCustomPlot &plot, const QPointF &pixel) const
{
    return plot.axisRect()->rect().contains(pixel.toPoint()) ? binOf(plot.xAxis->pixelToCoord(pixel.x()), m_edges) : -1;
}

std::vector<size_t> HistogramView::rowsAt(const QCustomPlot &plot, const QPointF &pixel) const
{
    const int bin = binAt(plot, pixel);
    std::vector<size_t> rows;
    for (size_t row = 0; bin >= 0 && row < m_bins.size(); ++row)
        if (m_bins[row] == bin)
            rows.push_back(row);
    return rows;
}

QString HistogramView::binText(int bin) const
{
    if (!m_column.categories.isEmpty())
        return m_column.categories.value(bin);
    const double low = m_edges[size_t(bin)], high = m_edges[size_t(bin) + 1];
    if (high - low == 1 && low != std::floor(low)) // whole numbers, a bin each
        return shortNumber(low + 0.5);
    return tr("%1 to %2").arg(shortNumber(low), shortNumber(high));
}

QString HistogramView::textAt(const QCustomPlot &plot, const QPointF &pixel) const
{
    const int bin = binAt(plot, pixel);
    return bin < 0 ? QString() : tr("%1: %2 rows").arg(binText(bin), wholeCount(qint64(rowsAt(plot, pixel).size())));
}

} // namespace gleaner
