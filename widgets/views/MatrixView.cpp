#include "widgets/views/MatrixView.h"

#include "widgets/itemmodels/Numbers.h"
#include "widgets/itemmodels/TableModel.h"
#include "widgets/views/Painting.h"

#include <QMouseEvent>
#include <QPainter>
#include <algorithm>
#include <cmath>
#include <limits>

namespace gleaner {

namespace {

constexpr qreal gap = Space::s, scaleWidth = 12, readoutHeight = 24, headingHeight = 20, narrowestName = 16,
                readableRow = 20;

} // namespace

/// Names left and above, the scale right, the cells between.
struct MatrixView::Layout {
    QRectF cells, heading, scale;
    QSizeF cell;
    qreal rowNames = 0, columnNames = 0;
    bool upright = false; ///< column names stand upright (turned by 90°)
    QRectF cellRect(int row, int column) const
    {
        return {cells.left() + column * cell.width(), cells.top() + row * cell.height(), cell.width(), cell.height()};
    }
};

MatrixView::MatrixView(QWidget *parent) : ArtifactView(parent) { setMouseTracking(true); }

void MatrixView::artifactChanged()
{
    const Table &table = *artifact().as<Table>();
    m_rows = int(table.rows.size());
    m_columns = std::max(0, int(table.headings.size()) - 1);
    m_values.assign(size_t(m_rows) * size_t(m_columns), std::numeric_limits<double>::quiet_NaN());
    m_low = 0; // a heat map of shares or counts starts at nothing
    m_high = 0;
    for (int row = 0; row < m_rows; ++row) {
        const auto &cells = table.rows[size_t(row)];
        for (int column = 0; column < m_columns && size_t(column) + 1 < cells.size(); ++column)
            if (const double *number = std::get_if<double>(&cells[size_t(column) + 1]);
                number && std::isfinite(*number)) {
                m_values[size_t(row * m_columns + column)] = *number;
                m_low = std::min(m_low, *number);
                m_high = std::max(m_high, *number);
            }
    }
    if (m_low < 0) { // signed: as far to one side as to the other, so that white is zero
        m_high = std::max(m_high, -m_low);
        m_low = -m_high;
    }
    if (m_high <= m_low)
        m_high = m_low + 1;
    m_hover = {-1, -1};
}

QColor MatrixView::fillOf(double value) const
{
    return m_low < 0 ? Theme::diverging(value / m_high) : Theme::viridis((value - m_low) / (m_high - m_low));
}

QString MatrixView::rowName(int row) const
{
    const Table &table = *artifact().as<Table>();
    const auto &cells = table.rows[size_t(row)];
    return cells.empty() ? QString() : TableModel::cellText(cells.front(), table.headings.front());
}

QString MatrixView::text(double value) const
{
    return numberText(value, artifact().as<Table>()->headings.back().decimals);
}

MatrixView::Layout MatrixView::layoutIn(const QRectF &area) const
{
    const QFont small = Theme::font(Type::Secondary);
    const Table &table = *artifact().as<Table>();
    Layout layout;
    qreal widestColumn = 0;
    for (int row = 0; row < m_rows; ++row)
        layout.rowNames = std::max(layout.rowNames, lineWidth(rowName(row), small) + 2);
    for (int column = 0; column < m_columns; ++column)
        widestColumn = std::max(widestColumn, lineWidth(table.headings[column + 1].name, small) + 2);
    layout.rowNames = std::min(layout.rowNames, area.width() * 0.25);
    const qreal scaleRoom =
        gap * 2 + scaleWidth + 4 + std::max(lineWidth(text(m_high), small), lineWidth(text(m_low), small));
    const qreal width = std::max(area.width() - layout.rowNames - gap - scaleRoom, 1.0);
    // Names lie along their columns where they fit, else they stand; that takes height, and so may change the cells.
    // Standing names get what rows of a readable height leave, up to half of the whole.
    const qreal spare = area.height() - headingHeight - readableRow * m_rows;
    const qreal standing = std::max({72.0, area.height() * 0.25, std::min(area.height() * 0.5, spare)});
    for (bool upright : {false, true}) {
        layout.upright = upright;
        layout.columnNames = upright ? std::min(widestColumn, standing) : narrowestName;
        const qreal height = area.height() - headingHeight - layout.columnNames - gap / 2;
        layout.cell = {width / m_columns, std::max(height, 1.0) / m_rows};
        if (m_rows == m_columns) { // a square matrix has square cells
            const qreal side = std::min(layout.cell.width(), layout.cell.height());
            layout.cell = {side, side};
        }
        if (widestColumn + 4 <= layout.cell.width())
            break;
    }
    const qreal above = headingHeight + layout.columnNames + gap / 2;
    layout.cells = {area.left() + layout.rowNames + gap, area.top() + above, layout.cell.width() * m_columns,
                    layout.cell.height() * m_rows};
    layout.heading = {area.left(), area.top(), area.width(), headingHeight};
    layout.scale = {layout.cells.right() + 2 * gap, layout.cells.top(), scaleWidth, layout.cells.height()};
    return layout;
}

void MatrixView::paintTo(QPainter &painter, const QRectF &area, Theme::Mode mode) const
{
    if (m_rows == 0 || m_columns == 0)
        return;
    const Layout layout = layoutIn(area);
    const Tokens &tokens = Theme::tokens(mode);
    paintCells(painter, layout, tokens);
    paintNames(painter, layout, tokens);
    paintScale(painter, layout, tokens);
}

void MatrixView::paintCells(QPainter &painter, const Layout &layout, const Tokens &tokens) const
{
    const QFont font = Theme::font(Type::Secondary);
    qreal widest = 0;
    for (double number : m_values)
        widest = std::max(widest, lineWidth(text(number), font));
    const bool numbers = widest + 6 <= layout.cell.width() && layout.cell.height() >= 16;
    const auto eachCell = [this](const auto &visit) {
        for (int row = 0; row < m_rows; ++row)
            for (int column = 0; column < m_columns; ++column)
                visit(row, column, value(row, column));
    };
    const auto fill = [&](double number) { return std::isnan(number) ? tokens.window : fillOf(number); };
    painter.save();
    // Filled edge to edge: smoothed edges of neighbors would show the ground between them.
    painter.setRenderHint(QPainter::Antialiasing, false);
    eachCell([&](int row, int column, double number) { painter.fillRect(layout.cellRect(row, column), fill(number)); });
    painter.restore();
    if (!numbers)
        return;
    eachCell([&](int row, int column, double number) {
        QColor ink = Theme::inkOn(fill(number));
        ink.setAlphaF(number == 0 ? 0.45f : 1.0f); // the many zeros stay quiet
        drawLine(painter, layout.cellRect(row, column), Qt::AlignCenter, text(number), font, ink);
    });
}

void MatrixView::paintNames(QPainter &painter, const Layout &layout, const Tokens &tokens) const
{
    const Table &table = *artifact().as<Table>();
    const QFont font = Theme::font(Type::Secondary);
    QFont strong = font;
    strong.setWeight(QFont::DemiBold);
    drawLine(painter, layout.heading, Qt::AlignLeft | Qt::AlignTop, TableModel::headingText(table.headings.front()),
             strong, tokens.secondary);
    if (std::min(layout.cell.height(), layout.cell.width()) < 9)
        return; // names would lie on each other; hovering still tells them
    for (int row = 0; row < m_rows; ++row) {
        const QRectF cell = layout.cellRect(row, 0);
        const QRectF place(cell.left() - gap - layout.rowNames, cell.top(), layout.rowNames, cell.height());
        drawLine(painter, place, Qt::AlignRight | Qt::AlignVCenter, rowName(row), font, tokens.text);
    }
    for (int column = 0; column < m_columns; ++column) {
        const QRectF cell = layout.cellRect(0, column);
        const QString name = table.headings[column + 1].name;
        if (!layout.upright) {
            drawLine(painter, QRectF(cell.left(), cell.top() - gap / 2 - narrowestName, cell.width(), narrowestName),
                     Qt::AlignCenter, name, font, tokens.text);
            continue;
        }
        painter.save();
        painter.translate(cell.center().x(), cell.top() - gap / 2);
        painter.rotate(-90);
        drawLine(painter, QRectF(0, -8, layout.columnNames, 16), Qt::AlignLeft | Qt::AlignVCenter, name, font,
                 tokens.text);
        painter.restore();
    }
}

void MatrixView::paintScale(QPainter &painter, const Layout &layout, const Tokens &tokens) const
{
    const QRectF &bar = layout.scale;
    constexpr int steps = 64;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing, false);
    for (int step = 0; step < steps; ++step)
        painter.fillRect(
            QRectF(bar.left(), bar.bottom() - bar.height() * (step + 1) / steps, bar.width(), bar.height() / steps + 1),
            fillOf(m_low + (m_high - m_low) * step / (steps - 1)));
    painter.restore();
    const QFont font = Theme::font(Type::Secondary);
    const QString unit = artifact().as<Table>()->headings.back().unit;
    const qreal left = bar.right() + 4;
    drawLine(painter, QRectF(left, bar.top() - 3, 80, 16), Qt::AlignLeft | Qt::AlignVCenter, text(m_high), font,
             tokens.secondary);
    drawLine(painter, QRectF(left, bar.bottom() - 13, 80, 16), Qt::AlignLeft | Qt::AlignVCenter, text(m_low), font,
             tokens.secondary);
    drawLine(painter, QRectF(bar.left(), bar.top() - 20, 80, 16), Qt::AlignLeft | Qt::AlignVCenter, unit, font,
             tokens.secondary);
}

