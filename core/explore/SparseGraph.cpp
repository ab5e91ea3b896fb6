#include "core/explore/SparseGraph.h"

#include "core/support/StopPoint.h"

#include <algorithm>
#include <climits>
#include <cmath>

namespace gleaner::explore {

namespace {

struct Entry {
    int column;
    float weight;
};

/// The same neighbors seen from the other side: who names this row, ascending.
std::vector<std::vector<Entry>> reversed(const NeighborGraph &neighbors, const std::vector<float> &weights)
{
    std::vector<std::vector<Entry>> back(size_t(neighbors.rows()));
    for (qint64 row = 0; row < neighbors.rows(); ++row)
        for (int i = 0; i < neighbors.count; ++i)
            back[size_t(neighbors.indexOf(row)[i])].push_back({int(row), weights[size_t(row * neighbors.count + i)]});
    return back;
}

/// Merges what a row names with who names it.
void mergeRow(std::vector<Entry> &there, const std::vector<Entry> &back,
              const std::function<float(float, float)> &combine, std::vector<Entry> &merged)
{
    std::sort(there.begin(), there.end(), [](const Entry &a, const Entry &b) { return a.column < b.column; });
    merged.clear();
    size_t a = 0, b = 0;
    while (a < there.size() || b < back.size()) {
        const int left = a < there.size() ? there[a].column : INT_MAX,
                  right = b < back.size() ? back[b].column : INT_MAX;
        const int column = std::min(left, right);
        const float weight = combine(left == column ? there[a].weight : 0, right == column ? back[b].weight : 0);
        a += left == column;
        b += right == column;
        if (weight > 0)
            merged.push_back({column, weight});
    }
}

SparseGraph packed(const std::vector<std::vector<Entry>> &rows)
{
    SparseGraph graph;
    graph.start.assign(rows.size() + 1, 0);
    for (size_t row = 0; row < rows.size(); ++row)
        graph.start[row + 1] = graph.start[row] + qint64(rows[row].size());
    graph.column.resize(size_t(graph.start.back()));
    graph.weight.resize(size_t(graph.start.back()));
    for (size_t row = 0; row < rows.size(); ++row)
        for (size_t i = 0; i < rows[row].size(); ++i) {
            graph.column[size_t(graph.start[row]) + i] = rows[row][i].column;
            graph.weight[size_t(graph.start[row]) + i] = rows[row][i].weight;
        }
    return graph;
}

} // namespace

SparseGraph symmetricGraph(const NeighborGraph &neighbors, const std::vector<float> &weights,
                           const std::function<float(float, float)> &combine)
{
    const std::vector<std::vector<Entry>> back = reversed(neighbors, weights);
    std::vector<std::vector<Entry>> rows(back.size());
    inRowPieces(neighbors.rows(), 1024, [&](qint64 first, qint64 end) {
        std::vector<Entry> there, merged;
        for (qint64 row = first; row < end; ++row) {
            there.clear();
            for (int i = 0; i < neighbors.count; ++i)
                there.push_back({neighbors.indexOf(row)[i], weights[size_t(row * neighbors.count + i)]});
            mergeRow(there, back[size_t(row)], combine, merged);
            rows[size_t(row)] = merged;
        }
    });
    return packed(rows);
}

int connectedComponents(const SparseGraph &graph, std::vector<int> &component)
{
    component.assign(size_t(graph.rows()), -1);
    int count = 0;
    std::vector<int> open;
    for (qint64 row = 0; row < graph.rows(); ++row) {
        if (component[size_t(row)] >= 0)
            continue;
        open.assign(1, int(row));
        component[size_t(row)] = count;
        while (!open.empty()) {
            const int at = open.back();
            open.pop_back();
            for (qint64 i = graph.start[size_t(at)]; i < graph.start[size_t(at) + 1]; ++i)
                if (int &other = component[size_t(graph.column[size_t(i)])]; other < 0) {
                    other = count;
                    open.push_back(graph.column[size_t(i)]);
                }
        }
        ++count;
    }
    return count;
}

SparseGraph joinLabels(const SparseGraph &graph, const std::vector<int> &labels, double weight)
{
    const float other = float(std::exp(-2.5 / std::max(1e-6, 1 - weight))), unknown = float(std::exp(-1.0));
    SparseGraph joined = graph;
    std::vector<float> largest(size_t(graph.rows()), 0.0F);
    for (qint64 row = 0; row < graph.rows(); ++row)
        for (qint64 i = graph.start[size_t(row)]; i < graph.start[size_t(row) + 1]; ++i) {
            const int a = labels[size_t(row)], b = labels[size_t(graph.column[size_t(i)])];
            float &value = joined.weight[size_t(i)];
            value *= a < 0 || b < 0 ? unknown : a != b ? other : 1;
            largest[size_t(row)] = std::max(largest[size_t(row)], value);
        }
    // Each row as strong as before: its own scale and its neighbor's meet in a fuzzy union again.
    for (qint64 row = 0; row < graph.rows(); ++row)
        for (qint64 i = graph.start[size_t(row)]; i < graph.start[size_t(row) + 1]; ++i) {
            const float value = joined.weight[size_t(i)];
            const float there = std::min(1.0F, value / std::max(1e-30F, largest[size_t(row)]));
            const float back = std::min(1.0F, value / std::max(1e-30F, largest[size_t(joined.column[size_t(i)])]));
            joined.weight[size_t(i)] = there + back - there * back;
        }
    return joined;
}

} // namespace gleaner::explore
