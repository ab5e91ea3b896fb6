#pragma once
#include "core/data/DataSet.h"

#include <QAbstractTableModel>

namespace gleaner {

/// Rows × columns of a data set as text; owns no values. Pictures show where they come from and are never decoded here.
class DataSetModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Role { SortRole = Qt::UserRole + 1 };

    explicit DataSetModel(DataSetPtr dataSet = {}, QObject *parent = nullptr);
    void setDataSet(DataSetPtr dataSet); ///< may be null
    const DataSetPtr &dataSet() const { return m_dataSet; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QVariant cell(const Column &column, qsizetype row, bool forSorting) const;

    DataSetPtr m_dataSet;
};

} // namespace gleaner
