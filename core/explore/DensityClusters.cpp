#include "core/explore/DensityClusters.h"

#include "core/explore/SpanningTree.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace gleaner::explore {

namespace {

/// A merge of the single-linkage tree; children below N are points, others are merge number child − N.
struct Merge {
    int left, right;
    double density; ///< 1 / distance at which the two came together
    int size;
};

std::vector<Merge> mergesOf(const std::vector<TreeEdge> &edges, qint64 rows)
{
    float longest = 0;
    for (const TreeEdge &edge : edges)
        if (edge.length < 1e30F)
            longest = std::max(longest, edge.length);
    // Duplicates lie at distance 0; a density without bound would outweigh everything.
    const double least = std::max(1e-6 * double(longest), 1e-30);
    Sets sets(rows);
    std::vector<int> node(static_cast<size_t>(rows)), size(static_cast<size_t>(rows), 1);
    for (int row = 0; row < int(rows); ++row)
        node[size_t(row)] = row;
    std::vector<Merge> merges;
    for (const TreeEdge &edge : edges) {
        const int a = sets.find(edge.a), b = sets.find(edge.b);
        const int together = size[size_t(a)] + size[size_t(b)];
        merges.push_back({node[size_t(a)], node[size_t(b)],
                          edge.length < 1e30F ? 1 / std::max(double(edge.length), least) : 0, together});
        sets.join(a, b);
        const int kept = sets.find(a);
        node[size_t(kept)] = int(rows) + int(merges.size()) - 1;
        size[size_t(kept)] = together;
    }
    return merges;
}

/// Clusters of the condensed tree, parents before children.
struct Condensed {
    struct Cluster {
        int parent;
        double birth, stability;
        double densest;
        bool kept;
    };
    std::vector<Cluster> clusters;
    std::vector<int> cluster;    ///< the smallest condensed cluster of each point
    std::vector<double> density; ///< at which the point leaves it
};

class Condenser {
public:
    Condenser(const std::vector<Merge> &merges, qint64 rows, int smallest)
        : m_merges(merges), m_rows(int(rows)), m_smallest(smallest)
    {
        m_tree.cluster.assign(size_t(rows), 0);
        m_tree.density.assign(size_t(rows), 0.0);
    }
    Condensed run();

private:
    int sizeOf(int node) const { return node < m_rows ? 1 : m_merges[size_t(node - m_rows)].size; }
    void fallOut(int node, int cluster, double density);

