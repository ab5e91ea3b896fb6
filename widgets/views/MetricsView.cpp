#include "widgets/views/MetricsView.h"

#include "widgets/itemmodels/Numbers.h"
#include "widgets/views/Painting.h"

#include <QPainter>
#include <cmath>

namespace gleaner {

namespace {

constexpr qreal cardHeight = 100, narrowestCard = 184, widestCard = 300, gap = Space::m;

int cardsPerLine(qreal width) { return std::max(1, int((width + gap) / (narrowestCard + gap))); }

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

void paintCard(QPainter &painter, const QRectF &card, const Metric &metric, const Tokens &tokens)
{
    painter.setPen(hairline(tokens.line));
    painter.setBrush(tokens.raised);
    painter.drawRoundedRect(card.adjusted(0.5, 0.5, -0.5, -0.5), Space::corner, Space::corner);
    const QRectF inside = card.adjusted(Space::m, Space::m, -Space::m, -Space::m);
    const QFont small = Theme::font(Type::Secondary), large = Theme::font(Type::Title);

    const QRectF top(inside.left(), inside.top(), inside.width(), 16);
    const QString arrow = metric.better == Better::None     ? QString()
                          : metric.better == Better::Higher ? QStringLiteral("↑")
                                                            : QStringLiteral("↓");
    drawLine(painter, top.adjusted(0, 0, -16, 0), Qt::AlignLeft | Qt::AlignVCenter, metric.name, small,
             tokens.secondary);
    drawLine(painter, top, Qt::AlignRight | Qt::AlignVCenter, arrow, small, tokens.secondary);

    const QString value = valueText(metric, metric.value);
    const QRectF middle(inside.left(), inside.top() + 24, inside.width(), 28);
    drawLine(painter, middle, Qt::AlignLeft | Qt::AlignVCenter, value, large, tokens.text);
    const qreal after = lineWidth(value, large) + 4;
    QString rest = metric.unit;
    if (metric.spread.value_or(0) != 0) // a single run has no spread
        rest += QStringLiteral("%1± %2").arg(rest.isEmpty() ? "" : "  ", valueText(metric, *metric.spread));
    drawLine(painter, middle.adjusted(after, 5, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, rest, small, tokens.secondary);
    drawLine(painter, QRectF(inside.left(), inside.bottom() - 16, inside.width(), 16), Qt::AlignLeft | Qt::AlignVCenter,
             metric.measuredOn, small, tokens.secondary);
}

} // namespace

MetricsView::MetricsView(QWidget *parent) : ArtifactView(parent) {}

void MetricsView::artifactChanged() {}

void MetricsView::paintTo(QPainter &painter, const QRectF &area, Theme::Mode mode) const
{
    const QList<Metric> &metrics = artifact().as<Metrics>()->values;
    const int perLine = cardsPerLine(area.width());
    const qreal width = std::min((area.width() + gap) / perLine - gap, widestCard);
    for (qsizetype index = 0; index < metrics.size(); ++index) {
        const QPointF corner(area.left() + double(index % perLine) * (width + gap),
                             area.top() + double(index / perLine) * (cardHeight + gap));
        paintCard(painter, QRectF(corner, QSizeF(width, cardHeight)), metrics[index], Theme::tokens(mode));
    }
}

int MetricsView::heightFor(int width) const
{
    const qsizetype count = artifact().as<Metrics>()->values.size();
    const int perLine = cardsPerLine(width - 2 * Space::l);
    const auto lines = std::max<qsizetype>(1, (count + perLine - 1) / perLine);
    return int(double(lines) * (cardHeight + gap) - gap + 2 * Space::l);
}

} // namespace gleaner
