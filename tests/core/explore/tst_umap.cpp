#include "core/explore/LayoutQuality.h"
#include "core/explore/Umap.h"
#include "core/support/Problem.h"
#include "core/support/StopPoint.h"
#include "tests/core/explore/ExploreData.h"

#include <QTest>
#include <cmath>
#include <limits>

using namespace gleaner;
using namespace gleaner::explore;
using gleaner::tests::clouds;
using gleaner::tests::withThreads;

namespace {

bool finite(const FloatArray &points)
{
    return std::all_of(points.values.begin(), points.values.end(), [](float value) { return std::isfinite(value); });
}

double nearestAgrees(const FloatArray &points, int classes)
{
    const NeighborGraph nearest = exactNeighbors(points, 1);
    int agree = 0;
    for (int row = 0; row < int(points.rows()); ++row)
        agree += nearest.index[size_t(row)] % classes == row % classes;
    return double(agree) / double(points.rows());
}

} // namespace

class TestUmap : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theCurveIsTheKnownOne()
    {
        // Published constants of the reference implementation for its default and for min_dist 0.001.
        const UmapCurve usual = fitUmapCurve(0.1, 1), tight = fitUmapCurve(0.001, 1);
        QVERIFY(std::abs(usual.a - 1.577) < 0.002 && std::abs(usual.b - 0.895) < 0.001);
        QVERIFY(std::abs(tight.a - 1.929) < 0.003 && std::abs(tight.b - 0.7915) < 0.001);
    }

    void membershipsSumToTheLogarithm()
    {
        const NeighborGraph neighbors = exactNeighbors(clouds(300, 8, 3, 5), 14);
        std::vector<float> rho, sigma;
        fitMemberships(neighbors, rho, sigma);
        for (qint64 row = 0; row < 300; ++row) {
            double sum = 0;
            for (int i = 0; i < 14; ++i)
                sum += std::exp(-std::max(0.0, double(neighbors.distanceOf(row)[i] - rho[size_t(row)])) /
                                double(sigma[size_t(row)]));
            QVERIFY(std::abs(sum - std::log2(15.0)) < 1e-3);
            QCOMPARE(rho[size_t(row)], neighbors.distanceOf(row)[0]);
        }
        const SparseGraph graph = fuzzyMemberships(neighbors);
        for (float weight : graph.weight)
            QVERIFY(weight > 0 && weight <= 1);
    }

    void eigenvectorsOfARing()
    {
        // A ring of 60: the first eigenvectors are one turn of cosine and sine, so the layout is a circle.
        NeighborGraph ring{2, {}, std::vector<float>(120, 1.0F)};
        for (int i = 0; i < 60; ++i)
            ring.index.insert(ring.index.end(), {(i + 59) % 60, (i + 1) % 60});
        const SparseGraph graph =
            symmetricGraph(ring, std::vector<float>(120, 1.0F), [](float a, float b) { return std::max(a, b); });
        FloatArray points;
        QVERIFY(spectralVectors(graph, 2, 1, points));
        for (qint64 i = 0; i < 60; ++i) {
            const double radius = std::hypot(double(points.row(i)[0]), double(points.row(i)[1]));
            QVERIFY(std::abs(radius - std::sqrt(2.0 / 60)) < 1e-3);
        }
    }

    void separatesClouds_data()
    {
        QTest::addColumn<int>("dimensions");
        QTest::addColumn<int>("start");
        QTest::newRow("2-D") << 2 << int(Start::Spectral);
        QTest::newRow("2-D from components") << 2 << int(Start::Pca);
        QTest::newRow("3-D") << 3 << int(Start::Spectral);
    }
    void separatesClouds()
    {
        QFETCH(int, dimensions);
        QFETCH(int, start);
        const FloatArray points = clouds(900, 20, 6, 8);
        UmapOptions options;
        options.dimensions = dimensions;
        options.start = Start(start);
        int steps = 0;
        const UmapResult result = umap(points, options, [&](int, int, const FloatArray &, double) { ++steps; });
        QCOMPARE(steps, 500);
        const LayoutQuality quality = layoutQuality(points, result.points, Distance::Euclidean);
        qInfo("cross-entropy %.3f, trustworthiness %.4f, preservation %.3f, spectral %d", result.crossEntropy,
              quality.trustworthiness, quality.preservation, int(result.spectral));
        QVERIFY(finite(result.points));
        QVERIFY(nearestAgrees(result.points, 6) > 0.99);
        QVERIFY(quality.trustworthiness > 0.9);
        float widest = 0;
        for (float value : result.points.values)
            widest = std::max(widest, std::abs(value));
        QVERIFY(widest < 60);
    }

    void labelsPullClassesApart()
    {
        const FloatArray points = clouds(600, 10, 3, 1.5); // clouds that overlap
        UmapOptions options;
        const double without = nearestAgrees(umap(points, options).points, 3);
        for (int row = 0; row < 600; ++row)
            options.labels.push_back(row % 3);
        const double with = nearestAgrees(umap(points, options).points, 3);
        qInfo("nearest agrees: %.3f without, %.3f with classes", without, with);
        QVERIFY(with > without + 0.1 && with > 0.9);
        options.labels.pop_back();
        QVERIFY_THROWS_EXCEPTION(ProblemError, umap(points, options));
    }

    void newPointsJoinTheirCloud()
    {
        const FloatArray all = clouds(1000, 20, 5, 8);
        std::vector<int> old, added;
        for (int row = 0; row < 1000; ++row)
            (row < 900 ? old : added).push_back(row);
        const FloatArray vectors = takeRows(all, old), fresh = takeRows(all, added);
        const UmapOptions options;
        const UmapResult layout = umap(vectors, options);
        const FloatArray placed = umapTransform(fresh, vectors, layout, options);
        const NeighborGraph nearest = exactNeighbors(placed, layout.points, 1);
        int agree = 0;
        for (int row = 0; row < 100; ++row)
            agree += nearest.index[size_t(row)] % 5 == (900 + row) % 5;
        QVERIFY(agree >= 98);
        QVERIFY(umapTransform(fresh, vectors, layout, options) == placed);
    }

    void threadsChangeNothing()
    {
        const FloatArray points = clouds(1500, 12, 5, 6);
        UmapOptions options;
        options.epochs = 40;
        const auto run = [&] { return umap(points, options).points.values; };
        const std::vector<float> one = withThreads(1, run);
        QVERIFY(one == withThreads(2, run));
        QVERIFY(one == withThreads(5, run));
        options.seed = 2;
        QVERIFY(one != run());
    }

    void awkwardDataGetAPicture()
    {
        UmapOptions options;
        options.epochs = 50;
        const FloatArray base = clouds(40, 5, 2, 4);
        QCOMPARE(umap(takeRows(base, {0}), options).points.values, (std::vector<float>{0, 0}));
        for (int count : {2, 3, 5, 10})
            QVERIFY(finite(umap(clouds(count, 5, 1, 0), options).points));
        QVERIFY(finite(umap(takeRows(base, std::vector<int>(100, 7)), options).points));
        std::vector<int> doubled;
        for (int i = 0; i < 120; ++i)
            doubled.push_back(i % 40);
        QVERIFY(finite(umap(takeRows(base, doubled), options).points));
        FloatArray line({90, 1});
        for (int i = 0; i < 90; ++i)
            line.values[size_t(i)] = float(i);
        QVERIFY(finite(umap(line, options).points));
        const UmapResult apart = umap(clouds(200, 10, 2, 500), options); // two components
        QVERIFY(finite(apart.points) && !apart.spectral);
        FloatArray broken = base;
        broken.row(3)[1] = std::numeric_limits<float>::quiet_NaN();
        QVERIFY_THROWS_EXCEPTION(ProblemError, umap(broken, options));
    }

    void qualityKnowsAPerfectLayout()
    {
        const FloatArray points = clouds(300, 2, 3, 6);
        const LayoutQuality same = layoutQuality(points, points, Distance::Euclidean, 10);
        QVERIFY(same.trustworthiness > 0.99999 && same.preservation > 0.999);
        const LayoutQuality noise = layoutQuality(points, clouds(300, 2, 1, 0, 9), Distance::Euclidean, 10);
        QVERIFY(noise.trustworthiness < 0.7 && noise.preservation < 0.2);
        QCOMPARE(layoutQuality(clouds(2, 3, 1, 0), clouds(2, 2, 1, 0), Distance::Euclidean).neighbors, 0);
        QCOMPARE(layoutQuality(points, points, Distance::Euclidean, 10, 1, 120).rows, 120);
    }

    void stopsWithinAnEpoch()
    {
        const FloatArray points = clouds(2000, 10, 5, 6);
        bool stop = false;
        const StopScope scope([&] { return stop; });
        QVERIFY_THROWS_EXCEPTION(
            Stopped, umap(points, {}, [&](int done, int, const FloatArray &, double) { stop = done == 20; }));
    }
};

QTEST_GUILESS_MAIN(TestUmap)
#include "tst_umap.moc"
