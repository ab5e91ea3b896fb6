#pragma once
#include "core/methods/unlearning/LokuFindings.h"

namespace gleaner {

/// Extraction's rule (Jang et al. 2023): what was to be forgotten is extracted and known no better than what was never
/// read. False where nothing unseen was given.
bool isForgotten(const LokuFindings &findings, const LokuLook &look);
/// When the looks of an outcome first meet the criterion, and when the rule; NaN where they never do.
void findCriteria(LokuOutcome &outcome, const LokuFindings &findings);
/// What was never trained here has no looks.
void leaveCriteriaEmpty(LokuOutcome &outcome);

} // namespace gleaner
