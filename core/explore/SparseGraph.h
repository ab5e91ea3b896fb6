#pragma once
#include "core/explore/Neighbors.h"

namespace gleaner::explore {

/// A symmetric weighted graph, row by row; columns ascend within a row. No loops.
struct SparseGraph {
    std::vector<qint64> start; ///< row r owns entries start[r]…start[r + 1] − 1
    std::vector<int> column;
    std::vector<float> weight;

    qint64 rows() const { return qint64(start.size()) - 1; }
    bool operator==(const SparseGraph &) const = default;
};

/// From directed weights (rows × count, along the neighbors) to combine(w(i → j), w(j → i)), which must be symmetric; a
/// direction that is no neighbor has weight 0, and entries that combine to 0 are left out.
SparseGraph symmetricGraph(const NeighborGraph &neighbors, const std::vector<float> &weights,
                           const std::function<float(float there, float back)> &combine);

/// Number of connected components, and the component of each row, numbered by their lowest row.
int connectedComponents(const SparseGraph &graph, std::vector<int> &component);

/// Affinities of t-SNE: for each row a Gaussian over its neighbors whose perplexity (2 to the power of its entropy) is
/// this, made symmetric; all entries together sum to 1. Perplexity 0 gives every neighbor the same share.
SparseGraph gaussianAffinities(const NeighborGraph &neighbors, double perplexity);

/// Memberships of UMAP: exp(−(d − ρ)/σ) with ρ the distance of the nearest other point and σ such that a row's
/// memberships sum to log₂(neighbors + 1); the union a + b − ab makes them symmetric.
SparseGraph fuzzyMemberships(const NeighborGraph &neighbors);
/// ρ, σ of each row as above.
void fitMemberships(const NeighborGraph &neighbors, std::vector<float> &rho, std::vector<float> &sigma);

/// Supervised UMAP: memberships between rows of different classes are reduced to exp(−far), with unlabeled rows (−1)
/// to exp(−1), and all are scaled so that each row's largest is 1 again. `far` = 2.5 / (1 − weight).
SparseGraph joinLabels(const SparseGraph &graph, const std::vector<int> &labels, double weight);

} // namespace gleaner::explore
