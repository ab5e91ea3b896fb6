#include "core/support/StopPoint.h"

#include "core/support/Problem.h"

#include <utility>

namespace gleaner {

namespace {
thread_local std::function<bool()> stopRequestedHere;
}

void stopPoint()
{
    if (stopRequestedHere && stopRequestedHere())
        throw Stopped();
}

std::function<bool()> stopQuestion() { return stopRequestedHere; }

StopScope::StopScope(std::function<bool()> stopRequested)
    : m_previous(std::exchange(stopRequestedHere, std::move(stopRequested)))
{
}

StopScope::~StopScope() { stopRequestedHere = std::move(m_previous); }

} // namespace gleaner
