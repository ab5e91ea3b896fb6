#include "widgets/itemmodels/DataSetModel.h"

#include "widgets/itemmodels/Numbers.h"

#include <limits>

namespace gleaner {

namespace {

// Boxes show how many there are.
bool isNumber(const Column &column)
{
    return column.kind() == Column::Kind::Number || column.kind() == Column::Kind::Boxes;
}

} // namespace

DataSetModel::DataSetModel(DataSetPtr dataSet, QObject *parent)
    : QAbstractTableModel(parent), m_dataSet(std::move(dataSet))
{
}

void DataSetModel::setDataSet(DataSetPtr dataSet)
{
    beginResetModel();
    m_dataSet = std::move(dataSet);
    endResetModel();
}

int DataSetModel::rowCount(const QModelIndex &parent) const
{
    if (parent.isValid() || !m_dataSet)
        return 0;
    return int(std::min<qsizetype>(m_dataSet->rows(), std::numeric_limits<int>::max()));
}

int DataSetModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() || !m_dataSet ? 0 : int(m_dataSet->columns().size());
}

QVariant DataSetModel::cell(const Column &column, qsizetype row, bool forSorting) const
{
    switch (column.kind()) {
    case Column::Kind::Image:
        return static_cast<const ImageColumn &>(column).location(row);
    case Column::Kind::Label:
        return static_cast<const LabelColumn &>(column).text(row);
    case Column::Kind::Text:
        return static_cast<const TextColumn &>(column).text(row);
    case Column::Kind::Number: {
        const double value = static_cast<const NumberColumn &>(column).value(row);
        return forSorting ? QVariant(value) : QVariant(shortNumber(value, 6));
    }
    case Column::Kind::Boxes: {
        const int count = int(static_cast<const BoxesColumn &>(column).boxes(row).size());
        return count;
    }
    case Column::Kind::Mask:
    case Column::Kind::Vector:
        break; // not readable as text; the column's heading says what it is
    }
    return {};
}

QVariant DataSetModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Column &column = *m_dataSet->columns()[size_t(index.column())];
    if (role == Qt::DisplayRole || role == SortRole || role == Qt::ToolTipRole)
        return cell(column, index.row(), role == SortRole);
    if (role == Qt::TextAlignmentRole && isNumber(column))
        return int(Qt::AlignRight | Qt::AlignVCenter);
    return {};
}

QVariant DataSetModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical)
        return role == Qt::DisplayRole ? QVariant(section) : QVariant();
    if (!m_dataSet || section < 0 || section >= columnCount())
        return {};
    const Column &column = *m_dataSet->columns()[size_t(section)];
    const bool number = isNumber(column);
    if (role == Qt::DisplayRole)
        return column.name();
    if (role == Qt::ToolTipRole)
        return tr("%1 (%2)").arg(column.name(), Column::kindName(column.kind()));
    if (role == Qt::TextAlignmentRole)
        return int((number ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    return {};
}

} // namespace gleaner
