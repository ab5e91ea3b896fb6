#pragma once
#include "core/data/DataSet.h"

#include <QObject>
#include <QPointer>

namespace gleaner {

/// Which rows of one data set are chosen, and which one is current: the one document that all views of the data set
/// follow. Lives in the window's thread; changing it never makes the data "changed". Every change is a step that can be
/// taken back (see stepped()); a drag of the pointer is one step, however often it changes the rows on its way.
class Selection : public QObject {
    Q_OBJECT

public:
    /// What newly marked rows do to those that are chosen already.
    enum class Combine { Replace, Add, Subtract, Intersect };
    Q_ENUM(Combine)
    /// What the keys held while marking ask for: Shift adds, Alt subtracts, both intersect.
    static Combine combineFor(Qt::KeyboardModifiers modifiers);

    explicit Selection(DataSetPtr dataSet, QObject *parent = nullptr);

    const DataSetPtr &dataSet() const { return m_dataSet; }
    /// Ascending, without repeats.
    const std::vector<int> &rows() const { return m_rows; }
    bool contains(int row) const;
    /// The row under attention (hover or click), or -1.
    int current() const { return m_current; }

    /// Rows in any order; repeats and rows out of range are dropped.
    void setRows(std::vector<int> rows) { combine(std::move(rows), Combine::Replace); }
    void combine(std::vector<int> rows, Combine how);
    void invert(); ///< chooses what is not chosen
    void clear();
    void setCurrent(int row);

    /// While at least one lives, changes belong to one step: a drag, a brush.
    class Gesture {
    public:
        explicit Gesture(Selection &selection);
        ~Gesture();
        Q_DISABLE_COPY_MOVE(Gesture)

    private:
        QPointer<Selection> m_selection;
    };

    /// Flips these rows (ascending, without repeats, in range): takes a step back, or does it again.
    void flip(const std::vector<int> &rows);

Q_SIGNALS:
    void changed();
    void currentChanged(int row);
    /// A step is complete: the rows that were chosen and are not any more, or the other way round, ascending. Not for
    /// flip(), which is how a history goes through the steps.
    void stepped(const std::vector<int> &flipped);

private:
    void apply(std::vector<int> rows);

    DataSetPtr m_dataSet;
    std::vector<int> m_rows, m_before; ///< m_before: as the first gesture began
    int m_current = -1, m_gestures = 0;
};

} // namespace gleaner
