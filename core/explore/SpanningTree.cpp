#include "core/explore/SpanningTree.h"

#include "core/explore/Screening.h"
#include "core/support/StopPoint.h"

#include <ATen/core/Tensor.h>
#include <algorithm>
#include <limits>
#include <numeric>

namespace gleaner::explore {

Sets::Sets(qint64 rows) : m_parent(size_t(rows)) { std::iota(m_parent.begin(), m_parent.end(), 0); }

int Sets::find(int row)
{
    while (m_parent[size_t(row)] != row) {
        m_parent[size_t(row)] = m_parent[size_t(m_parent[size_t(row)])];
        row = m_parent[size_t(row)];
    }
    return row;
}

bool Sets::join(int a, int b)
{
    const int left = find(a), right = find(b);
    m_parent[size_t(std::max(left, right))] = std::min(left, right);
    return left != right;
}

std::vector<TreeEdge> spanningTree(const FloatArray &vectors, Distance distance, const std::vector<float> &core)
{
    const qint64 rows = vectors.rows(), width = vectors.width();
    const std::vector<double> lengths = rowLengths(vectors);
    std::vector<float> best(size_t(rows), std::numeric_limits<float>::max());
    std::vector<int> from(size_t(rows), 0);
    std::vector<char> inside(size_t(rows), 0);
    std::vector<TreeEdge> edges;
    int last = 0;
    inside[0] = 1;
    while (qint64(edges.size()) + 1 < rows) {
        stopPoint();
        inRowPieces(rows, 1024, [&](qint64 first, qint64 end) {
            for (qint64 i = first; i < end; ++i) {
                if (inside[size_t(i)])
                    continue;
                const double square = trueSquare(vectors.row(last), lengths[size_t(last)], vectors.row(i),
                                                 lengths[size_t(i)], width, distance);
                const float reach = std::max({core[size_t(last)], core[size_t(i)], shownDistance(square, distance)});
                if (reach < best[size_t(i)]) {
                    best[size_t(i)] = reach;
                    from[size_t(i)] = last;
                }
            }
        });
        int next = -1;
        for (int i = 0; i < int(rows); ++i)
            if (!inside[size_t(i)] && (next < 0 || best[size_t(i)] < best[size_t(next)]))
                next = i;
        edges.push_back({best[size_t(next)], std::min(from[size_t(next)], next), std::max(from[size_t(next)], next)});
        inside[size_t(next)] = 1;
        last = next;
    }
    std::sort(edges.begin(), edges.end());
    return edges;
}

std::vector<TreeEdge> spanningTree(const NeighborGraph &neighbors, const std::vector<float> &core, float far)
{
    std::vector<TreeEdge> all, edges;
    for (int row = 0; row < int(neighbors.rows()); ++row)
        for (int i = 0; i < neighbors.count; ++i) {
            const int other = neighbors.indexOf(row)[i];
            all.push_back({std::max({core[size_t(row)], core[size_t(other)], neighbors.distanceOf(row)[i]}),
                           std::min(row, other), std::max(row, other)});
        }
    std::sort(all.begin(), all.end());
    Sets sets(neighbors.rows());
    for (const TreeEdge &edge : all)
        if (sets.join(edge.a, edge.b))
            edges.push_back(edge);
    for (int row = 1; row < int(neighbors.rows()); ++row)
        if (sets.join(0, row))
            edges.push_back({far, 0, row});
    return edges;
}

} // namespace gleaner::explore
