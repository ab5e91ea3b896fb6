#pragma once
#include "core/methods/unlearning/LokuFindings.h"

namespace gleaner {

class RunContext;

/// Parts the texts to retain: half of their kins train, the other half test. Throws ProblemError (Invalid) where there
/// is but one kin.
void partRetain(const LokuData &data, LokuSeed &drawn);
/// Everything that is trained and measured: the original, the reference, every way with every seed, shadow models.
/// Throws ProblemError (Invalid) where LoKU diverges, Stopped. `given` is a reference model of the user's, or null.
void findForgettings(LokuFindings &findings, const CausalLanguageModel &original, const CausalLanguageModel *given,
                     RunContext &context);

} // namespace gleaner