    const std::vector<Merge> &m_merges;
    const int m_rows, m_smallest;
    Condensed m_tree;
};

/// All points below a node leave the cluster at this density.
void Condenser::fallOut(int node, int cluster, double density)
{
    std::vector<int> open{node};
    while (!open.empty()) {
        const int each = open.back();
        open.pop_back();
        if (each >= m_rows) {
            open.push_back(m_merges[size_t(each - m_rows)].left);
            open.push_back(m_merges[size_t(each - m_rows)].right);
            continue;
        }
        m_tree.cluster[size_t(each)] = cluster;
        m_tree.density[size_t(each)] = density;
        Condensed::Cluster &in = m_tree.clusters[size_t(cluster)];
        in.stability += density - in.birth;
        in.densest = std::max(in.densest, density);
    }
}

Condensed Condenser::run()
{
    m_tree.clusters.push_back({-1, 0, 0, 0, false});
    std::vector<std::pair<int, int>> open{{m_rows + int(m_merges.size()) - 1, 0}};
    while (!open.empty()) {
        const auto [node, cluster] = open.back();
        open.pop_back();
        if (node < m_rows) { // a cluster of one point can only be the whole of one point
            fallOut(node, cluster, m_tree.clusters[size_t(cluster)].birth);
            continue;
        }
        const Merge &merge = m_merges[size_t(node - m_rows)];
        const bool left = sizeOf(merge.left) >= m_smallest, right = sizeOf(merge.right) >= m_smallest;
        if (left && right) {
            Condensed::Cluster &parent = m_tree.clusters[size_t(cluster)];
            parent.stability += (merge.density - parent.birth) * merge.size;
            for (int child : {merge.left, merge.right}) {
                m_tree.clusters.push_back({cluster, merge.density, 0, merge.density, false});
                open.emplace_back(child, int(m_tree.clusters.size()) - 1);
            }
            continue;
        }
        if (!left)
            fallOut(merge.left, cluster, merge.density);
        if (!right)
            fallOut(merge.right, cluster, merge.density);
        if (left || right)
            open.emplace_back(left ? merge.left : merge.right, cluster);
    }
    return std::move(m_tree);
}

/// Excess of mass: from the leaves up, a cluster is kept where it is more stable than what is kept below it. The whole
/// is never one.
void keepStable(Condensed &tree)
{
    std::vector<double> below(tree.clusters.size(), 0.0);
    for (size_t i = tree.clusters.size(); i-- > 1;) {
        Condensed::Cluster &each = tree.clusters[i];
        each.kept = each.stability >= below[i];
        below[size_t(each.parent)] += std::max(each.stability, below[i]);
        double &densest = tree.clusters[size_t(each.parent)].densest;
        densest = std::max(densest, each.densest);
    }
    for (size_t i = 1; i < tree.clusters.size(); ++i) { // what lies below a kept one is part of it
        std::vector<Condensed::Cluster> &all = tree.clusters;
        for (int up = all[i].parent; up > 0 && all[i].kept; up = all[size_t(up)].parent)
            all[i].kept = !all[size_t(up)].kept;
    }
}

DensityResult labeled(const Condensed &tree)
{
    DensityResult result;
    std::map<int, int> number; // of kept clusters, by their lowest row
    for (size_t row = 0; row < tree.cluster.size(); ++row) {
        int cluster = tree.cluster[row];
        while (cluster > 0 && !tree.clusters[size_t(cluster)].kept)
            cluster = tree.clusters[size_t(cluster)].parent;
        if (cluster == 0) {
            result.cluster.push_back(-1);
            result.membership.push_back(0);
            continue;
        }
        const Condensed::Cluster &in = tree.clusters[size_t(cluster)];
        const auto [found, fresh] = number.emplace(cluster, int(number.size()));
        if (fresh)
            result.stability.push_back(in.stability);
        result.cluster.push_back(found->second);
        result.membership.push_back(in.densest > 0 ? float(std::min(1.0, tree.density[row] / in.densest)) : 1);
    }
    return result;
}

} // namespace

DensityResult densityClusters(const FloatArray &vectors, const DensityOptions &options)
{
    checkVectors(vectors, options.distance);
    const qint64 rows = vectors.rows();
    const int smallest = std::max(2, options.smallest), samples = std::max(1, options.samples);
    if (rows < 2 * smallest || rows <= samples) {
        // Two clusters don't fit, and the whole is none: all is noise.
        return {std::vector<int>(size_t(rows), -1), std::vector<float>(size_t(rows), 0.0F), {}, true};
    }
    const bool exact = rows <= options.exactUpTo;
    const int count = int(std::min<qint64>(rows - 1, exact ? samples : 2 * samples + 20));
    const NeighborGraph neighbors = exactNeighbors(vectors, count, options.distance);
    std::vector<float> core;
    for (qint64 row = 0; row < rows; ++row)
        core.push_back(neighbors.distanceOf(row)[samples - 1]);
    const std::vector<TreeEdge> tree =
        exact ? spanningTree(vectors, options.distance, core) : spanningTree(neighbors, core, 2e30F);
    Condensed condensed = Condenser(mergesOf(tree, rows), rows, smallest).run();
    keepStable(condensed);
    DensityResult result = labeled(condensed);
    result.exact = exact;
    return result;
}

} // namespace gleaner::explore
