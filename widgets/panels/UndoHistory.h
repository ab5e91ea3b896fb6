#pragma once
#include <QObject>
#include <QPointer>
#include <deque>
#include <functional>

namespace gleaner {

/// What was done, newest last, to be taken back and done again in that order. Knows nothing of what a step does.
class UndoHistory final : public QObject {
    Q_OBJECT

public:
    struct Step {
        QString what;               ///< in the words of a menu: "choosing 37 rows"
        QPointer<QObject> of;       ///< gone: the step can't be taken any more
        std::function<void()> back; ///< takes it back
        std::function<void()> again;
        size_t bytes = 0; ///< kept in memory for it
    };

    using QObject::QObject;
    /// Of something that was just done; what could have been done again is forgotten, and so are the oldest steps
    /// beyond `mostSteps` or `mostBytes`.
    void add(Step step);
    /// Forgets the steps of something that goes.
    void forget(const QObject *of);

    bool canUndo() const { return m_done > 0; }
    bool canRedo() const { return m_done < m_steps.size(); }
    QString undoText() const; ///< what would be taken back; empty where there is nothing
    QString redoText() const;
    void undo();
    void redo();

    static constexpr size_t mostSteps = 500, mostBytes = size_t(64) << 20;

Q_SIGNALS:
    void changed();

private:
    std::deque<Step> m_steps;
    size_t m_done = 0; ///< steps before it are done, the others were taken back
};

} // namespace gleaner
