#pragma once
#include "core/support/Problem.h"

#include <functional>

namespace gleaner::tests {

/// The Problem that an act throws; "accepted" where it throws none.
inline Problem refusal(const std::function<void()> &act)
{
    try {
        act();
    } catch (const ProblemError &error) {
        return error.problem();
    }
    return {QStringLiteral("accepted"), {}, {}, ExitCode::Done};
}

} // namespace gleaner::tests
