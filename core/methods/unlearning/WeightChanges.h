#pragma once
#include "core/methods/shared/SavedWeights.h"
#include "core/models/nn/WeightSlots.h"

namespace gleaner {

// What every unlearning method asks of weights, whatever network they belong to.

/// ‖after − before‖ / ‖before‖ of each weight by name; 0 where both are 0.
std::vector<std::pair<QString, double>> weightChanges(const NamedWeights &before, const NamedWeights &after);
/// Each weight's values rounded in place to 255 steps between ± its largest (symmetric, per tensor), as float32 again.
void roundToInt8(const WeightSlots &slots);
/// Of all weights together.
double lengthOfWeights(const std::vector<at::Tensor> &weights);
/// Throws ProblemError (Invalid) that names the step where weights have grown beyond ten times their length, which no
/// training worth its name comes near.
void checkGrowth(double length, double before, int64_t step);

} // namespace gleaner
