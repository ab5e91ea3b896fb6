#pragma once
#include "core/data/Selection.h"

#include <QPointer>

class QTableView;

namespace gleaner {

/// Ties the rows marked in a table whose n-th row is row n of a data set to the data set's Selection, both ways. Marking
/// with the pointer held down is one step.
class TableSelection final : public QObject {
    Q_OBJECT

public:
    /// The table has its model already, and keeps it.
    explicit TableSelection(QTableView *table);
    /// Null lets go.
    void setSelection(Selection *selection);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void tableChanged();
    void selectionChanged();

    QTableView *m_table;
    QPointer<Selection> m_selection;
    std::unique_ptr<Selection::Gesture> m_gesture;
    bool m_following = false; ///< a change is on its way from one to the other
};

} // namespace gleaner
