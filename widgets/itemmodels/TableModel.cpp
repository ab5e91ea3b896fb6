#include "widgets/itemmodels/TableModel.h"

#include "widgets/itemmodels/Numbers.h"
#include "widgets/theme/Theme.h"

#include <QFont>
#include <cmath>

namespace gleaner {

namespace {

std::optional<double> numberAt(const Table &table, int row, int column)
{
    if (column < 0 || column >= int(table.rows[size_t(row)].size()))
        return {};
    const double *value = std::get_if<double>(&table.rows[size_t(row)][size_t(column)]);
    return value && std::isfinite(*value) ? std::optional(*value) : std::nullopt;
}

double spreadAt(const Table &table, int row, int column)
{
    const int next = column + 1;
    const bool spread = next < table.headings.size() && table.headings[next].name == QStringLiteral("±");
    return spread ? std::abs(numberAt(table, row, next).value_or(0)) : 0;
}

// The best value, if it is better than every other by more than what is shown of it, or than the two spreads.
int standsOut(const Table &table, int column)
{
    const Table::Heading &heading = table.headings[column];
    if (heading.better == Better::None || heading.text || table.rows.size() < 2)
        return -1;
    const double sign = heading.better == Better::Higher ? 1 : -1;
    int best = -1;
    for (int row = 0; row < int(table.rows.size()); ++row)
        if (const auto value = numberAt(table, row, column))
            if (best < 0 || sign * *value > sign * *numberAt(table, best, column))
                best = row;
    if (best < 0)
        return -1;
    const double top = *numberAt(table, best, column), shown = std::pow(10, -heading.decimals) * 0.5;
    for (int row = 0; row < int(table.rows.size()); ++row) {
        const auto value = numberAt(table, row, column);
        const double apart = std::max(shown, spreadAt(table, best, column) + spreadAt(table, row, column));
        if (row != best && value && sign * (top - *value) <= apart)
            return -1;
    }
    return best;
}

} // namespace

TableModel::TableModel(Table table, QObject *parent) : QAbstractTableModel(parent) { setTable(std::move(table)); }

void TableModel::setTable(Table table)
{
    beginResetModel();
    m_table = std::move(table);
    m_best.clear();
    for (int column = 0; column < m_table.headings.size(); ++column)
        m_best.push_back(standsOut(m_table, column));
    endResetModel();
}

int TableModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_table.rows.size()); }

int TableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_table.headings.size());
}

QString TableModel::headingText(const Table::Heading &heading)
{
    if (heading.name == QStringLiteral("±"))
        return heading.name; // the unit stands in the column before
    QString text = heading.name;
    if (!heading.unit.isEmpty())
        text += QStringLiteral(" [%1]").arg(heading.unit);
    if (heading.better != Better::None)
        text += heading.better == Better::Higher ? QStringLiteral(" ↑") : QStringLiteral(" ↓");
    return text;
}

QString TableModel::cellText(const Table::Cell &cell, const Table::Heading &heading)
{
    if (const double *value = std::get_if<double>(&cell))
        return numberText(*value, heading.decimals);
    const QString *text = std::get_if<QString>(&cell);
    return text ? *text : QStringLiteral("–");
}

QVariant TableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Table::Heading &heading = m_table.headings[index.column()];
    const auto &row = m_table.rows[size_t(index.row())];
    const Table::Cell cell = size_t(index.column()) < row.size() ? row[size_t(index.column())] : Table::Cell();
    switch (role) {
    case Qt::DisplayRole:
        return cellText(cell, heading);
    case Qt::TextAlignmentRole:
        return int((heading.text ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    case Qt::FontRole:
        if (index.row() == m_best[size_t(index.column())]) {
            QFont font = Theme::font(Type::Body);
            font.setBold(true);
            return font;
        }
        return {};
    case SortRole:
        if (const double *value = std::get_if<double>(&cell))
            return *value;
        return std::holds_alternative<QString>(cell) ? QVariant(std::get<QString>(cell)) : QVariant();
    default:
        return {};
    }
}

QVariant TableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical || section < 0 || section >= m_table.headings.size())
        return {};
    const Table::Heading &heading = m_table.headings[section];
    if (role == Qt::DisplayRole)
        return headingText(heading);
    if (role == Qt::TextAlignmentRole)
        return int((heading.text ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    if (role == Qt::ToolTipRole && heading.better != Better::None)
        return heading.better == Better::Higher ? tr("Higher is better") : tr("Lower is better");
    return {};
}

} // namespace gleaner
