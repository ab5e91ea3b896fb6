#pragma once
#include "core/methods/adaptation/GdaClipFindings.h"

namespace gleaner {

class StagedProgress;

/// Fits every approach for every number of shots (in rising order) and every seed, and tests them. Shows the accuracy
/// curve as it grows. Each fit is a step of `stepWeight`. Returns the fits of the largest number of shots, by seed.
std::vector<GdaClipFit> sweepShots(const FewShotTask &task, const std::vector<int> &shots, size_t seeds,
                                   const GdaClipOptions &options, StagedProgress &progress, qint64 stepWeight,
                                   GdaClipFindings &findings);

} // namespace gleaner
