#pragma once
#include "core/explore/Vectors.h"

namespace gleaner::explore {

struct KMeansOptions {
    int clusters = 8;     ///< 1 … N
    int iterations = 100; ///< at most
    int starts = 1;       ///< the best of so many is kept
    double tolerance = 0; ///< ends when the inertia falls by less than this share; 0 = when nothing moves
    Distance distance = Distance::Euclidean; ///< Cosine: on vectors scaled to length 1
    uint64_t seed = 1;
};

struct KMeansResult {
    FloatArray centers;          ///< (clusters, D)
    std::vector<int> cluster;    ///< of each row
    double inertia = 0;          ///< Σ squared distance of the rows to their centers
    bool settled = false;        ///< ended before the iterations did
    std::vector<double> history; ///< inertia after each iteration of the kept start
};

/// k-means by Lloyd's iterations from k-means++ centers, which are drawn from a sample of at least 20 rows for each
/// cluster. Matrix products assign the rows, and bounds of Hamerly (2010) spare those that can't have changed; a
/// cluster that loses all its rows is given the row farthest from its center. Same bytes at any number of threads.
/// Throws as checkVectors() does, and ProblemError (Invalid) where there are fewer rows than clusters.
KMeansResult kMeans(const FloatArray &vectors, const KMeansOptions &options,
                    const std::function<void(int iteration, double inertia)> &watcher = {});

/// Agreement of two ways to divide the same rows, 1 = the same, about 0 = by chance (Hubert and Arabie 1985). Rows with
/// a negative number on either side are left out.
double adjustedRandIndex(const std::vector<int> &a, const std::vector<int> &b);

} // namespace gleaner::explore
