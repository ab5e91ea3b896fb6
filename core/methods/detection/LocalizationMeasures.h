#pragma once
#include "core/results/AveragePrecision.h"

namespace gleaner {

/// How well objects of one kind were found. Shares in [0, 1]; 0, never NaN, where there is nothing to find or nothing
/// was found.
struct LocalizationMeasures {
    double map5095 = 0;                       ///< average precision, mean over the overlaps 0.50, 0.55, … 0.95
    double map50 = 0;                         ///< average precision at the overlap 0.5
    double precision = 0, recall = 0, f1 = 0; ///< at `confidence`, overlap 0.5
    int objects = 0, missed = 0, wrong = 0;   ///< annotated; false negatives and positives at `confidence`
    double confidence = 0;                    ///< detections below it were dropped for all but the two precisions
};

/// All boxes must be of category 0.
LocalizationMeasures localizationMeasures(const std::vector<BoxesOfPicture> &pictures, double confidence);

/// The score from which on F1 is highest, the highest such; `otherwise` where nothing is right at any.
double bestConfidence(const std::vector<BoxesOfPicture> &pictures, double otherwise);

} // namespace gleaner
