#pragma once
#include "core/explore/Neighbors.h"

namespace gleaner::explore {

/// All rows within a distance of each row, itself left out.
struct RadiusGraph {
    std::vector<qint64> start; ///< row r owns entries start[r]…start[r + 1] − 1, by rising distance, then row
    std::vector<int> index;
    std::vector<float> distance;
};

/// Exact, as exactNeighbors() is. Throws as checkVectors() does, and ProblemError (Invalid) where there are more than
/// `mostPairs` pairs, which would fill the memory.
RadiusGraph radiusNeighbors(const FloatArray &vectors, double radius, Distance distance = Distance::Euclidean,
                            qint64 mostPairs = 50'000'000);

/// Groups of two or more rows that a chain of steps no longer than the radius connects, each ascending, ordered by
/// their lowest row. Radius 0 finds equal rows.
std::vector<std::vector<int>> nearDuplicates(const FloatArray &vectors, double radius,
                                             Distance distance = Distance::Euclidean);

/// Neighbors found in the cells nearest to each row, of about √N cells made by k-means: most of the exact ones (93 % on
/// 20,000 pictures of MNIST, 99 % for well-separated clusters at the default); it pays from some ten thousand rows on.
/// Distances are exact, and so is the order among those found; where cells hold too few rows for `count`, all are
/// searched. Deterministic like the rest.
NeighborGraph approximateNeighbors(const FloatArray &vectors, int count, Distance distance = Distance::Euclidean,
                                   int cellsSearched = 12, uint64_t seed = 1);

/// Share of the exact neighbors that are among the found.
double recall(const NeighborGraph &found, const NeighborGraph &exact);

} // namespace gleaner::explore
