#include "core/explore/LayoutQuality.h"
#include "core/explore/RepulsionGrid.h"
#include "core/explore/Tsne.h"
#include "core/support/Problem.h"
#include "core/support/StopPoint.h"
#include "tests/core/explore/ExploreData.h"

#include <QTest>
#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

using namespace gleaner;
using namespace gleaner::explore;
using gleaner::tests::clouds;
using gleaner::tests::withThreads;

namespace {

/// Share of points whose nearest point in the layout has their class (row mod classes).
double nearestAgrees(const FloatArray &points, int classes)
{
    const NeighborGraph nearest = exactNeighbors(points, 1);
    int agree = 0;
    for (int row = 0; row < int(points.rows()); ++row)
        agree += nearest.index[size_t(row)] % classes == row % classes;
    return double(agree) / double(points.rows());
}

bool finite(const FloatArray &points)
{
    return std::all_of(points.values.begin(), points.values.end(), [](float value) { return std::isfinite(value); });
}

} // namespace

class TestTsne : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theGridAgreesWithAllPairs_data()
    {
        QTest::addColumn<int>("dimensions");
        QTest::addColumn<double>("size");
        QTest::addColumn<double>("error");
        // Close points share a fine grid: what is left is rounding.
        QTest::newRow("2-D, a dot") << 2 << 1e-4 << 1e-6;
        QTest::newRow("2-D, small") << 2 << 2.0 << 5e-5;
        // Here points are so few that the nearest one makes most of the force, and with it most of the error; in denser
        // layouts such errors cancel out.
        QTest::newRow("2-D, usual") << 2 << 20.0 << 2.5e-2;
        QTest::newRow("2-D, almost the largest grid") << 2 << 90.0 << 2.5e-2;
        QTest::newRow("2-D, beyond the largest grid") << 2 << 160.0 << 0.25; // nodes 0.75 apart in place of 0.45
        QTest::newRow("3-D, small") << 3 << 1.0 << 1e-3;
        QTest::newRow("3-D, usual") << 3 << 6.0 << 6e-2; // nodes 0.7 apart: memory grows with their third power
    }
    void theGridAgreesWithAllPairs()
    {
        QFETCH(int, dimensions);
        QFETCH(double, size);
        QFETCH(double, error);
        FloatArray points = clouds(800, dimensions, 1, 0), forces(points.shape);
        for (float &value : points.values)
            value *= float(size);
        RepulsionGrid grid(dimensions, dimensions == 2 ? 0.45 : 0.7); // as t-SNE does
        const double total = grid.compute(points, forces);
        double sum = 0, off = 0, scale = 0;
        for (qint64 i = 0; i < points.rows(); ++i) {
            double force[3] = {0, 0, 0};
            for (qint64 j = 0; j < points.rows(); ++j) {
                if (i == j)
                    continue;
                const double q = 1 / (1 + squaredDistance(points.row(i), points.row(j), dimensions));
                sum += q;
                for (int axis = 0; axis < dimensions; ++axis)
                    force[axis] += q * q * (double(points.row(i)[axis]) - double(points.row(j)[axis]));
            }
            for (int axis = 0; axis < dimensions; ++axis) {
                off += std::pow(double(forces.row(i)[axis]) - force[axis], 2);
                scale += force[axis] * force[axis];
            }
        }
        qInfo("total off by %.2g, forces by %.2g, %d nodes", std::abs(total / sum - 1), std::sqrt(off / scale),
              grid.nodes());
        // Each point's own similarity is taken out as interpolated, hence the sum is better than the forces.
        QVERIFY(std::abs(total / sum - 1) < std::max(1e-5, error / 25));
        QVERIFY(std::sqrt(off / scale) < error);
    }

    void aStepFollowsTheGradient_data()
    {
        QTest::addColumn<int>("rows");
        QTest::addColumn<double>("size");
        QTest::addColumn<double>("error");
        QTest::newRow("all pairs") << 800 << 20.0 << 1e-3;
        QTest::newRow("grid") << 4500 << 10.0 << 2.5e-2;
        QTest::newRow("pairs, wider than the largest grid") << 4500 << 100.0 << 5e-3;
    }
    void aStepFollowsTheGradient()
    {
        QFETCH(int, rows);
        QFETCH(double, size);
        QFETCH(double, error);
        FloatArray points = clouds(rows, 2, 1, 0);
        for (float &value : points.values)
            value *= float(size);
        TsneOptions options;
        options.perplexity = 5;
        options.earlyIterations = 0;
        options.iterations = 1;
        const SparseGraph graph = tsneAffinities(points, options);
        const FloatArray after = tsneDescent(graph, points, options);
        std::vector<std::array<double, 2>> repulsion(static_cast<size_t>(rows)), moved(static_cast<size_t>(rows));
        double sum = 0;
        for (int i = 0; i < rows; ++i)
            for (int j = 0; j < rows; ++j) {
                if (i == j)
                    continue;
                const double q = 1 / (1 + squaredDistance(points.row(i), points.row(j), 2));
                sum += q;
                for (int axis = 0; axis < 2; ++axis)
                    repulsion[size_t(i)][size_t(axis)] +=
                        q * q * (double(points.row(i)[axis]) - double(points.row(j)[axis]));
            }
        const double rate = 0.8 * 2 * rows; // the first step slows the gains
        std::array<double, 2> mean{};
        double scale = 0, off = 0;
        for (int i = 0; i < rows; ++i)
            for (int axis = 0; axis < 2; ++axis) {
                double attraction = 0;
                for (qint64 e = graph.start[size_t(i)]; e < graph.start[size_t(i) + 1]; ++e) {
                    const float *other = points.row(graph.column[size_t(e)]);
                    attraction += double(graph.weight[size_t(e)]) *
                                  (double(points.row(i)[axis]) - double(other[axis])) /
                                  (1 + squaredDistance(points.row(i), other, 2));
                }
                const double push = rate * repulsion[size_t(i)][size_t(axis)] / sum;
                scale += push * push;
                moved[size_t(i)][size_t(axis)] =
                    double(points.row(i)[axis]) + std::clamp(push - rate * attraction, -5.0, 5.0);
                mean[size_t(axis)] += moved[size_t(i)][size_t(axis)] / rows;
            }
        for (int i = 0; i < rows; ++i)
            for (size_t axis = 0; axis < 2; ++axis)
                off += std::pow(double(after.row(i)[axis]) - (moved[size_t(i)][axis] - mean[axis]), 2);
        qInfo("off by %.2g of the repulsion", std::sqrt(off / scale));
        QVERIFY(std::sqrt(off / scale) < error);
    }

    void affinitiesHaveThePerplexity()
    {
        const FloatArray points = clouds(400, 10, 4, 5);
        TsneOptions options;
        options.perplexity = 20;
        const SparseGraph graph = tsneAffinities(points, options);
        double sum = 0;
        for (qint64 row = 0; row < graph.rows(); ++row)
            for (qint64 i = graph.start[size_t(row)]; i < graph.start[size_t(row) + 1]; ++i)
                sum += double(graph.weight[size_t(i)]);
        QVERIFY(std::abs(sum - 1) < 1e-5);
        // Before they are made symmetric, shares follow by hand: the entropy of (s, 1 − s) is log 1.5.
        const SparseGraph one = gaussianAffinities(NeighborGraph{2, {1, 2, 0, 2, 0, 1}, {1, 2, 1, 2, 1, 1}}, 1.5);
        // p(2|0) is the smaller share of row 0, p(0|2) one half: 6 p = s + 1/2.
        const double s = 6 * double(one.weight[1]) - 0.5;
        QVERIFY(std::abs(-s * std::log(s) - (1 - s) * std::log(1 - s) - std::log(1.5)) < 1e-4);
    }

    void separatesClouds_data()
    {
        QTest::addColumn<int>("dimensions");
        QTest::addColumn<int>("start");
        QTest::newRow("2-D") << 2 << int(Start::Pca);
        QTest::newRow("2-D spectral") << 2 << int(Start::Spectral);
        QTest::newRow("2-D random") << 2 << int(Start::Random);
        QTest::newRow("3-D") << 3 << int(Start::Pca);
    }
    void separatesClouds()
    {
        QFETCH(int, dimensions);
        QFETCH(int, start);
        const FloatArray points = clouds(600, 20, 6, 8);
        TsneOptions options;
        options.dimensions = dimensions;
        options.start = Start(start);
        std::vector<double> losses;
        int steps = 0;
        const TsneResult result = tsne(points, options, [&](int, int total, const FloatArray &, double loss) {
            ++steps;
            QCOMPARE(total, options.earlyIterations + options.iterations);
            if (!std::isnan(loss))
                losses.push_back(loss);
        });
        QCOMPARE(steps, 350);
        QVERIFY(finite(result.points));
        QVERIFY(nearestAgrees(result.points, 6) > 0.99);
        const LayoutQuality quality = layoutQuality(points, result.points, Distance::Euclidean);
        qInfo("divergence %.3f, trustworthiness %.4f, preservation %.3f", result.divergence, quality.trustworthiness,
              quality.preservation);
        QVERIFY(quality.trustworthiness > 0.93);
        QVERIFY(losses.size() == 4 && losses.back() <= losses.front());
        // What was reported on the way is what is measured over all pairs in the end.
        QVERIFY(std::abs(losses.back() - result.divergence) < 0.02 * result.divergence + 0.002);
    }

    void threadsChangeNothing_data()
    {
        QTest::addColumn<int>("rows");
        QTest::newRow("all pairs") << 1500;
        QTest::newRow("grid") << 4500;
    }
    void threadsChangeNothing()
    {
        QFETCH(int, rows);
        const FloatArray points = clouds(rows, 12, 5, 6);
        TsneOptions options;
        options.iterations = 30;
        options.earlyIterations = 30;
        const auto run = [&] { return tsne(points, options).points.values; };
        const std::vector<float> one = withThreads(1, run);
        QVERIFY(one == withThreads(2, run));
        QVERIFY(one == withThreads(5, run));
        options.seed = 2;
        QVERIFY(one != run());
    }

    void awkwardDataGetAPicture()
    {
        TsneOptions options;
        options.iterations = 60;
        options.earlyIterations = 40;
        const FloatArray base = clouds(40, 5, 2, 4);
        QCOMPARE(tsne(takeRows(base, {0}), options).points.values, (std::vector<float>{0, 0}));
        for (int count : {2, 3, 5, 10})
            QVERIFY(finite(tsne(clouds(count, 5, 1, 0), options).points));
        QVERIFY(finite(tsne(takeRows(base, std::vector<int>(100, 7)), options).points)); // all equal
        std::vector<int> doubled;
        for (int i = 0; i < 120; ++i)
            doubled.push_back(i % 40);
        QVERIFY(finite(tsne(takeRows(base, doubled), options).points));
        FloatArray line({90, 1}); // rank 1
        for (int i = 0; i < 90; ++i)
            line.values[size_t(i)] = float(i);
        QVERIFY(finite(tsne(line, options).points));
        for (float &value : line.values)
            value *= 1e13F;
        QVERIFY(finite(tsne(line, options).points));
        for (float &value : line.values)
            value *= 1e-30F;
        QVERIFY(finite(tsne(line, options).points));
        options.neighbors = 200; // more than there are
        QVERIFY(finite(tsne(base, options).points));
        FloatArray broken = base;
        broken.row(3)[1] = std::numeric_limits<float>::quiet_NaN();
        QVERIFY_THROWS_EXCEPTION(ProblemError, tsne(broken, options));
    }

    void stopsWithinAnIteration()
    {
        const FloatArray points = clouds(2000, 10, 5, 6);
        bool stop = false;
        int after = 0;
        const StopScope scope([&] { return stop; });
        QVERIFY_THROWS_EXCEPTION(Stopped, tsne(points, {}, [&](int done, int, const FloatArray &, double) {
                                     after += stop;
                                     stop = done == 20;
                                 }));
        QCOMPARE(after, 0);
    }
};

QTEST_GUILESS_MAIN(TestTsne)
#include "tst_tsne.moc"
