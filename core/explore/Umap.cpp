#include "core/explore/Umap.h"

#include "core/explore/LayoutKernels.h"
#include "core/explore/UmapSchedule.h"
#include "core/support/Problem.h"
#include "core/support/StopPoint.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>
#include <limits>

namespace gleaner::explore {

namespace {

constexpr qint64 piece = 512;
constexpr double startSize = 4; // standard deviation of the first axis: about a radius of 10

QString tr(const char *text) { return QCoreApplication::translate("Explore", text); }

UmapStep stepOf(UmapCurve curve, const UmapOptions &options, qint64 samples)
{
    UmapStep step{};
    step.a = float(curve.a);
    step.b = float(curve.b);
    step.repulsion = float(options.repulsion);
    step.negatives = options.negatives;
    step.samples = int(samples);
    step.tails = 1;
    step.seed = uint32_t(options.seed * 0x9E3779B97F4A7C15ull >> 32);
    return step;
}

void center(FloatArray &points)
{
    for (qint64 axis = 0; axis < points.width(); ++axis) {
        double mean = 0;
        for (qint64 i = 0; i < points.rows(); ++i)
            mean += double(points.row(i)[axis]) / double(points.rows());
        for (qint64 i = 0; i < points.rows(); ++i)
            points.row(i)[axis] = float(double(points.row(i)[axis]) - mean);
    }
}

} // namespace

int umapEpochs(const UmapOptions &options, qint64 rows)
{
    return options.epochs > 0 ? options.epochs : rows <= 10'000 ? 500 : 200;
}

UmapSchedule scheduleOf(const SparseGraph &memberships, int epochs)
{
    UmapSchedule schedule;
    float largest = 0;
    for (float weight : memberships.weight)
        largest = std::max(largest, weight);
    for (size_t row = 0; row < size_t(memberships.rows()); ++row) {
        schedule.start.push_back(qint64(schedule.column.size()));
        for (qint64 i = memberships.start[row]; i < memberships.start[row + 1]; ++i) {
            const float rate = memberships.weight[size_t(i)] / largest;
            if (rate * float(epochs) < 1)
                continue;
            schedule.column.push_back(memberships.column[size_t(i)]);
            schedule.rate.push_back(rate);
        }
    }
    schedule.start.push_back(qint64(schedule.column.size()));
    return schedule;
}

FloatArray umapDescent(const SparseGraph &memberships, FloatArray points, UmapCurve curve, const UmapOptions &options,
                       const LayoutWatcher &watcher)
{
    const int epochs = umapEpochs(options, points.rows());
    const UmapSchedule schedule = scheduleOf(memberships, epochs);
    const UmapEdges edges = schedule.edges();
    const auto round = options.dimensions == 2 ? umapRound2 : umapRound3;
    UmapStep step = stepOf(curve, options, points.rows());
    FloatArray next = points;
    for (int epoch = 0; epoch < epochs; ++epoch) {
        step.epoch = epoch;
        step.rate = float(options.learningRate * (1 - double(epoch) / epochs));
        inRowPieces(points.rows(), piece, [&](qint64 from, qint64 to) {
            round(edges, from, to, 0, points.values.data(), next.values.data(), step);
        });
        std::swap(points, next);
        stopPoint();
        if (watcher)
            watcher(epoch + 1, epochs, points, std::numeric_limits<double>::quiet_NaN());
    }
    return points;
}

UmapResult umap(const FloatArray &vectors, const UmapOptions &options, const LayoutWatcher &watcher)
{
    checkVectors(vectors, options.distance);
    if (!options.labels.empty() && qint64(options.labels.size()) != vectors.rows())
        throw ProblemError({tr("There are not as many classes as points"),
                            tr("classes: %1, points: %2").arg(options.labels.size()).arg(vectors.rows()),
                            tr("Give every point a class, or −1."), ExitCode::Invalid});
    UmapResult result;
    result.curve = fitUmapCurve(options.minimumDistance, options.spread);
    if (vectors.rows() == 1)
        return {FloatArray({1, options.dimensions}), SparseGraph{{0, 0}, {}, {}}, result.curve, 0, false};
    const int count = int(std::min<qint64>(std::max(1, options.neighbors - 1), vectors.rows() - 1));
    result.memberships = fuzzyMemberships(exactNeighbors(vectors, count, options.distance));
    if (!options.labels.empty())
        result.memberships = joinLabels(result.memberships, options.labels, options.labelWeight);
    FloatArray points = startLayout(vectors, result.memberships, options.start, options.dimensions, startSize,
                                    options.seed, &result.spectral);
    result.points = umapDescent(result.memberships, std::move(points), result.curve, options, watcher);
    center(result.points);
    result.crossEntropy = umapCrossEntropy(result.memberships, result.points, result.curve);
    return result;
}

FloatArray umapTransform(const FloatArray &added, const FloatArray &vectors, const UmapResult &layout,
                         const UmapOptions &options)
{
    checkVectors(added, options.distance);
    const int count = int(std::min<qint64>(std::max(1, options.neighbors - 1), vectors.rows()));
    const NeighborGraph neighbors = exactNeighbors(added, vectors, count, options.distance);
    std::vector<float> rho, sigma;
    fitMemberships(neighbors, rho, sigma);
    const qint64 old = layout.points.rows(), dimensions = options.dimensions;
    FloatArray points({old + added.rows(), dimensions});
    std::copy(layout.points.values.begin(), layout.points.values.end(), points.values.begin());
    std::vector<qint64> start;
    std::vector<float> rate(neighbors.index.size());
    for (qint64 row = 0; row < added.rows(); ++row) {
        start.push_back(row * count);
        double total = 0;
        for (qint64 i = row * count; i < (row + 1) * count; ++i) {
            const float over = neighbors.distance[size_t(i)] - rho[size_t(row)];
            rate[size_t(i)] = over <= 0 ? 1 : std::exp(-over / sigma[size_t(row)]);
            total += double(rate[size_t(i)]);
        }
        for (qint64 i = row * count; i < (row + 1) * count; ++i)
            for (qint64 axis = 0; axis < dimensions; ++axis)
                points.row(old + row)[axis] += float(double(rate[size_t(i)]) / total *
                                                     double(layout.points.row(neighbors.index[size_t(i)])[axis]));
    }
    const int epochs = std::max(1, umapEpochs(options, old) / 3);
    const auto round = dimensions == 2 ? umapRound2 : umapRound3;
    UmapStep step = stepOf(layout.curve, options, old);
    step.tails = 0;
    start.push_back(added.rows() * count);
    const UmapEdges edges{start.data(), neighbors.index.data(), rate.data()};
    FloatArray next = points;
    for (int epoch = 0; epoch < epochs; ++epoch) {
        step.epoch = epoch;
        step.rate = float(options.learningRate / 4 * (1 - double(epoch) / epochs));
        inRowPieces(added.rows(), piece, [&](qint64 from, qint64 to) {
            round(edges, from, to, old, points.values.data(), next.values.data(), step);
        });
        std::swap(points, next);
    }
    FloatArray placed({added.rows(), dimensions});
    std::copy(points.values.begin() + old * dimensions, points.values.end(), placed.values.begin());
    return placed;
}

double umapCrossEntropy(const SparseGraph &memberships, const FloatArray &points, UmapCurve curve)
{
    constexpr qint64 sampled = 5000;
    constexpr double least = 1e-4; // similarities are clipped to [1e-4, 1 − 1e-4], as in the paper's code
    const auto similarity = [&](qint64 i, qint64 j) {
        double square = 0;
        for (qint64 axis = 0; axis < points.width(); ++axis)
            square += std::pow(double(points.row(i)[axis]) - double(points.row(j)[axis]), 2);
        return std::clamp(1 / (1 + curve.a * std::pow(square, curve.b)), least, 1 - least);
    };
    const qint64 rows = points.rows(), count = std::min(rows, sampled);
    std::vector<double> parts(size_t(count), 0.0), edges(size_t(rows), 0.0);
    FloatArray chosen({count, points.width()});
    for (qint64 i = 0; i < count; ++i)
        std::copy_n(points.row(i * rows / count), points.width(), chosen.row(i));
    const auto apart = points.width() == 2 ? umapApart2 : umapApart3;
    inRowPieces(count, 16, [&](qint64 first, qint64 end) {
        for (qint64 i = first; i < end; ++i) // without the point itself, whose similarity is clipped too
            parts[size_t(i)] = std::log(least) - apart(chosen.values.data(), long(count), chosen.row(i), float(curve.a),
                                                       float(curve.b), float(least));
    });
    inRowPieces(rows, piece, [&](qint64 first, qint64 end) {
        for (qint64 row = first; row < end; ++row)
            for (qint64 i = memberships.start[size_t(row)]; i < memberships.start[size_t(row) + 1]; ++i) {
                const double w = double(memberships.weight[size_t(i)]);
                const double v = similarity(row, memberships.column[size_t(i)]);
                // Against what the sum over all pairs has counted for this one.
                edges[size_t(row)] += w * (std::log(1 - v) - std::log(v));
                if (w > 0)
                    edges[size_t(row)] += w * std::log(w) + (w < 1 ? (1 - w) * std::log(1 - w) : 0);
            }
    });
    double all = 0, near = 0;
    for (double part : parts)
        all += part;
    for (double part : edges)
        near += part;
    const double scale = count > 1 ? double(rows) * double(rows - 1) / (double(count) * double(count - 1)) : 0;
    return rows > 0 ? (all * scale + near) / double(rows) : 0;
}

} // namespace gleaner::explore
