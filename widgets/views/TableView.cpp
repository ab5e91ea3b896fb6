#include "widgets/views/TableView.h"

#include "widgets/itemmodels/TableModel.h"
#include "widgets/views/NumberDelegate.h"
#include "widgets/views/TablePainting.h"

#include <QApplication>
#include <QClipboard>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QShortcut>
#include <QSortFilterProxyModel>
#include <QTableView>
#include <QToolButton>
#include <cmath>

namespace gleaner {

namespace {

constexpr int rowHeight = 26, widestColumn = 320;
constexpr int mostRows = 60; ///< of a figure; the whole table is in its file

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
    m_table->verticalHeader()->setDefaultSectionSize(rowHeight + 2);
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
    const std::vector<qreal> widths = naturalColumnWidths(*m_model);
    for (int column = 0; column < m_model->columnCount(); ++column)
        m_table->setColumnWidth(column, std::min(int(widths[size_t(column)]), widestColumn) + ease);
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
    PaintedTable(*m_model, area.width()).paint(painter, area, Theme::tokens(mode));
}

int TableView::heightFor(int width) const
{
    return int(std::ceil(PaintedTable(*m_model, width - 2 * margin).height(mostRows))) + 2 * margin;
}

} // namespace gleaner
