#include "widgets/itemmodels/CurationModel.h"

#include "widgets/itemmodels/Numbers.h"

#include <algorithm>
#include <cstring>

namespace gleaner {

void CurationModel::setCuration(CurationPtr curation, std::vector<int> rows)
{
    beginResetModel();
    m_curation = std::move(curation);
    m_rows = std::move(rows);
    m_ascending = std::ranges::is_sorted(m_rows);
    endResetModel();
}

int CurationModel::rowOf(const QModelIndex &index) const { return index.isValid() ? m_rows[size_t(index.row())] : -1; }

QModelIndex CurationModel::indexOf(int poolRow) const
{
    const auto found = m_ascending ? std::ranges::lower_bound(m_rows, poolRow) : std::ranges::find(m_rows, poolRow);
    return found == m_rows.end() || *found != poolRow ? QModelIndex() : index(int(found - m_rows.begin()), 0);
}

QString CurationModel::shortName(const QString &capability)
{
    for (const char *prefix : {"score ", "score_", "score-"})
        if (capability.startsWith(QLatin1String(prefix), Qt::CaseInsensitive))
            return capability.mid(qsizetype(strlen(prefix)));
    return capability;
}

int CurationModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_rows.size()); }

int CurationModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() || !m_curation ? 0 : FirstGradeColumn + int(m_curation->pool().capabilities.size()) + 1;
}

QString CurationModel::text(int row, int column) const
{
    switch (column) {
    case RowColumn:
        return wholeCount(row + 1);
    case PlaceColumn:
        return m_curation->place(row) > 0 ? wholeCount(m_curation->place(row)) : QStringLiteral("–");
    case StylesColumn:
        return m_curation->styles(row);
    }
    if (column == whyColumn())
        return m_curation->why(row);
    const int8_t grade = m_curation->pool().grade(column - FirstGradeColumn, row);
    return grade < 0 ? QStringLiteral("–") : QString::number(grade);
}

QVariant CurationModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const int column = index.column();
    const bool words = column == StylesColumn || column == whyColumn();
    if (role == Qt::DisplayRole || (role == Qt::ToolTipRole && words))
        return text(rowOf(index), column);
    if (role == Qt::TextAlignmentRole)
        return int((words ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    return {};
}

QVariant CurationModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical || section < 0 || section >= columnCount())
        return {};
    const bool words = section == StylesColumn || section == whyColumn();
    if (role == Qt::TextAlignmentRole)
        return int((words ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    const QString grade =
        words || section < FirstGradeColumn ? QString() : m_curation->pool().capabilities[section - FirstGradeColumn];
    if (role == Qt::ToolTipRole)
        return section == RowColumn      ? tr("Row of the pool, from 1 on")
               : section == PlaceColumn  ? tr("In which order the row was taken; – where it was left out")
               : section == StylesColumn ? tr("Its style and source: the bins it lies in")
               : section == whyColumn()  ? tr("Why it was taken, or what would have taken it")
                                         : tr("Grade for “%1”; – where there is none").arg(grade);
    if (role != Qt::DisplayRole)
        return {};
    return section == RowColumn      ? tr("Row")
           : section == PlaceColumn  ? tr("Place")
           : section == StylesColumn ? tr("Styles")
           : section == whyColumn()  ? tr("Why")
                                     : shortName(grade);
}

} // namespace gleaner
