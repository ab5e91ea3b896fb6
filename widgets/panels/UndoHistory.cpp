#include "widgets/panels/UndoHistory.h"

#include <algorithm>
#include <numeric>

namespace gleaner {

void UndoHistory::add(Step step)
{
    m_steps.erase(m_steps.begin() + std::ptrdiff_t(m_done), m_steps.end());
    m_steps.push_back(std::move(step));
    size_t bytes = std::accumulate(m_steps.begin(), m_steps.end(), size_t(0),
                                   [](size_t sum, const Step &each) { return sum + each.bytes; });
    while (m_steps.size() > 1 && (m_steps.size() > mostSteps || bytes > mostBytes)) {
        bytes -= m_steps.front().bytes;
        m_steps.pop_front();
    }
    m_done = m_steps.size();
    Q_EMIT changed();
}

void UndoHistory::forget(const QObject *of)
{
    const auto goes = [of](const Step &each) { return each.of == of; };
    const auto done = std::ptrdiff_t(m_done);
    m_done -= size_t(std::count_if(m_steps.begin(), m_steps.begin() + done, goes));
    std::erase_if(m_steps, goes);
    Q_EMIT changed();
}

QString UndoHistory::undoText() const { return canUndo() ? m_steps[m_done - 1].what : QString(); }

QString UndoHistory::redoText() const { return canRedo() ? m_steps[m_done].what : QString(); }

void UndoHistory::undo()
{
    if (!canUndo())
        return;
    const Step &step = m_steps[--m_done];
    if (step.of)
        step.back();
    Q_EMIT changed();
}

void UndoHistory::redo()
{
    if (!canRedo())
        return;
    const Step &step = m_steps[m_done++];
    if (step.of)
        step.again();
    Q_EMIT changed();
}

} // namespace gleaner
