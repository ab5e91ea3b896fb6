#pragma once
#include "core/methods/Method.h"

namespace gleaner {

Problems matteProblems(const Inputs &inputs, const Parameters &parameters);
Outputs runMatteBlending(const Inputs &inputs, const Parameters &parameters, RunContext &context);

} // namespace gleaner
