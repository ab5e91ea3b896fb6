#pragma once
#include "core/results/Results.h"

#include <QAbstractTableModel>

namespace gleaner {

/// Runs, newest first as given; one row each.
class RunListModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum ColumnNumber {
        MethodColumn,
        InputsColumn,
        SeedColumn,
        OutcomeColumn,
        StartedColumn,
        SecondsColumn,
        ColumnTotal
    };
    enum Role { SortRole = Qt::UserRole + 1, CommandRole, FolderRole };
    struct Run {
        RunRecord record;
        QString folder; ///< where its results lie; may be empty
    };

    explicit RunListModel(QList<Run> runs = {}, QObject *parent = nullptr);
    void setRuns(QList<Run> runs);
    void prepend(Run run);
    const Run &runAt(int row) const { return m_runs.at(row); }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    static QString outcomeText(RunRecord::Outcome outcome);

private:
    QString text(const Run &run, int column) const;
    static QString inputsTip(const RunRecord &record);

    QList<Run> m_runs;
};

} // namespace gleaner
