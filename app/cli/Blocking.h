#pragma once
#include "core/jobs/JobRunner.h"

namespace gleaner {

/// Runs `work` as a job and waits for it, showing progress; SIGINT and SIGTERM ask it to stop. Returns Done, or
/// SomeSamplesFailed where samples were stepped over. Throws Stopped after a signal and the job's ProblemError.
ExitCode runToEnd(const QString &title, const RunContext::Settings &settings, const std::string &progress,
                  std::function<void(RunContext &)> work);

} // namespace gleaner
