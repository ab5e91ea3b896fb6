#pragma once
#include "core/methods/curation/Curation.h"

#include <QAbstractTableModel>

namespace gleaner {

/// The rows of a pool with what became of them: place, styles, a grade for each capability, and why. Cells are made
/// when they are looked at, so that a million rows cost no more than ten.
class CurationModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { RowColumn, PlaceColumn, StylesColumn, FirstGradeColumn };

    explicit CurationModel(QObject *parent) : QAbstractTableModel(parent) {}
    /// `rows`: those shown, in their order, all of the curation's pool. Null empties the table.
    void setCuration(CurationPtr curation, std::vector<int> rows);
    int rowOf(const QModelIndex &index) const; ///< of the pool; -1 where the index is not valid
    QModelIndex indexOf(int poolRow) const;    ///< invalid where the row is not shown
    /// "score counting" → "counting": what all names begin with says nothing.
    static QString shortName(const QString &capability);
    int whyColumn() const { return columnCount() - 1; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString text(int row, int column) const;

    CurationPtr m_curation;
    std::vector<int> m_rows;
    bool m_ascending = true;
};

} // namespace gleaner
