#include "widgets/views/TableSelection.h"

#include <QEvent>
#include <QItemSelectionModel>
#include <QScopedValueRollback>
#include <QTableView>
#include <algorithm>

namespace gleaner {

namespace {
constexpr qsizetype mostRanges = 2000;
}

TableSelection::TableSelection(QTableView *table) : QObject(table), m_table(table)
{
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    table->viewport()->installEventFilter(this);
    connect(table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &TableSelection::tableChanged);
    connect(table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex &current) {
        if (m_selection && !m_following && current.isValid())
            m_selection->setCurrent(current.row());
    });
    connect(table->model(), &QAbstractItemModel::modelReset, this, &TableSelection::selectionChanged);
}

void TableSelection::setSelection(Selection *selection)
{
    if (m_selection)
        m_selection->disconnect(this);
    m_gesture.reset();
    m_selection = selection;
    if (selection)
        connect(selection, &Selection::changed, this, &TableSelection::selectionChanged);
    selectionChanged();
}

bool TableSelection::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::MouseButtonPress && m_selection)
        m_gesture = std::make_unique<Selection::Gesture>(*m_selection);
    else if (event->type() == QEvent::MouseButtonRelease)
        QMetaObject::invokeMethod(this, [this] { m_gesture.reset(); }, Qt::QueuedConnection); // the table comes first
    return QObject::eventFilter(watched, event);
}

void TableSelection::tableChanged()
{
    if (!m_selection || m_following)
        return;
    const QScopedValueRollback following(m_following, true);
    std::vector<int> rows;
    for (const QItemSelectionRange &range : m_table->selectionModel()->selection())
        for (int row = range.top(); row <= range.bottom(); ++row)
            rows.push_back(row);
    m_selection->setRows(std::move(rows));
}

/// Neighboring rows are marked as one range. Qt compares every range with every other, so that very many of them, as a
/// scattered choice in a large data set has, are left unmarked; the other views show them.
void TableSelection::selectionChanged()
{
    if (m_following)
        return;
    const QScopedValueRollback following(m_following, true);
    const QAbstractItemModel *model = m_table->model();
    QItemSelection marked;
    const std::vector<int> none, &rows = m_selection ? m_selection->rows() : none;
    for (size_t i = 0; i < rows.size() && marked.size() <= mostRanges;) {
        size_t end = i + 1;
        while (end < rows.size() && rows[end] == rows[end - 1] + 1)
            ++end;
        if (rows[end - 1] < model->rowCount())
            marked.append(QItemSelectionRange(model->index(rows[i], 0),
                                              model->index(rows[end - 1], model->columnCount() - 1)));
        i = end;
    }
    if (marked.size() > mostRanges)
        marked.clear();
    m_table->selectionModel()->select(marked, QItemSelectionModel::ClearAndSelect);
    if (!rows.empty() && rows.front() < model->rowCount())
        m_table->scrollTo(model->index(rows.front(), 0));
}

} // namespace gleaner
