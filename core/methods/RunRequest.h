#pragma once
#include "core/jobs/RunContext.h"
#include "core/methods/Method.h"
#include "core/results/Results.h"

namespace gleaner {

/// Values only: what to run, on what, how. The window, the command line and studies all make one of these.
struct RunRequest {
    const Method *method = nullptr;
    Inputs inputs; ///< values whose dataSet/model is null are opened from their uri on the worker thread
    Parameters parameters;
    RunContext::Settings settings;

    /// The example inputs of the declaration for every role that has no value yet; for optional roles only where no
    /// role has one, since they belong to the whole example.
    void fillExamples();
    /// As a shell command; also what RunRecord::command() gives after the run.
    QString command() const;
};

/// Opens the inputs, checks them, runs the method and makes the record. Called on a worker thread by a job.
/// Throws ProblemError or Stopped; samples that failed are in the record's problems.
Results execute(const RunRequest &request, RunContext &context);

} // namespace gleaner
