#pragma once
#include "core/explore/Vectors.h"

namespace gleaner::explore {

/// How far two layouts of the same things agree on who is near whom.
struct NeighborOverlap {
    int neighbors = 0;         ///< K; 0 = there are too few things in both to compare
    qint64 common = 0;         ///< things that are in both
    double mean = 0;           ///< of what is compared: share of the K nearest in one that are among the K in the other
    double chance = 0;         ///< what unrelated layouts would share: K / (common − 1)
    std::vector<float> shared; ///< 0…1 for each thing compared
    std::vector<int> ids;      ///< which thing that is, ascending
};

/// `a` and `b` hold one point a row, `idsA` and `idsB` say of what; ids below 0 are left out, and so are things that
/// only one of them has. Neighbors are sought among the common things, exactly; of more than `mostCompared` things a
/// seeded sample is compared (each against all). Throws ProblemError (Invalid) as checkVectors() does.
NeighborOverlap neighborOverlap(const FloatArray &a, const std::vector<int> &idsA, const FloatArray &b,
                                const std::vector<int> &idsB, int neighbors = 15, uint64_t seed = 1,
                                qint64 mostCompared = 20000);

} // namespace gleaner::explore
