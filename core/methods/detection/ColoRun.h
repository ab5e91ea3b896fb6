#pragma once
#include "core/methods/Method.h"

namespace gleaner {

/// The study by training, or on imported predictions where those are given.
Outputs runColo(const Inputs &inputs, const Parameters &parameters, RunContext &context);
/// What speaks against it, in time.
Problems coloProblems(const Inputs &inputs, const Parameters &parameters);
std::optional<double> coloSeconds(const Inputs &inputs, const Parameters &parameters);

} // namespace gleaner
