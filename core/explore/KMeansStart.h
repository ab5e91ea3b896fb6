#pragma once
#include "core/explore/Screening.h"
#include "core/support/Random.h"

namespace gleaner::explore {

/// k-means++ (Arthur and Vassilvitskii 2007) on a sample: rows, as drawn. Equal rows are drawn twice only where there
/// are fewer different ones than clusters.
std::vector<int> plusPlusRows(const Screened &points, int clusters, Random random);

} // namespace gleaner::explore
