#pragma once
#include "core/methods/curation/MmssrTrial.h"
#include "core/results/Artifact.h"

namespace gleaner {

/// Puts the trial's figures before those of the selection.
void addTrialMetrics(Metrics &metrics, const TrialFindings &trial);
/// All subsets: accuracy, against random and the whole pool, and what they hold.
Artifact trialComparison(const TrialFindings &trial);
/// Subset × topic.
Artifact trialAccuracy(const TrialFindings &trial);
/// How well the scorer ranks items that were not judged.
Artifact trialScorer(const TrialFindings &trial);
/// Which of the paper's claims held here, with the numbers.
Artifact trialClaims(const TrialFindings &trial);

} // namespace gleaner
