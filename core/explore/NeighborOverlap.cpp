#include "core/explore/NeighborOverlap.h"

#include "core/explore/Neighbors.h"
#include "core/support/Random.h"

#include <algorithm>
#include <map>
#include <numeric>

namespace gleaner::explore {

namespace {

/// Each thing once, ascending, with its row in a layout.
std::map<int, int> rowsById(const std::vector<int> &ids, qint64 rows)
{
    std::map<int, int> found;
    for (size_t row = 0; row < std::min(ids.size(), size_t(rows)); ++row)
        if (ids[row] >= 0)
            found.emplace(ids[row], int(row));
    return found;
}

/// Which of all things are compared.
std::vector<int> compared(qint64 things, qint64 most, uint64_t seed)
{
    std::vector<int> chosen(static_cast<size_t>(things));
    std::iota(chosen.begin(), chosen.end(), 0);
    if (things <= most)
        return chosen;
    chosen = Random::forItem(seed, 15).permutation(int(things));
    chosen.resize(size_t(most));
    std::sort(chosen.begin(), chosen.end());
    return chosen;
}

/// For each query (a row of `points`) its nearest other rows, ascending by row.
std::vector<std::vector<int>> nearestOthers(const FloatArray &points, const std::vector<int> &queries, int count)
{
    // One more, since the nearest to a row is the row itself, or a duplicate of it.
    const NeighborGraph graph = exactNeighbors(takeRows(points, queries), points, count + 1);
    std::vector<std::vector<int>> nearest(queries.size());
    for (size_t i = 0; i < queries.size(); ++i) {
        std::vector<int> &rows = nearest[i];
        rows.assign(graph.indexOf(qint64(i)), graph.indexOf(qint64(i)) + count + 1);
        if (const auto self = std::find(rows.begin(), rows.end(), queries[i]); self != rows.end())
            rows.erase(self);
        rows.resize(size_t(count));
        std::sort(rows.begin(), rows.end());
    }
    return nearest;
}

} // namespace

NeighborOverlap neighborOverlap(const FloatArray &a, const std::vector<int> &idsA, const FloatArray &b,
                                const std::vector<int> &idsB, int neighbors, uint64_t seed, qint64 mostCompared)
{
    const std::map<int, int> inA = rowsById(idsA, a.rows()), inB = rowsById(idsB, b.rows());
    std::vector<int> ids, rowsA, rowsB;
    for (const auto &[id, row] : inA)
        if (const auto other = inB.find(id); other != inB.end()) {
            ids.push_back(id);
            rowsA.push_back(row);
            rowsB.push_back(other->second);
        }
    NeighborOverlap result;
    result.common = qint64(ids.size());
    const int count = int(std::min<qint64>(neighbors, result.common - 2));
    if (count < 1)
        return result;
    result.neighbors = count;
    result.chance = double(count) / double(result.common - 1);
    const std::vector<int> queries = compared(result.common, mostCompared, seed);
    const auto nearA = nearestOthers(takeRows(a, rowsA), queries, count);
    const auto nearB = nearestOthers(takeRows(b, rowsB), queries, count);
    double sum = 0;
    for (size_t i = 0; i < queries.size(); ++i) {
        std::vector<int> both;
        std::set_intersection(nearA[i].begin(), nearA[i].end(), nearB[i].begin(), nearB[i].end(),
                              std::back_inserter(both));
        result.ids.push_back(ids[size_t(queries[i])]);
        result.shared.push_back(float(both.size()) / float(count));
        sum += double(both.size()) / count;
    }
    result.mean = sum / double(queries.size());
    return result;
}

} // namespace gleaner::explore
