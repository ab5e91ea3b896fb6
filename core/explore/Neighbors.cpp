#include "core/explore/Neighbors.h"

#include "core/explore/Screening.h"
#include "core/explore/VectorKernels.h"
#include "core/models/ParallelChunks.h"
#include "core/support/Problem.h"
#include "core/support/StopPoint.h"

#include <ATen/ATen.h>
#include <QCoreApplication>
#include <algorithm>
#include <atomic>
#include <mutex>
#include <tuple>

namespace gleaner::explore {

namespace {

constexpr qint64 tileRows = 512; // two such blocks of a few hundred numbers and their products stay in the second cache

QString tr(const char *text) { return QCoreApplication::translate("Explore", text); }

/// Vectors from anywhere in memory are waited for longer than computed with.
void prefetch(const float *vector, qint64 width)
{
    constexpr qint64 perLine = 16;
    for (qint64 i = 0; i < width; i += perLine)
        __builtin_prefetch(vector + i);
}

/// What is kept beyond `count`, so that the bound nearly always proves the rest away.
size_t keptFor(int count, bool coarse)
{
    return size_t(count) + (coarse ? 16 + size_t(count) / 4 : 8 + size_t(count) / 8);
}

/// The search of one set among another, or among itself.
class ExactSearch {
public:
    ExactSearch(const FloatArray &queries, const FloatArray &vectors, int count, Distance distance, bool self)
        : m_queries(queries), m_vectors(vectors), m_distance(distance), m_self(self), m_count(count),
          m_screened(prepareForScreening(vectors, distance, m_center)), m_found(size_t(queries.rows())),
          m_limits(size_t(queries.rows()), Candidates::unlimited), m_open(size_t(queries.rows()), 0)
    {
        if (!self)
            m_screenedQueries = prepareForScreening(queries, distance, m_center);
        m_coarse = self && coarseServes();
        m_keep = keptFor(count, m_coarse);
    }
    NeighborGraph run(const Counter &counter);

private:
    const Screened &left() const { return m_self ? m_screened : m_screenedQueries; }
    bool coarseServes();
    void searchOpen(NeighborGraph &graph);
    at::Tensor products(qint64 firstRow, qint64 rows, qint64 firstColumn, qint64 columns) const;
    void tile(qint64 rowBlock, qint64 columnBlock, std::vector<std::mutex> &locks);
    void screen(float *dots, qint64 firstRow, qint64 rows, qint64 firstColumn, qint64 columns, bool mirrored);
    void measure(qint64 row, NeighborGraph &graph);
    std::vector<std::pair<double, int>> amongAll(qint64 row) const;
    double square(qint64 row, int other) const
    {
        return trueSquare(m_queries.row(row), left().lengths[size_t(row)], m_vectors.row(other),
                          m_screened.lengths[size_t(other)], m_vectors.width(), m_distance);
    }

