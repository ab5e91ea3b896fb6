#include "core/explore/Tsne.h"

#include "core/explore/LayoutKernels.h"
#include "core/explore/RepulsionGrid.h"
#include "core/support/StopPoint.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace gleaner::explore {

namespace {

constexpr qint64 piece = 512;
constexpr qint64 exactUpTo = 50'000; // points whose divergence is measured over all pairs
constexpr double spacing2 = 0.45, spacing3 = 0.7;
constexpr qint64 pairsUpTo2 = 4000, pairsUpTo3 = 20'000; // points up to which all pairs cost less than the usual grid
constexpr qint64 pairsPerNumber = 64; // pairs that cost what one number of the grid's transforms does

/// Σ p log p − Σ p log(q Z) + log Z for a given Z = Σ 1/(1 + d²).
double divergence(const SparseGraph &graph, const FloatArray &points, double total)
{
    std::vector<double> parts(size_t((graph.rows() + piece - 1) / piece), 0.0);
    const qint64 dimensions = points.width();
    inRowPieces(graph.rows(), piece, [&](qint64 first, qint64 end) {
        double sum = 0;
        for (qint64 row = first; row < end; ++row)
            for (qint64 i = graph.start[size_t(row)]; i < graph.start[size_t(row) + 1]; ++i) {
                double square = 1;
                for (qint64 axis = 0; axis < dimensions; ++axis)
                    square +=
                        std::pow(double(points.row(row)[axis]) - double(points.row(graph.column[size_t(i)])[axis]), 2);
                sum += double(graph.weight[size_t(i)]) * std::log(double(graph.weight[size_t(i)]) * square);
            }
        parts[size_t(first / piece)] = sum;
    });
    double sum = 0, weight = 0;
    for (double part : parts)
        sum += part;
    for (float value : graph.weight)
        weight += double(value);
    return sum + weight * std::log(std::max(total, 1e-300));
}

/// What the descent carries from one iteration to the next.
class Descent {
public:
    Descent(const SparseGraph &graph, FloatArray points, const TsneOptions &options)
        : m_graph(graph), m_options(options), m_points(std::move(points)),
          m_byPairs(m_points.rows() <= (options.dimensions == 2 ? pairsUpTo2 : pairsUpTo3)),
          m_grid(options.dimensions, options.dimensions == 2 ? spacing2 : spacing3), m_attraction(m_points.shape),
          m_repulsion(m_points.shape), m_velocity(m_points.shape), m_gains(m_points.values.size(), 1.0F)
    {
    }
    void step(int iteration);
    double loss() const
    {
        return m_byPairs ? tsneDivergence(m_graph, m_points) : divergence(m_graph, m_points, m_total);
    }
    const FloatArray &points() const { return m_points; }
    FloatArray finish();

private:
    double repulsion();
    const SparseGraph &m_graph;
    const TsneOptions &m_options;
    FloatArray m_points;
    const bool m_byPairs;
    RepulsionGrid m_grid;
    FloatArray m_attraction, m_repulsion, m_velocity;
    std::vector<float> m_gains;
    double m_total = 1;
};

/// Forces of all points on each, and the sum of all similarities. A few points in a wide plane go by pairs too, exact
/// and faster than a grid that spans them.
double Descent::repulsion()
{
    if (!m_byPairs && m_points.rows() * m_points.rows() > pairsPerNumber * m_grid.costOf(m_points))
        return m_grid.compute(m_points, m_repulsion);
    std::vector<double> sums(size_t(m_points.rows()));
    const auto repel = m_options.dimensions == 2 ? repel2 : repel3;
    inRowPieces(m_points.rows(), 64, [&](qint64 first, qint64 end) {
        for (qint64 row = first; row < end; ++row)
            sums[size_t(row)] =
                repel(m_points.values.data(), m_points.rows(), m_points.row(row), m_repulsion.row(row)) - 1;
    });
    double total = 0;
    for (double sum : sums)
        total += sum;
    return total;
}

void Descent::step(int iteration)
{
    const bool early = iteration < m_options.earlyIterations;
    const double exaggeration = early ? m_options.earlyExaggeration : m_options.lateExaggeration;
    const double usual = double(m_points.rows()) * (early ? 1 : 2) / std::max(1.0, exaggeration);
    const double rate = m_options.learningRate > 0 ? m_options.learningRate : std::max(200.0, usual);
    m_total = std::max(repulsion(), 1e-9);
    const auto attract = m_options.dimensions == 2 ? attract2 : attract3;
    inRowPieces(m_points.rows(), piece, [&](qint64 first, qint64 end) {
        attract(m_graph.start.data(), m_graph.column.data(), m_graph.weight.data(), m_points.values.data(), first, end,
                m_attraction.values.data());
    });
    const DescentStep step{float(exaggeration), float(1 / m_total), float(rate), early ? 0.8F : 0.95F};
    inRowPieces(m_points.rows(), 16 * piece, [&](qint64 first, qint64 end) {
        const qint64 from = first * m_options.dimensions;
        descend(m_attraction.values.data() + from, m_repulsion.values.data() + from, step, m_gains.data() + from,
                m_velocity.values.data() + from, m_points.values.data() + from, (end - first) * m_options.dimensions);
    });
}

FloatArray Descent::finish()
{
    for (qint64 axis = 0; axis < m_options.dimensions; ++axis) {
        double mean = 0;
        for (qint64 i = 0; i < m_points.rows(); ++i)
            mean += double(m_points.row(i)[axis]) / double(m_points.rows());
        for (qint64 i = 0; i < m_points.rows(); ++i)
            m_points.row(i)[axis] = float(double(m_points.row(i)[axis]) - mean);
    }
    return std::move(m_points);
}

} // namespace

