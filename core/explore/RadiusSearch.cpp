#include "core/explore/RadiusSearch.h"

#include "core/explore/Screening.h"
#include "core/explore/SpanningTree.h"
#include "core/models/ParallelChunks.h"
#include "core/support/Problem.h"
#include "core/support/StopPoint.h"

#include <ATen/ATen.h>
#include <QCoreApplication>
#include <algorithm>
#include <atomic>
#include <map>

namespace gleaner::explore {

namespace {

constexpr qint64 tileRows = 256;

QString tr(const char *text) { return QCoreApplication::translate("Explore", text); }

using Found = std::vector<std::pair<float, int>>;

/// Those of one row among a block of screened products.
void within(const FloatArray &vectors, const Screened &screened, Distance distance, double square, qint64 row,
            const float *dots, qint64 firstColumn, qint64 columns, Found &found)
{
    const double slack = square + screened.error(row, screened.longest);
    for (qint64 c = 0; c < columns; ++c) {
        const qint64 other = firstColumn + c;
        const double rough =
            double(screened.squares[size_t(row)]) + double(screened.squares[size_t(other)]) - 2 * double(dots[c]);
        if (rough > slack || other == row)
            continue;
        const double exact = trueSquare(vectors.row(row), screened.lengths[size_t(row)], vectors.row(other),
                                        screened.lengths[size_t(other)], vectors.width(), distance);
        if (exact <= square)
            found.emplace_back(shownDistance(exact, distance), int(other));
    }
}

} // namespace

RadiusGraph radiusNeighbors(const FloatArray &vectors, double radius, Distance distance, qint64 mostPairs)
{
    checkVectors(vectors, distance);
    std::vector<float> center;
    const Screened screened = prepareForScreening(vectors, distance, center);
    const double square = distance == Distance::Euclidean ? radius * radius : 2 * radius;
    std::vector<Found> found(size_t(vectors.rows()));
    std::atomic<qint64> pairs = 0;
    inRowPieces(vectors.rows(), tileRows, [&](qint64 first, qint64 end) {
        for (qint64 column = 0; column < vectors.rows() && pairs <= mostPairs; column += 2048) {
            stopPoint();
            const qint64 columns = std::min<qint64>(2048, vectors.rows() - column);
            const at::Tensor dots =
                at::mm(screened.values.narrow(0, first, end - first), screened.values.narrow(0, column, columns).t());
            for (qint64 row = first; row < end; ++row) {
                const size_t before = found[size_t(row)].size();
                within(vectors, screened, distance, square, row, dots.data_ptr<float>() + (row - first) * columns,
                       column, columns, found[size_t(row)]);
                pairs += qint64(found[size_t(row)].size() - before);
            }
        }
        for (qint64 row = first; row < end; ++row)
            std::sort(found[size_t(row)].begin(), found[size_t(row)].end());
    });
    if (pairs > mostPairs)
        throw ProblemError({tr("More than %1 pairs lie within the radius").arg(mostPairs), tr("radius %1").arg(radius),
                            tr("Choose a smaller radius."), ExitCode::Invalid});
    RadiusGraph graph;
    graph.start.push_back(0);
    for (const Found &each : found) {
        for (const auto &[length, row] : each) {
            graph.distance.push_back(length);
            graph.index.push_back(row);
        }
        graph.start.push_back(qint64(graph.index.size()));
    }
    return graph;
}

std::vector<std::vector<int>> nearDuplicates(const FloatArray &vectors, double radius, Distance distance)
{
    checkVectors(vectors, distance);
    // Among distinct rows only: a thousand equal ones would be a million pairs.
    const EqualRows equal = groupEqualRows(vectors);
    Sets sets(vectors.rows());
    for (size_t row = 0; row < equal.groupOf.size(); ++row)
        sets.join(equal.first[size_t(equal.groupOf[row])], int(row));
    if (radius > 0) {
        const RadiusGraph graph = radiusNeighbors(takeRows(vectors, equal.first), radius, distance);
        for (size_t group = 0; group < equal.first.size(); ++group)
            for (qint64 i = graph.start[group]; i < graph.start[group + 1]; ++i)
                sets.join(equal.first[group], equal.first[size_t(graph.index[size_t(i)])]);
    }
    std::map<int, std::vector<int>> groups;
    for (int row = 0; row < int(vectors.rows()); ++row)
        groups[sets.find(row)].push_back(row);
    std::vector<std::vector<int>> several;
    for (auto &[lowest, rows] : groups)
        if (rows.size() > 1)
            several.push_back(std::move(rows));
    return several;
}

} // namespace gleaner::explore
