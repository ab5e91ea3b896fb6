#pragma once
#include "core/data/DataSet.h"

#include <QObject>

namespace gleaner {

/// Which rows of one data set are chosen, and which one is current: the one document that all views of the data set
/// follow. Lives in the window's thread; changing it never makes the data "changed".
class Selection : public QObject {
    Q_OBJECT

public:
    explicit Selection(DataSetPtr dataSet, QObject *parent = nullptr);

    const DataSetPtr &dataSet() const { return m_dataSet; }
    /// Ascending, without repeats.
    const std::vector<int> &rows() const { return m_rows; }
    bool contains(int row) const;
    /// The row under attention (hover or click), or -1.
    int current() const { return m_current; }

    void setRows(std::vector<int> rows); ///< sorts, drops repeats and rows out of range
    void setCurrent(int row);
    void clear();

Q_SIGNALS:
    void changed();
    void currentChanged(int row);

private:
    DataSetPtr m_dataSet;
    std::vector<int> m_rows;
    int m_current = -1;
};

} // namespace gleaner
