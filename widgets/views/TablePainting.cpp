#include "widgets/views/TablePainting.h"

#include "widgets/itemmodels/TableModel.h"
#include "widgets/views/Painting.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainter>
#include <algorithm>
#include <cmath>
#include <numeric>

namespace gleaner {

namespace {

constexpr qreal rowHeight = 26, cellPadding = 8, linePadding = 5;
constexpr int headings = -1;      ///< the row of them
constexpr int mostLaidOut = 1000; ///< rows; no figure is longer

QString tr(const char *text) { return QCoreApplication::translate("TablePainting", text); }

QFont headingFont()
{
    QFont font = Theme::font(Type::Secondary);
    font.setWeight(QFont::DemiBold);
    return font;
}

QFont boldFont()
{
    QFont font = Theme::font(Type::Body);
    font.setBold(true);
    return font;
}

/// Of each column: the most that any of its texts gives; `measured` takes text and font.
template <typename Measure> std::vector<qreal> widest(const TableModel &model, const Measure &measured)
{
    std::vector<qreal> widths;
    for (int column = 0; column < model.columnCount(); ++column) {
        qreal width = measured(model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString(), headingFont());
        for (int row = 0; row < model.rowCount(); ++row)
            width = std::max(width, measured(model.index(row, column).data().toString(), boldFont()));
        widths.push_back(std::ceil(width) + 2 * cellPadding);
    }
    return widths;
}

qreal sumOf(const std::vector<qreal> &widths) { return std::accumulate(widths.begin(), widths.end(), qreal(0)); }

/// Numbers are not broken; of texts the longest word is not.
qreal longestPart(const QString &text, const QFont &font)
{
    if (isNumberLike(text))
        return lineWidth(text, font);
    qreal width = 0;
    for (const QString &word : text.split(QLatin1Char(' ')))
        width = std::max(width, lineWidth(word, font));
    return width;
}

/// No column wider than the level at which all fit, none narrower than its longest word; where even these do not fit,
/// all are narrowed alike.
std::vector<qreal> widthsWithin(qreal available, std::vector<qreal> natural, const std::vector<qreal> &least)
{
    if (sumOf(natural) <= available)
        return natural;
    const auto under = [&](qreal level) {
        std::vector<qreal> widths;
        for (size_t i = 0; i < natural.size(); ++i)
            widths.push_back(std::min(natural[i], std::max(level, least[i])));
        return widths;
    };
    qreal low = 0, high = available;
    for (int round = 0; round < 40; ++round) {
        const qreal level = (low + high) / 2;
        (sumOf(under(level)) <= available ? low : high) = level;
    }
    std::vector<qreal> widths = under(low);
    if (const qreal total = sumOf(widths); total > available)
        for (qreal &width : widths)
            width *= available / total;
    return widths;
}

/// On several lines where one is too short and the words themselves fit.
bool wraps(const QString &text, const QFont &font, qreal width)
{
    return lineWidth(text, font) > width && longestPart(text, font) <= width;
}

qreal heightOf(const QString &text, const QFont &font, qreal width)
{
    if (!wraps(text, font, width))
        return rowHeight;
    const QRectF needed = QFontMetricsF(font).boundingRect(QRectF(0, 0, width, 1e5), Qt::TextWordWrap, text);
    return std::max(rowHeight, std::ceil(needed.height()) + 2 * linePadding);
}

void drawCell(QPainter &painter, const QRectF &cell, Qt::Alignment side, const QString &text, const QFont &font,
              const QColor &color)
{
    if (!wraps(text, font, cell.width()))
        return drawLine(painter, QRectF(cell.topLeft(), QSizeF(cell.width(), rowHeight)), side, text, font, color);
    painter.setFont(font);
    painter.setPen(color);
    painter.drawText(cell.adjusted(0, linePadding, 0, -linePadding),
                     int((side & Qt::AlignHorizontal_Mask) | Qt::AlignTop) | Qt::TextWordWrap, text);
}

} // namespace

std::vector<qreal> naturalColumnWidths(const TableModel &model) { return widest(model, lineWidth); }

PaintedTable::PaintedTable(const TableModel &model, qreal width)
    : m_model(model), m_widths(widthsWithin(width, naturalColumnWidths(model), widest(model, longestPart)))
{
    for (int row = headings; row < std::min(model.rowCount(), mostLaidOut); ++row) {
        qreal height = rowHeight;
        for (int column = 0; column < model.columnCount(); ++column)
            height = std::max(height,
                              heightOf(row == headings ? heading(column) : model.index(row, column).data().toString(),
                                       row == headings ? headingFont() : boldFont(),
                                       m_widths[size_t(column)] - 2 * cellPadding));
        m_heights.push_back(height);
    }
}

QString PaintedTable::heading(int column) const
{
    return m_model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
}

qreal PaintedTable::height(int most) const
{
    const size_t shown = std::min(m_heights.size(), size_t(most) + 1);
    const qreal rows = std::accumulate(m_heights.begin(), m_heights.begin() + qptrdiff(shown), qreal(0));
    return m_model.rowCount() > int(shown) - 1 ? rows + rowHeight : rows;
}

void PaintedTable::paintRow(QPainter &painter, const QRectF &line, int row, const Tokens &tokens) const
{
    qreal left = line.left();
    for (int column = 0; column < m_model.columnCount(); left += m_widths[size_t(column++)]) {
        const QRectF cell(left + cellPadding, line.top(), m_widths[size_t(column)] - 2 * cellPadding, line.height());
        const auto side = Qt::Alignment(m_model.headerData(column, Qt::Horizontal, Qt::TextAlignmentRole).toInt());
        if (row == headings)
            drawCell(painter, cell, side, heading(column), headingFont(), tokens.secondary);
        else
            drawCell(painter, cell, side, m_model.index(row, column).data().toString(),
                     m_model.bestRow(column) == row ? boldFont() : Theme::font(Type::Body), tokens.text);
    }
}

void PaintedTable::paint(QPainter &painter, const QRectF &area, const Tokens &tokens) const
{
    const auto heightOfFirst = [&](size_t lines) {
        return std::accumulate(m_heights.begin(), m_heights.begin() + qptrdiff(lines), qreal(0));
    };
    size_t lines = m_heights.size();
    const auto rest = [&] { return m_model.rowCount() > int(lines) - 1 ? rowHeight : 0; };
    while (lines > 1 && heightOfFirst(lines) + rest() > area.height() + 1)
        --lines;
    qreal top = area.top();
    for (size_t line = 0; line < lines; ++line) {
        const QRectF row(area.left(), top, sumOf(m_widths), m_heights[line]);
        paintRow(painter, row, int(line) + headings, tokens);
        top += m_heights[line];
        if (line + 1 == lines)
            break;
        painter.setPen(hairline(line == 0 ? tokens.strongLine : tokens.line));
        painter.drawLine(QPointF(row.left(), top), QPointF(row.right(), top));
    }
    if (rest() > 0)
        drawLine(painter, QRectF(area.left() + cellPadding, top, area.width(), rowHeight),
                 Qt::AlignLeft | Qt::AlignVCenter, tr("Rows not shown: %1").arg(m_model.rowCount() - (int(lines) - 1)),
                 Theme::font(Type::Secondary), tokens.secondary);
}

} // namespace gleaner