int MatrixView::heightFor(int width) const
{
    if (m_rows != m_columns || m_rows == 0)
        return ArtifactView::heightFor(width);
    // No larger than numbers need, 56 px a cell, and low enough that two stand on one page.
    return std::min(width * 3 / 5, m_rows * 56 + 120);
}

QRectF MatrixView::widgetArea() const
{
    return QRectF(rect()).adjusted(margin, margin, -margin, -margin - readoutHeight);
}

QString MatrixView::cellSentence(int row, int column) const
{
    const Table &table = *artifact().as<Table>();
    const Table::Heading &heading = table.headings[column + 1];
    const QString unit = heading.unit.isEmpty() ? QString() : QStringLiteral(" ") + heading.unit;
    return tr("%1 → %2: %3%4").arg(rowName(row), heading.name, text(value(row, column)), unit);
}

void MatrixView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    const Theme &theme = Theme::instance();
    const Tokens &tokens = theme.tokens();
    painter.fillRect(rect(), tokens.surface);
    paintTo(painter, widgetArea(), theme.mode());
    if (m_hover.x() < 0)
        return;
    const QRectF cell = layoutIn(widgetArea()).cellRect(m_hover.y(), m_hover.x());
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(Qt::white, 3));
    painter.drawRect(cell);
    painter.setPen(QPen(QColor("#1B1B19"), 1.5));
    painter.drawRect(cell);
    drawLine(painter, QRectF(margin, height() - margin / 2 - readoutHeight, width() - 2 * margin, readoutHeight),
             Qt::AlignRight | Qt::AlignVCenter, cellSentence(m_hover.y(), m_hover.x()), Theme::font(Type::Body),
             tokens.text);
}

void MatrixView::mouseMoveEvent(QMouseEvent *event)
{
    QPoint hover(-1, -1);
    if (m_rows > 0 && m_columns > 0) {
        const Layout layout = layoutIn(widgetArea());
        if (layout.cells.contains(event->position())) {
            const QPointF inside = event->position() - layout.cells.topLeft();
            hover = {std::min(int(inside.x() / layout.cell.width()), m_columns - 1),
                     std::min(int(inside.y() / layout.cell.height()), m_rows - 1)};
        }
    }
    setToolTip(hover.x() < 0 ? QString() : cellSentence(hover.y(), hover.x()));
    if (std::exchange(m_hover, hover) != hover)
        update();
}

void MatrixView::leaveEvent(QEvent *)
{
    m_hover = {-1, -1};
    update();
}

} // namespace gleaner
