#pragma once
#include "core/explore/Neighbors.h"

namespace gleaner::explore {

struct DensityOptions {
    int smallest = 15; ///< a cluster has at least so many points, ≥ 2
    int samples = 5;   ///< the core distance of a point reaches its neighbor of this number
    Distance distance = Distance::Euclidean;
    qint64 exactUpTo = 5000;
};

struct DensityResult {
    std::vector<int> cluster;      ///< numbered by their lowest row; −1 is noise
    std::vector<float> membership; ///< 0…1: how deep in its cluster a point lies
    std::vector<double> stability; ///< of each cluster
    bool exact = true;             ///< false: the spanning tree was built on the graph of nearest neighbors
};

/// HDBSCAN (Campello, Moulavi, Sander 2013): minimum spanning tree of the mutual reachability distances, condensed to
/// clusters of at least `smallest` points, of which the most stable are kept. Up to `exactUpTo` points the tree spans
/// all pairs; beyond it uses the edges of the 2·samples + 20 nearest neighbors alone, and parts that these don't
/// connect are taken as infinitely far apart. Throws as checkVectors() does.
DensityResult densityClusters(const FloatArray &vectors, const DensityOptions &options);

} // namespace gleaner::explore
