#pragma once
#include "core/methods/Method.h"

namespace gleaner {

/// What speaks against these prompts and values before a run.
Problems safreeProblems(const Inputs &inputs, const Parameters &parameters);
/// Throws ProblemError (Invalid for lists that can't be read; ModelRefused for a model that reads no prompts), Stopped.
Outputs runSafree(const Inputs &inputs, const Parameters &parameters, RunContext &context);

} // namespace gleaner
