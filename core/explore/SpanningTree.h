#pragma once
#include "core/explore/Neighbors.h"

#include <tuple>

namespace gleaner::explore {

struct TreeEdge {
    float length;
    int a, b;
    bool operator<(const TreeEdge &other) const
    {
        return std::tie(length, a, b) < std::tie(other.length, other.a, other.b);
    }
};

/// N − 1 edges, by rising length, of the mutual reachability distances max(core(a), core(b), d(a, b)).
/// Among all pairs (Prim); `core` has one entry for each row.
std::vector<TreeEdge> spanningTree(const FloatArray &vectors, Distance distance, const std::vector<float> &core);
/// Among neighbors alone (Kruskal); parts that they don't connect are joined by edges of length `far`.
std::vector<TreeEdge> spanningTree(const NeighborGraph &neighbors, const std::vector<float> &core, float far);

/// Union–find over rows; the representative is the lowest row of a set.
class Sets {
public:
    explicit Sets(qint64 rows);
    int find(int row);
    /// False where both were in one set.
    bool join(int a, int b);

private:
    std::vector<int> m_parent;
};

} // namespace gleaner::explore
