#pragma once
#include "core/explore/Vectors.h"

namespace gleaner::explore {

/// How well a layout keeps neighborhoods, measured exactly among `rows` rows: all of them, or a seeded sample.
struct LayoutQuality {
    int neighbors = 0; ///< K that it was measured for; 0 = there are too few points to measure
    qint64 rows = 0;
    double trustworthiness = 1; ///< 0…1: few neighbors in the layout that are far in truth (Venna and Kaski 2001)
    double preservation = 1;    ///< 0…1: share of the K true neighbors that are among the K in the layout
};

LayoutQuality layoutQuality(const FloatArray &vectors, const FloatArray &points, Distance distance, int neighbors = 15,
                            uint64_t seed = 1, qint64 mostRows = 5000);

} // namespace gleaner::explore
