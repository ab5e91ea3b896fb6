#pragma once
#include <functional>

namespace gleaner {

/// Long computations call this often (every layer, every row block): throws Stopped when the job of this thread was
/// asked to stop, and does nothing outside a job. It keeps the answer to Stop under 200 ms inside a forward pass.
void stopPoint();

/// What stopPoint() asks in this thread (empty outside a job), to be handed to threads that work for it.
std::function<bool()> stopQuestion();

/// Set by the job runner for the time a job runs in this thread.
class StopScope {
public:
    explicit StopScope(std::function<bool()> stopRequested);
    ~StopScope();
    StopScope(const StopScope &) = delete;
    StopScope &operator=(const StopScope &) = delete;

private:
    std::function<bool()> m_previous;
};

} // namespace gleaner