    const FloatArray &m_queries, &m_vectors;
    const Distance m_distance;
    const bool m_self;
    const int m_count;
    bool m_coarse = false; ///< screened with products in bfloat16
    size_t m_keep = 0;
    std::vector<float> m_center;
    Screened m_screened, m_screenedQueries;
    std::vector<Candidates> m_found;
    std::vector<float> m_limits;
    std::vector<char> m_open; ///< rows that the coarse products could not prove
};

/// Coarse products pay where they prove nearly all rows; a few rows tell. Only among one set.
bool ExactSearch::coarseServes()
{
    constexpr qint64 fewest = 4000, narrowest = 64, tried = 32;
    const qint64 rows = m_vectors.rows(), keep = qint64(keptFor(m_count, true));
    if (!hasFastCoarseProducts() || rows < fewest || m_vectors.width() < narrowest || keep >= rows)
        return false;
    addCoarse(m_screened);
    qint64 proven = 0;
    for (qint64 i = 0; i < tried; ++i) {
        const qint64 row = i * rows / tried;
        const at::Tensor dots = at::mv(m_screened.values, m_screened.values[row]);
        std::vector<float> squares(m_screened.squares);
        for (size_t other = 0; other < squares.size(); ++other)
            squares[other] -= 2 * dots.data_ptr<float>()[other];
        std::nth_element(squares.begin(), squares.begin() + keep, squares.end());
        const float last = squares[size_t(keep)];
        std::nth_element(squares.begin(), squares.begin() + m_count, squares.begin() + keep);
        proven += double(last - squares[size_t(m_count)]) > 1.25 * m_screened.coarseError(row, m_screened);
    }
    return 10 * proven >= 9 * tried;
}

NeighborGraph ExactSearch::run(const Counter &counter)
{
    const qint64 blocks = (m_vectors.rows() + tileRows - 1) / tileRows;
    const qint64 queryBlocks = (m_queries.rows() + tileRows - 1) / tileRows;
    std::vector<std::pair<qint64, qint64>> tiles;
    for (qint64 row = 0; row < queryBlocks; ++row)
        for (qint64 column = m_self ? row : 0; column < blocks; ++column)
            tiles.emplace_back(row, column); // products are symmetric: half of the tiles serve both sides
    std::vector<std::mutex> locks(static_cast<size_t>(queryBlocks));
    std::atomic<qint64> done = 0;
    inParallelChunks(int(tiles.size()), [&](int index) {
        tile(tiles[size_t(index)].first, tiles[size_t(index)].second, locks);
        if (counter)
            counter(++done, qint64(tiles.size()));
    });
    NeighborGraph graph{m_count, std::vector<int>(size_t(m_queries.rows() * m_count)), {}};
    graph.distance.resize(graph.index.size());
    inRowPieces(m_queries.rows(), 64, [&](qint64 first, qint64 end) {
        for (qint64 row = first; row < end; ++row)
            measure(row, graph);
    });
    searchOpen(graph);
    return graph;
}

/// Rows that coarse products left open, by those in float32.
void ExactSearch::searchOpen(NeighborGraph &graph)
{
    std::vector<int> open;
    for (int row = 0; row < int(m_open.size()); ++row)
        if (m_open[size_t(row)])
            open.push_back(row);
    if (open.empty())
        return;
    const FloatArray rows = takeRows(m_queries, open);
    const NeighborGraph found = ExactSearch(rows, m_vectors, m_count + 1, m_distance, false).run({});
    for (size_t i = 0; i < open.size(); ++i) {
        qint64 to = qint64(open[i]) * m_count;
        const qint64 end = to + m_count;
        for (int k = 0; k <= m_count && to < end; ++k)
            if (found.indexOf(qint64(i))[k] != open[i]) {
                graph.index[size_t(to)] = found.indexOf(qint64(i))[k];
                graph.distance[size_t(to++)] = found.distanceOf(qint64(i))[k];
            }
    }
}

at::Tensor ExactSearch::products(qint64 firstRow, qint64 rows, qint64 firstColumn, qint64 columns) const
{
    if (m_coarse)
        return at::mm(left().coarse.narrow(0, firstRow, rows), m_screened.coarse.narrow(0, firstColumn, columns).t())
            .to(at::kFloat);
    return at::mm(left().values.narrow(0, firstRow, rows), m_screened.values.narrow(0, firstColumn, columns).t());
}

void ExactSearch::tile(qint64 rowBlock, qint64 columnBlock, std::vector<std::mutex> &locks)
{
    const qint64 firstRow = rowBlock * tileRows, rows = std::min(tileRows, m_queries.rows() - firstRow);
    const qint64 firstColumn = columnBlock * tileRows, columns = std::min(tileRows, m_vectors.rows() - firstColumn);
    at::Tensor dots = products(firstRow, rows, firstColumn, columns);
    const bool mirrored = m_self && rowBlock != columnBlock;
    // What a row keeps is a set that doesn't depend on the order in which tiles arrive; only writing must take turns.
    const std::scoped_lock first(locks[size_t(rowBlock)]);
    std::unique_lock<std::mutex> second;
    if (mirrored)
        second = std::unique_lock(locks[size_t(columnBlock)]);
    screen(dots.data_ptr<float>(), firstRow, rows, firstColumn, columns, mirrored);
}

void ExactSearch::screen(float *dots, qint64 firstRow, qint64 rows, qint64 firstColumn, qint64 columns, bool mirrored)
{
    static const std::vector<float> closed(tileRows, -1.0F);
    unsigned char hits[tileRows / 32 + 1];
    const float *limits = mirrored ? m_limits.data() + firstColumn : closed.data();
    for (qint64 r = 0; r < rows; ++r) {
        float *line = dots + r * columns;
        const int row = int(firstRow + r);
        screenRow(line, columns, left().squares[size_t(row)], m_screened.squares.data() + firstColumn,
                  m_limits[size_t(row)], limits, hits);
        for (qint64 from = 0; from < columns; from += 32) {
            if (!hits[from / 32])
                continue;
            for (qint64 c = from; c < std::min(columns, from + 32); ++c) {
                const int column = int(firstColumn + c);
                if (line[c] <= m_limits[size_t(row)] && !(m_self && row == column))
                    m_found[size_t(row)].add(line[c], column, m_keep, m_limits[size_t(row)]);
                if (mirrored && line[c] <= m_limits[size_t(column)])
                    m_found[size_t(column)].add(line[c], row, m_keep, m_limits[size_t(column)]);
            }
        }
    }
}

void ExactSearch::measure(qint64 row, NeighborGraph &graph)
{
    const std::vector<Candidates::Entry> entries = m_found[size_t(row)].finish(m_keep);
    std::vector<std::pair<double, int>> exact;
    exact.reserve(entries.size());
    for (size_t i = 0; i < entries.size(); ++i) {
        if (i + 1 < entries.size())
            prefetch(m_vectors.row(entries[i + 1].row), m_vectors.width());
        exact.emplace_back(square(row, entries[i].row), entries[i].row);
    }
    std::sort(exact.begin(), exact.end());
    const qint64 all = m_vectors.rows() - (m_self ? 1 : 0);
    const bool complete = qint64(entries.size()) == all;
    const double error = m_coarse ? left().coarseError(row, m_screened) : left().error(row, m_screened.longest);
    if (!complete && !(exact[size_t(m_count) - 1].first < double(entries.back().square) - error)) {
        m_open[size_t(row)] = m_coarse;
        if (m_coarse)
            return;
        exact = amongAll(row);
    }
    for (int i = 0; i < m_count; ++i) {
        graph.index[size_t(row * m_count + i)] = exact[size_t(i)].second;
        graph.distance[size_t(row * m_count + i)] = shownDistance(exact[size_t(i)].first, m_distance);
    }
}

/// All the others, for rows with many others at nearly the same distance.
std::vector<std::pair<double, int>> ExactSearch::amongAll(qint64 row) const
{
    std::vector<std::pair<double, int>> exact;
    exact.reserve(size_t(m_vectors.rows()));
    for (int other = 0; other < int(m_vectors.rows()); ++other) {
        if (other % 4096 == 0)
            stopPoint();
        if (!m_self || other != int(row))
            exact.emplace_back(square(row, other), other);
    }
    std::partial_sort(exact.begin(), exact.begin() + m_count, exact.end());
    return exact;
}

/// From neighbors among distinct vectors to neighbors among all rows: duplicates stand at distance 0 in front.
NeighborGraph withDuplicates(const NeighborGraph &distinct, const EqualRows &groups, qint64 rows, int count)
{
    NeighborGraph graph{count, std::vector<int>(size_t(rows * count)), {}};
    graph.distance.resize(graph.index.size());
    inRowPieces(rows, 1024, [&](qint64 first, qint64 end) {
        std::vector<std::pair<float, int>> found;
        const auto take = [&](int group, float distance, qint64 without) {
            // More than `count` members can't all be needed.
            const int from = groups.start[size_t(group)], to = groups.start[size_t(group) + 1];
            for (int i = from; i < std::min(to, from + count + 1); ++i)
                if (groups.members[size_t(i)] != without)
                    found.emplace_back(distance, groups.members[size_t(i)]);
        };
        for (qint64 row = first; row < end; ++row) {
            found.clear();
            const int group = groups.groupOf[size_t(row)];
            take(group, 0, row);
            for (int i = 0; i < distinct.count; ++i)
                take(distinct.indexOf(group)[i], distinct.distanceOf(group)[i], -1);
            std::sort(found.begin(), found.end());
            for (int i = 0; i < count; ++i)
                std::tie(graph.distance[size_t(row * count + i)], graph.index[size_t(row * count + i)]) =
                    found[size_t(i)];
        }
    });
    return graph;
}

} // namespace

void checkNeighborCount(qint64 rows, int count)
{
    if (count < 1 || count >= rows)
        throw ProblemError(
            {tr("There are too few points for so many neighbors"),
             tr("points: %1, neighbors of each: %2").arg(rows).arg(count),
             rows < 2 ? tr("At least two points are needed.") : tr("Choose between 1 and %1 neighbors.").arg(rows - 1),
             ExitCode::Invalid});
}

NeighborGraph exactNeighbors(const FloatArray &vectors, int count, Distance distance, const Counter &counter)
{
    checkVectors(vectors, distance);
    checkNeighborCount(vectors.rows(), count);
    const EqualRows groups = groupEqualRows(vectors);
    const int distinct = int(groups.first.size());
    if (distinct == int(vectors.rows()))
        return ExactSearch(vectors, vectors, count, distance, true).run(counter);
    NeighborGraph graph;
    if (distinct > 1) {
        const FloatArray each = takeRows(vectors, groups.first);
        graph = ExactSearch(each, each, std::min(count, distinct - 1), distance, true).run(counter);
    }
    return withDuplicates(graph, groups, vectors.rows(), count);
}

NeighborGraph exactNeighbors(const FloatArray &queries, const FloatArray &vectors, int count, Distance distance)
{
    checkVectors(queries, distance);
    checkVectors(vectors, distance);
    if (queries.width() != vectors.width())
        throw ProblemError({tr("New points and old points have different numbers of columns"),
                            tr("%1 and %2").arg(queries.width()).arg(vectors.width()),
                            tr("Encode both with the same model."), ExitCode::Invalid});
    checkNeighborCount(vectors.rows() + 1, count);
    return ExactSearch(queries, vectors, count, distance, false).run({});
}

} // namespace gleaner::explore
