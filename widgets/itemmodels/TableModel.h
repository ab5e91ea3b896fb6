#pragma once
#include "core/results/Artifact.h"

#include <QAbstractTableModel>

namespace gleaner {

/// A table artifact: numbers with equal decimals, right aligned, the best of a column bold where it stands out. A
/// numeric column named "±" holds the spread of the column before it: then best means more than the spreads apart.
class TableModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Role { SortRole = Qt::UserRole + 1 };

    explicit TableModel(Table table = {}, QObject *parent = nullptr);
    void setTable(Table table);
    const Table &table() const { return m_table; }
    /// Row of the column's best value, or -1 where none stands out.
    int bestRow(int column) const { return m_best[size_t(column)]; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    /// "Accuracy [%] ↑"
    static QString headingText(const Table::Heading &heading);
    static QString cellText(const Table::Cell &cell, const Table::Heading &heading);

private:
    Table m_table;
    std::vector<int> m_best;
};

/// Rows of `table` (all, or the given ones in that order) for a spreadsheet or a paper; numbers in the C locale.
QString tableAsTsv(const Table &table, const std::vector<int> &rows);
QString tableAsLatex(const Table &table, const std::vector<int> &rows);

} // namespace gleaner
