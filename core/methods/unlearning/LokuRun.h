#pragma once
#include "core/methods/Method.h"

namespace gleaner {

/// What speaks against these inputs and values of `loku`; quick.
Problems lokuProblems(const Inputs &inputs, const Parameters &parameters);
/// Throws ProblemError or Stopped; nothing is written unless the whole run went well.
Outputs runLoku(const Inputs &inputs, const Parameters &parameters, RunContext &context);

} // namespace gleaner
