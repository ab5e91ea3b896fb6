#include "widgets/views/BarsView.h"

#include "widgets/itemmodels/TableModel.h"
#include "widgets/views/Painting.h"

#include <QPainter>
#include <algorithm>
#include <cmath>

namespace gleaner {

namespace {

constexpr qreal rowHeight = 28, barHeight = 16, headingHeight = 28;

struct Bar {
    QString name, text;
    double value = 0, spread = 0;
    bool known = false;
};

std::vector<Bar> barsOf(const Table &table)
{
    std::vector<Bar> bars;
    const auto number = [](const std::vector<Table::Cell> &row, size_t column) {
        const double *value = column < row.size() ? std::get_if<double>(&row[column]) : nullptr;
        return value && std::isfinite(*value) ? std::optional(*value) : std::nullopt;
    };
    for (const auto &row : table.rows) {
        if (row.empty() || table.headings.size() < 2)
            continue;
        Bar bar;
        bar.name = TableModel::cellText(row[0], table.headings[0]);
        bar.known = number(row, 1).has_value();
        bar.value = number(row, 1).value_or(0);
        bar.spread = std::abs(number(row, 2).value_or(0));
        bar.text = row.size() > 1 ? TableModel::cellText(row[1], table.headings[1]) : QString();
        if (bar.spread > 0) // a single run has no spread
            bar.text += QStringLiteral(" ± ") + TableModel::cellText(Table::Cell(bar.spread), table.headings[1]);
        bars.push_back(bar);
    }
    return bars;
}

/// Where things stand: names left, bars in the middle, numbers right.
struct Frame {
    qreal names = 0, numbers = 0;
    double low = 0, high = 0;
    QRectF area;

    Frame(const std::vector<Bar> &bars, const QRectF &given) : area(given)
    {
        for (const Bar &bar : bars) {
            names = std::max(names, lineWidth(bar.name, Theme::font(Type::Body)));
            numbers = std::max(numbers, lineWidth(bar.text, Theme::font(Type::Body)));
            low = std::min(low, bar.value - bar.spread);
            high = std::max(high, bar.value + bar.spread);
        }
        if (high <= low)
            high = low + 1;
        names = std::min(names, area.width() * 0.35);
        numbers += Space::m;
    }
    qreal x(double value) const
    {
        const qreal left = area.left() + names + Space::m, right = area.right() - numbers;
        return left + (right - left) * (value - low) / (high - low);
    }
};

void paintBar(QPainter &painter, const Frame &frame, const Bar &bar, qreal top, bool best, const Tokens &tokens)
{
    QFont font = Theme::font(Type::Body);
    const QRectF line(frame.area.left(), top, frame.area.width(), rowHeight);
    font.setBold(best);
    drawLine(painter, QRectF(line.left(), top, frame.names, rowHeight), Qt::AlignLeft | Qt::AlignVCenter, bar.name,
             font, tokens.text);
    drawLine(painter, line, Qt::AlignRight | Qt::AlignVCenter, bar.text, font, tokens.text);
    if (!bar.known)
        return;
    const qreal from = frame.x(0), to = frame.x(bar.value), middle = top + rowHeight / 2;
    QColor fill = tokens.accent;
    fill.setAlphaF(best ? 1.0f : 0.55f);
    painter.fillRect(QRectF(std::min(from, to), middle - barHeight / 2, std::abs(to - from), barHeight), fill);
    if (bar.spread <= 0)
        return;
    painter.setPen(QPen(tokens.text, 1.5, Qt::SolidLine, Qt::FlatCap));
    const qreal left = frame.x(bar.value - bar.spread), right = frame.x(bar.value + bar.spread);
    painter.drawLine(QPointF(left, middle), QPointF(right, middle));
    for (qreal end : {left, right})
        painter.drawLine(QPointF(end, middle - 4), QPointF(end, middle + 4));
}

} // namespace

BarsView::BarsView(QWidget *parent) : ArtifactView(parent) {}

void BarsView::artifactChanged() {}

void BarsView::paintTo(QPainter &painter, const QRectF &area, Theme::Mode mode) const
{
    const Table &table = *artifact().as<Table>();
    const std::vector<Bar> bars = barsOf(table);
    if (bars.empty())
        return;
    const Tokens &tokens = Theme::tokens(mode);
    const Frame frame(bars, area);
    const int best = TableModel(table).bestRow(1);
    QFont small = Theme::font(Type::Secondary);
    small.setWeight(QFont::DemiBold);
    const QRectF heading(area.left(), area.top(), area.width(), 16);
    drawLine(painter, heading, Qt::AlignLeft | Qt::AlignVCenter, TableModel::headingText(table.headings[0]), small,
             tokens.secondary);
    drawLine(painter, heading, Qt::AlignRight | Qt::AlignVCenter, TableModel::headingText(table.headings[1]), small,
             tokens.secondary);
    qreal top = area.top() + headingHeight;
    for (size_t row = 0; row < bars.size(); ++row, top += rowHeight)
        paintBar(painter, frame, bars[row], top, int(row) == best, tokens);
    painter.setPen(hairline(tokens.strongLine));
    painter.drawLine(QPointF(frame.x(0), area.top() + headingHeight), QPointF(frame.x(0), top));
}

int BarsView::heightFor(int) const
{
    return int(headingHeight + rowHeight * double(artifact().as<Table>()->rows.size())) + 2 * Space::l;
}

} // namespace gleaner
