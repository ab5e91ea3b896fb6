#include "core/explore/KMeans.h"
#include "core/explore/RadiusSearch.h"
#include "core/explore/Screening.h"
#include "core/explore/VectorKernels.h"
#include "core/models/ParallelChunks.h"

#include <ATen/ATen.h>
#include <algorithm>
#include <cmath>

namespace gleaner::explore {

namespace {

constexpr qint64 fewest = 4000; // up to here all pairs are as quick
constexpr int piece = 256;

/// Rows by cell: members of each, ascending, and for each cell the cells nearest to it, itself first.
struct Cells {
    std::vector<std::vector<int>> members;
    NeighborGraph near;
};

Cells makeCells(const FloatArray &vectors, Distance distance, int searched, uint64_t seed)
{
    KMeansOptions options;
    options.clusters = int(std::sqrt(double(vectors.rows())));
    options.iterations = 8;
    options.distance = distance;
    options.seed = seed;
    const KMeansResult result = kMeans(vectors, options);
    Cells cells;
    cells.members.resize(size_t(options.clusters));
    for (int row = 0; row < int(vectors.rows()); ++row)
        cells.members[size_t(result.cluster[size_t(row)])].push_back(row);
    const int near = std::min(searched, options.clusters);
    cells.near = exactNeighbors(result.centers, result.centers, near, Distance::Euclidean);
    return cells;
}

/// The rows of one cell among the rows of the cells around it.
void searchCell(const FloatArray &vectors, const Screened &screened, Distance distance, const Cells &cells, int cell,
                int count, NeighborGraph &graph)
{
    const std::vector<int> &rows = cells.members[size_t(cell)];
    std::vector<int> others;
    for (int i = 0; i < cells.near.count || int(others.size()) <= count; ++i) {
        if (i >= cells.near.count) { // too few around here
            others.resize(size_t(vectors.rows()));
            for (int row = 0; row < int(vectors.rows()); ++row)
                others[size_t(row)] = row;
            break;
        }
        const auto &members = cells.members[size_t(cells.near.indexOf(cell)[i])];
        others.insert(others.end(), members.begin(), members.end());
    }
    const size_t keep = size_t(count) + 8;
    const qint64 width = vectors.width();
    at::Tensor right = at::empty({qint64(others.size()), width}, at::kFloat);
    for (size_t i = 0; i < others.size(); ++i)
        std::copy_n(screened.values.data_ptr<float>() + others[i] * width, width,
                    right.data_ptr<float>() + qint64(i) * width);
    for (size_t first = 0; first < rows.size(); first += piece) {
        const size_t end = std::min(rows.size(), first + piece);
        at::Tensor left = at::empty({qint64(end - first), width}, at::kFloat);
        for (size_t i = first; i < end; ++i)
            std::copy_n(screened.values.data_ptr<float>() + rows[i] * width, width,
                        left.data_ptr<float>() + qint64(i - first) * width);
        const at::Tensor dots = at::mm(left, right.t());
        for (size_t i = first; i < end; ++i) {
            const int row = rows[i];
            const float *line = dots.data_ptr<float>() + qint64(i - first) * qint64(others.size());
            Candidates best;
            float limit = Candidates::unlimited;
            for (size_t c = 0; c < others.size(); ++c) {
                const float square = screened.squares[size_t(others[c])] - 2 * line[c];
                if (square <= limit && others[c] != row)
                    best.add(square, others[c], keep, limit);
            }
            std::vector<std::pair<double, int>> exact;
            for (const Candidates::Entry &entry : best.finish(keep))
                exact.emplace_back(trueSquare(vectors.row(row), screened.lengths[size_t(row)], vectors.row(entry.row),
                                              screened.lengths[size_t(entry.row)], width, distance),
                                   entry.row);
            std::sort(exact.begin(), exact.end());
            for (int k = 0; k < count; ++k) {
                graph.index[size_t(qint64(row) * count + k)] = exact[size_t(k)].second;
                graph.distance[size_t(qint64(row) * count + k)] = shownDistance(exact[size_t(k)].first, distance);
            }
        }
    }
}

} // namespace

NeighborGraph approximateNeighbors(const FloatArray &vectors, int count, Distance distance, int cellsSearched,
                                   uint64_t seed)
{
    if (vectors.rows() <= fewest)
        return exactNeighbors(vectors, count, distance);
    checkVectors(vectors, distance);
    checkNeighborCount(vectors.rows(), count);
    const Cells cells = makeCells(vectors, distance, std::max(1, cellsSearched), seed);
    std::vector<float> center;
    const Screened screened = prepareForScreening(vectors, distance, center);
    NeighborGraph graph{count, std::vector<int>(size_t(vectors.rows() * count)), {}};
    graph.distance.resize(graph.index.size());
    inParallelChunks(int(cells.members.size()), [&](int cell) {
        if (!cells.members[size_t(cell)].empty())
            searchCell(vectors, screened, distance, cells, cell, count, graph);
    });
    return graph;
}

double recall(const NeighborGraph &found, const NeighborGraph &exact)
{
    if (exact.index.empty())
        return 1;
    qint64 hits = 0;
    for (qint64 row = 0; row < exact.rows(); ++row)
        for (int i = 0; i < exact.count; ++i)
            hits += std::find(found.indexOf(row), found.indexOf(row) + found.count, exact.indexOf(row)[i]) !=
                    found.indexOf(row) + found.count;
    return double(hits) / double(exact.index.size());
}

} // namespace gleaner::explore
