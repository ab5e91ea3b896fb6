#include "widgets/views/MetricsView.h"

#include "widgets/itemmodels/Numbers.h"
#include "widgets/views/Painting.h"

#include <QPainter>
#include <QTextLayout>
#include <cmath>

namespace gleaner {

namespace {

constexpr qreal narrowestCard = 184, widestCard = 300, gap = Space::m;
constexpr qreal lineHeight = 16, arrowWidth = 16, middleHeight = 44; ///< of a card's parts

/// Names and what was measured differ in their last words more often than not, so two lines are better than an ellipsis
/// in one; what is too long for the second is elided there.
QStringList inLines(const QString &text, qreal width)
{
    QTextLayout layout(text, Theme::font(Type::Secondary));
    layout.beginLayout();
    QTextLine first = layout.createLine();
    if (first.isValid())
        first.setLineWidth(width);
    layout.endLayout();
    const qsizetype cut = first.isValid() ? first.textLength() : text.size();
    return cut < text.size() ? QStringList{text.left(cut).trimmed(), text.mid(cut).trimmed()} : QStringList{text};
}

QStringList nameLines(const Metric &metric, qreal inside) { return inLines(metric.name, inside - arrowWidth); }
QStringList measuredLines(const Metric &metric, qreal inside) { return inLines(metric.measuredOn, inside); }

/// All cards of a view have one size.
struct CardGrid {
    int perLine;
    qreal width;
    qsizetype namesHigh = 1, measuredHigh = 1; ///< in lines of text

    CardGrid(const QList<Metric> &metrics, qreal available)
        : perLine(std::max(1, int((available + gap) / (narrowestCard + gap)))),
          width(std::min((available + gap) / perLine - gap, widestCard))
    {
        for (const Metric &metric : metrics) {
            namesHigh = std::max(namesHigh, nameLines(metric, width - 2 * Space::m).size());
            measuredHigh = std::max(measuredHigh, measuredLines(metric, width - 2 * Space::m).size());
        }
    }
    qreal height() const { return 2 * Space::m + middleHeight + lineHeight * double(namesHigh + measuredHigh); }
};

// Digits that matter: percents and seconds with one or two decimals, small numbers with more.
QString valueText(const Metric &metric, double value)
{
    const double size = std::max(std::abs(metric.value), std::abs(value));
    if (metric.unit == QStringLiteral("%"))
        return numberText(value, 1);
    const double spread = std::abs(metric.spread.value_or(0));
    if (spread > 0) // as many decimals as its uncertainty leaves meaning
        return numberText(value, spread >= 1 ? 1 : spread >= 0.1 ? 2 : 3);
    if (value == std::floor(value) && size < 1e6)
        return numberText(value, 0);
    return size >= 100    ? numberText(value, 1)
           : size >= 1    ? numberText(value, 2)
           : size >= 0.01 ? numberText(value, 3)
                          : shortNumber(value, 3);
}

void paintCard(QPainter &painter, const QRectF &card, const CardGrid &grid, const Metric &metric, const Tokens &tokens)
{
    painter.setPen(hairline(tokens.line));
    painter.setBrush(tokens.raised);
    painter.drawRoundedRect(card.adjusted(0.5, 0.5, -0.5, -0.5), Space::corner, Space::corner);
    const QRectF inside = card.adjusted(Space::m, Space::m, -Space::m, -Space::m);
    const QFont small = Theme::font(Type::Secondary), large = Theme::font(Type::Title);

    QRectF top(inside.left(), inside.top(), inside.width(), lineHeight);
    const QString arrow = metric.better == Better::None     ? QString()
                          : metric.better == Better::Higher ? QStringLiteral("↑")
                                                            : QStringLiteral("↓");
    drawLine(painter, top, Qt::AlignRight | Qt::AlignVCenter, arrow, small, tokens.secondary);
    for (const QString &line : nameLines(metric, inside.width())) {
        drawLine(painter, top.adjusted(0, 0, -arrowWidth, 0), Qt::AlignLeft | Qt::AlignVCenter, line, small,
                 tokens.secondary);
        top.translate(0, lineHeight);
    }

    const QString value = valueText(metric, metric.value);
    const QRectF middle(inside.left(), inside.top() + lineHeight * double(grid.namesHigh) + Space::s, inside.width(),
                        28);
    drawLine(painter, middle, Qt::AlignLeft | Qt::AlignVCenter, value, large, tokens.text);
    const qreal after = lineWidth(value, large) + 4;
    QString rest = metric.unit;
    if (metric.spread.value_or(0) != 0) // a single run has no spread
        rest += QStringLiteral("%1± %2").arg(rest.isEmpty() ? "" : "  ", valueText(metric, *metric.spread));
    drawLine(painter, middle.adjusted(after, 5, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, rest, small, tokens.secondary);
    QRectF below(inside.left(), inside.bottom() - lineHeight * double(grid.measuredHigh), inside.width(), lineHeight);
    for (const QString &line : measuredLines(metric, inside.width())) {
        drawLine(painter, below, Qt::AlignLeft | Qt::AlignVCenter, line, small, tokens.secondary);
        below.translate(0, lineHeight);
    }
}

} // namespace

MetricsView::MetricsView(QWidget *parent) : ArtifactView(parent) {}

void MetricsView::artifactChanged() {}

void MetricsView::paintTo(QPainter &painter, const QRectF &area, Theme::Mode mode) const
{
    const QList<Metric> &metrics = artifact().as<Metrics>()->values;
    const CardGrid grid(metrics, area.width());
    for (qsizetype index = 0; index < metrics.size(); ++index) {
        const QPointF corner(area.left() + double(index % grid.perLine) * (grid.width + gap),
                             area.top() + double(index / grid.perLine) * (grid.height() + gap));
        paintCard(painter, QRectF(corner, QSizeF(grid.width, grid.height())), grid, metrics[index],
                  Theme::tokens(mode));
    }
}

int MetricsView::heightFor(int width) const
{
    const QList<Metric> &metrics = artifact().as<Metrics>()->values;
    const CardGrid grid(metrics, width - 2 * Space::l);
    const auto lines = std::max<qsizetype>(1, (metrics.size() + grid.perLine - 1) / grid.perLine);
    return int(double(lines) * (grid.height() + gap) - gap + 2 * Space::l);
}

} // namespace gleaner