SparseGraph tsneAffinities(const FloatArray &vectors, const TsneOptions &options)
{
    const int others = int(vectors.rows()) - 1;
    if (options.neighbors > 0)
        return gaussianAffinities(exactNeighbors(vectors, std::min(options.neighbors, others), options.distance), 0);
    const double perplexity = std::clamp(options.perplexity, 1.0, std::max(1.0, others / 3.0));
    const int count = std::min(others, std::max(1, int(std::ceil(3 * perplexity))));
    return gaussianAffinities(exactNeighbors(vectors, count, options.distance), perplexity);
}

FloatArray tsneDescent(const SparseGraph &affinities, FloatArray points, const TsneOptions &options,
                       const LayoutWatcher &watcher)
{
    constexpr int lossEvery = 50;
    const int total = options.earlyIterations + options.iterations;
    Descent descent(affinities, std::move(points), options);
    for (int iteration = 0; iteration < total; ++iteration) {
        stopPoint();
        descent.step(iteration);
        const bool measured = (iteration + 1) % lossEvery == 0 && iteration >= options.earlyIterations;
        if (watcher)
            watcher(iteration + 1, total, descent.points(),
                    measured ? descent.loss() : std::numeric_limits<double>::quiet_NaN());
    }
    return descent.finish();
}

TsneResult tsne(const FloatArray &vectors, const TsneOptions &options, const LayoutWatcher &watcher)
{
    checkVectors(vectors, options.distance);
    if (vectors.rows() == 1)
        return {FloatArray({1, options.dimensions}), 0, SparseGraph{{0, 0}, {}, {}}};
    constexpr double deviation = 1e-4;
    TsneResult result;
    result.affinities = tsneAffinities(vectors, options);
    FloatArray points =
        startLayout(vectors, result.affinities, options.start, options.dimensions, deviation, options.seed);
    result.points = tsneDescent(result.affinities, std::move(points), options, watcher);
    result.divergence = tsneDivergence(result.affinities, result.points);
    return result;
}

double tsneDivergence(const SparseGraph &affinities, const FloatArray &points)
{
    const int dimensions = int(points.width());
    if (points.rows() > exactUpTo) {
        FloatArray forces(points.shape);
        RepulsionGrid grid(dimensions, dimensions == 2 ? spacing2 : spacing3);
        return divergence(affinities, points, grid.compute(points, forces));
    }
    std::vector<double> sums(size_t(points.rows()));
    const auto sum = dimensions == 2 ? similaritySum2 : similaritySum3;
    inRowPieces(points.rows(), 64, [&](qint64 first, qint64 end) {
        for (qint64 row = first; row < end; ++row)
            sums[size_t(row)] = sum(points.values.data(), points.rows(), points.row(row)) - 1;
    });
    double total = 0;
    for (double each : sums)
        total += each;
    return divergence(affinities, points, total);
}

} // namespace gleaner::explore
