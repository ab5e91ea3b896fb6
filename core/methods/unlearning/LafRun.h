#pragma once
#include "core/methods/Method.h"

namespace gleaner {

/// What speaks against these inputs and values of `laf`; quick.
Problems lafProblems(const Inputs &inputs, const Parameters &parameters);
/// Throws ProblemError or Stopped; nothing is written unless the whole run went well.
Outputs runLaf(const Inputs &inputs, const Parameters &parameters, RunContext &context);

} // namespace gleaner
