#include "core/data/Selection.h"

#include <algorithm>

namespace gleaner {

Selection::Selection(DataSetPtr dataSet, QObject *parent) : QObject(parent), m_dataSet(std::move(dataSet)) {}

bool Selection::contains(int row) const { return std::binary_search(m_rows.begin(), m_rows.end(), row); }

void Selection::setRows(std::vector<int> rows)
{
    const int count = int(m_dataSet->rows());
    std::erase_if(rows, [count](int row) { return row < 0 || row >= count; });
    std::sort(rows.begin(), rows.end());
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    if (rows == m_rows)
        return;
    m_rows = std::move(rows);
    Q_EMIT changed();
}

void Selection::setCurrent(int row)
{
    if (row < 0 || row >= m_dataSet->rows())
        row = -1;
    if (row == m_current)
        return;
    m_current = row;
    Q_EMIT currentChanged(row);
}

void Selection::clear() { setRows({}); }

} // namespace gleaner
