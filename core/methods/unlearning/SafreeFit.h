#pragma once
#include "core/methods/unlearning/SafreeFindings.h"

namespace gleaner {

/// What is fitted to prompts that are not tested: findings.fit, which must hold both kinds.

/// m halfway between the mean β of both kinds; another text encoder than CLIP's turns prompts by other angles. Throws
/// ProblemError (Invalid) where a kind is missing.
double fittedMidpoint(const SafreeFindings &findings);
/// Halfway between the least α that marks at most 15 % of the tokens of the harmless ones and the largest that marks a
/// word of the concept in 80 % of those that spell it; the former where it is larger, or where none spells it. None
/// without harmless tokens.
std::optional<double> fittedMargin(const SafreeFindings &findings);
/// Marks the tokens of all prompts, which were read with the typed margin, by the fitted one, too: `isUsed` puts it
/// into the options and compares the typed one, else it is compared itself.
void addFittedMargin(SafreeFindings &findings, double fitted, bool isUsed);

} // namespace gleaner
