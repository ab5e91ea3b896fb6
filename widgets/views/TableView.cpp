#include "widgets/views/TableView.h"

#include "widgets/itemmodels/TableModel.h"
#include "widgets/views/NumberDelegate.h"
#include "widgets/views/Painting.h"

#include <QApplication>
#include <QClipboard>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QPainter>
#include <QShortcut>
#include <QSortFilterProxyModel>
#include <QTableView>
#include <QToolButton>
#include <cmath>
#include <limits>

namespace gleaner {

namespace {

constexpr qreal rowHeight = 26, cellPadding = 8, widestColumn = 320;

/// Column widths for painting: what the contents need, shrunk from the widest down where the area is narrower.
std::vector<qreal> columnWidths(const TableModel &model, qreal available)
{
    QFont bold = Theme::font(Type::Body);
    bold.setBold(true);
    QFont heading = Theme::font(Type::Secondary);
    heading.setWeight(QFont::DemiBold);
    std::vector<qreal> widths;
    qreal total = 0;
    for (int column = 0; column < model.columnCount(); ++column) {
        qreal width = lineWidth(model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString(), heading);
        for (int row = 0; row < model.rowCount(); ++row)
            width = std::max(width, lineWidth(model.index(row, column).data().toString(), bold));
        widths.push_back(std::min(std::ceil(width) + 2 * cellPadding, widestColumn));
        total += widths.back();
    }
    if (total > available)
        for (qreal &width : widths)
            width *= available / total;
    return widths;
}

} // namespace

TableView::TableView(QWidget *parent)
    : ArtifactView(parent), m_model(new TableModel({}, this)), m_sorted(new QSortFilterProxyModel(this)),
      m_table(new QTableView(this))
{
    setPaintedByWidgets();
    m_sorted->setSourceModel(m_model);
    m_sorted->setSortRole(TableModel::SortRole);
    m_table->setModel(m_sorted);
    m_table->setObjectName(QStringLiteral("table"));
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(-1, Qt::AscendingOrder);
    m_table->setShowGrid(false);
    m_table->setItemDelegate(new NumberDelegate(m_table));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->verticalHeader()->setDefaultSectionSize(int(rowHeight) + 2);
    m_table->horizontalHeader()->setHighlightSections(false);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(Space::s, 0, Space::s, Space::s);
    column->addWidget(m_table);
    auto *copy = new QShortcut(QKeySequence::Copy, m_table, nullptr, nullptr, Qt::WidgetShortcut);
    connect(copy, &QShortcut::activated, this, [this] { QApplication::clipboard()->setText(asTsv()); });
}

void TableView::artifactChanged()
{
    m_model->setTable(*artifact().as<Table>());
    m_table->setAccessibleName(title());
    constexpr int ease = 14; // what the heading keeps for its arrow
    const std::vector<qreal> widths = columnWidths(*m_model, std::numeric_limits<qreal>::max());
    for (int column = 0; column < m_model->columnCount(); ++column)
        m_table->setColumnWidth(column, int(widths[size_t(column)]) + ease);
}

QWidget *TableView::tools()
{
    if (m_tools)
        return m_tools;
    m_tools = new QWidget(this);
    auto *row = new QHBoxLayout(m_tools);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(Space::xs);
    const auto addButton = [&](const char *name, const QString &text, const QString &tip,
                               QString (TableView::*make)() const) {
        auto *button = new QToolButton(m_tools);
        button->setObjectName(QString::fromLatin1(name));
        button->setText(text);
        button->setIcon(Theme::icon(QStringLiteral("copy")));
        button->setIconSize({16, 16});
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setToolTip(tip);
        button->setAccessibleName(tip);
        row->addWidget(button);
        connect(button, &QToolButton::clicked, this,
                [this, make] { QApplication::clipboard()->setText((this->*make)()); });
    };
    addButton("table.tsv", tr("TSV"), tr("Copies the chosen rows, or all, for a spreadsheet"), &TableView::asTsv);
    addButton("table.latex", tr("LaTeX"), tr("Copies the chosen rows, or all, for a paper"), &TableView::asLatex);
    return m_tools;
}

std::vector<int> TableView::rowsToCopy() const
{
    std::vector<int> rows;
    QModelIndexList chosen = m_table->selectionModel()->selectedRows();
    std::ranges::sort(chosen, {}, &QModelIndex::row);
    for (const QModelIndex &index : chosen)
        rows.push_back(m_sorted->mapToSource(index).row());
    if (rows.empty())
        for (int row = 0; row < m_sorted->rowCount(); ++row)
            rows.push_back(m_sorted->mapToSource(m_sorted->index(row, 0)).row());
    return rows;
}

QString TableView::asTsv() const { return tableAsTsv(m_model->table(), rowsToCopy()); }

QString TableView::asLatex() const { return tableAsLatex(m_model->table(), rowsToCopy()); }

void TableView::paintTo(QPainter &painter, const QRectF &area, Theme::Mode mode) const
{
    const Tokens &tokens = Theme::tokens(mode);
    const TableModel &model = *m_model;
    const std::vector<qreal> widths = columnWidths(model, area.width());
    QFont heading = Theme::font(Type::Secondary);
    heading.setWeight(QFont::DemiBold);
    const int fitting = int((area.height() + 1) / rowHeight) - 1;
    const int rows = model.rowCount() <= fitting ? model.rowCount() : std::max(fitting - 1, 0);
    qreal left = area.left(), right = area.left();
    for (qreal width : widths)
        right += width;
    for (int column = 0; column < model.columnCount(); left += widths[size_t(column++)]) {
        const QRectF cell(left + cellPadding, area.top(), widths[size_t(column)] - 2 * cellPadding, rowHeight);
        const auto side = Qt::Alignment(model.headerData(column, Qt::Horizontal, Qt::TextAlignmentRole).toInt());
        drawLine(painter, cell, side, model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString(), heading,
                 tokens.secondary);
        for (int row = 0; row < rows; ++row) {
            QFont font = Theme::font(Type::Body);
            font.setBold(model.bestRow(column) == row);
            drawLine(painter, cell.translated(0, rowHeight * (row + 1)), side,
                     model.index(row, column).data().toString(), font, tokens.text);
        }
    }
    for (int line = 1; line <= rows; ++line) {
        painter.setPen(hairline(line == 1 ? tokens.strongLine : tokens.line));
        painter.drawLine(QPointF(area.left(), area.top() + rowHeight * line),
                         QPointF(right, area.top() + rowHeight * line));
    }
    if (rows < model.rowCount())
        drawLine(painter,
                 QRectF(area.left() + cellPadding, area.top() + rowHeight * (rows + 1), area.width(), rowHeight),
                 Qt::AlignLeft | Qt::AlignVCenter, tr("Rows not shown: %1").arg(model.rowCount() - rows),
                 Theme::font(Type::Secondary), tokens.secondary);
}

int TableView::heightFor(int) const
{
    constexpr int mostRows = 60; // of a figure; the whole table is in its file
    return int(rowHeight) * (std::min(m_model->rowCount(), mostRows) + 1) + 2 * margin;
}

} // namespace gleaner
