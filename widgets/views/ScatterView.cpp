#include "widgets/views/ScatterView.h"

#include "widgets/itemmodels/Numbers.h"
#include "widgets/views/PlotStyle.h"

#include <algorithm>
#include <cmath>

namespace gleaner {

namespace {

constexpr double disc = 5, chosenDisc = 6, reach = 8;     // pixels
constexpr float quietOnLight = 0.22f, quietOnDark = 0.4f; // opacity of what is not chosen

void setCategories(QCPAxis *axis, const QStringList &categories)
{
    if (categories.isEmpty())
        return;
    const QSharedPointer<QCPAxisTickerText> ticker(new QCPAxisTickerText);
    for (int each = 0; each < categories.size(); ++each)
        ticker->addTick(each, categories[each]);
    axis->setTicker(ticker);
}

QCPScatterStyle discOf(const QColor &color, double size)
{
    return {QCPScatterStyle::ssCircle, QPen(Qt::NoPen), QBrush(color), size};
}

void pad(QCPAxis *axis)
{
    const QCPRange range = axis->range();
    const double more = std::max(range.size() * 0.04, 1e-9);
    axis->setRange(range.lower - more, range.upper + more);
}

} // namespace

void ScatterView::read(const Table &table)
{
    m_x = chartColumn(table, 0);
    m_y = table.headings.size() > 1 ? chartColumn(table, 1) : ChartColumn();
    m_y.values.resize(m_x.values.size(), std::nan(""));
    m_color = table.headings.size() > 2 && table.headings[2].text ? chartColumn(table, 2) : ChartColumn();
}

bool ScatterView::drawn(size_t row) const { return std::isfinite(m_x.values[row]) && std::isfinite(m_y.values[row]); }

int ScatterView::classOf(size_t row) const
{
    return m_color.categories.isEmpty() || !std::isfinite(m_color.values[row]) ? 0 : int(m_color.values[row]);
}

/// Two graphs for each class: all of it, and the chosen ones in front.
void ScatterView::fill(QCustomPlot &plot, Theme::Mode mode) const
{
    layOutPlot(plot, m_y.title, Space::s, Theme::tokens(mode));
    plot.xAxis->setLabel(m_x.title);
    for (int layer = 0; layer < 2; ++layer)
        for (int each = 0; each < classCount(); ++each) {
            plot.addGraph()->setLineStyle(QCPGraph::lsNone);
            plot.graph()->setPen(Qt::NoPen); // a disc without an outline takes the graph's
        }
    for (int each = 0; each < classCount(); ++each) {
        QVector<double> x, y;
        for (size_t row = 0; row < m_x.values.size(); ++row)
            if (drawn(row) && classOf(row) == each) {
                x.append(m_x.values[row]);
                y.append(m_y.values[row]);
            }
        plot.graph(each)->setData(x, y);
        plot.graph(each)->setName({});
        plot.graph(classCount() + each)->setName(m_color.categories.value(each)); // never pale in the legend
    }
    if (!m_color.categories.isEmpty())
        addLegend(plot, Theme::tokens(mode));
    setCategories(plot.xAxis, m_x.categories);
    setCategories(plot.yAxis, m_y.categories);
    plot.rescaleAxes();
    pad(plot.xAxis);
    pad(plot.yAxis);
}

void ScatterView::mark(QCustomPlot &plot, const std::vector<char> &chosen, Theme::Mode mode) const
{
    for (int each = 0; each < classCount(); ++each) {
        QColor color = m_color.categories.isEmpty() ? Theme::tokens(mode).accent : Theme::classColor(each, mode);
        QVector<double> x, y;
        for (size_t row = 0; row < m_x.values.size() && !chosen.empty(); ++row)
            if (chosen[row] && drawn(row) && classOf(row) == each) {
                x.append(m_x.values[row]);
                y.append(m_y.values[row]);
            }
        QCPGraph *front = plot.graph(classCount() + each);
        front->setData(x, y);
        front->setScatterStyle(discOf(color, chosenDisc));
        if (!chosen.empty())
            color.setAlphaF(mode == Theme::Mode::Dark ? quietOnDark : quietOnLight);
        plot.graph(each)->setScatterStyle(discOf(color, disc));
    }
}

std::vector<size_t> ScatterView::rowsInside(const QRectF &area) const
{
    std::vector<size_t> rows;
    for (size_t row = 0; row < m_x.values.size(); ++row)
        if (drawn(row) && m_x.values[row] >= area.left() && m_x.values[row] <= area.right() &&
            m_y.values[row] >= area.top() && m_y.values[row] <= area.bottom())
            rows.push_back(row);
    return rows;
}

std::vector<size_t> ScatterView::rowsAt(const QCustomPlot &plot, const QPointF &pixel) const
{
    double nearest = reach;
    std::vector<size_t> found;
    for (size_t row = 0; row < m_x.values.size(); ++row) {
        if (!drawn(row))
            continue;
        const double distance = std::hypot(plot.xAxis->coordToPixel(m_x.values[row]) - pixel.x(),
                                           plot.yAxis->coordToPixel(m_y.values[row]) - pixel.y());
        if (distance < nearest) {
            nearest = distance;
            found = {row};
        }
    }
    return found;
}

QString ScatterView::textAt(const QCustomPlot &plot, const QPointF &pixel) const
{
    const std::vector<size_t> rows = rowsAt(plot, pixel);
    if (rows.empty())
        return {};
    const auto text = [&](const ChartColumn &column) {
        const double value = column.values[rows.front()];
        return column.categories.isEmpty() ? shortNumber(value) : column.categories.value(int(value));
    };
    const QString place = tr("%1: %2\n%3: %4").arg(m_x.title, text(m_x), m_y.title, text(m_y));
    return m_color.categories.isEmpty() ? place : place + QLatin1Char('\n') + text(m_color);
}

} // namespace gleaner
