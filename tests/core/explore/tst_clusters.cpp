#include "core/explore/DensityClusters.h"
#include "core/explore/KMeans.h"
#include "core/explore/SpanningTree.h"
#include "core/support/Problem.h"
#include "core/support/StopPoint.h"
#include "tests/core/explore/ExploreData.h"

#include <QTest>
#include <cmath>
#include <limits>
#include <set>

using namespace gleaner;
using namespace gleaner::explore;
using gleaner::tests::clouds;
using gleaner::tests::withThreads;

namespace {

std::vector<int> classesOf(qint64 rows, int classes)
{
    std::vector<int> labels;
    for (qint64 row = 0; row < rows; ++row)
        labels.push_back(int(row % classes));
    return labels;
}

double inertiaOf(const FloatArray &points, const KMeansResult &result)
{
    double sum = 0;
    for (qint64 row = 0; row < points.rows(); ++row)
        sum += squaredDistance(points.row(row), result.centers.row(result.cluster[size_t(row)]), points.width());
    return sum;
}

/// Two half moons, one in the other, and a few points far off.
FloatArray moons(int each)
{
    Random random(3);
    FloatArray points({2 * each + 4, 2});
    for (int i = 0; i < 2 * each; ++i) {
        const double angle = 3.14159265 * random.uniform();
        const bool second = i % 2 == 1;
        points.row(i)[0] = float((second ? 1 - std::cos(angle) : std::cos(angle)) + 0.05 * random.normal());
        points.row(i)[1] = float((second ? 0.5 - std::sin(angle) : std::sin(angle)) + 0.05 * random.normal());
    }
    for (int i = 0; i < 4; ++i) {
        points.row(2 * each + i)[0] = float(10 + 5 * i);
        points.row(2 * each + i)[1] = float(-7 * i);
    }
    return points;
}

} // namespace

class TestClusters : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void centersFindClouds()
    {
        const FloatArray points = clouds(1200, 16, 6, 10);
        KMeansOptions options;
        options.clusters = 6;
        options.starts = 4;
        const KMeansResult result = kMeans(points, options);
        QVERIFY(result.settled);
        QVERIFY(adjustedRandIndex(result.cluster, classesOf(1200, 6)) > 0.99);
        QVERIFY(std::abs(inertiaOf(points, result) / result.inertia - 1) < 1e-5);
        for (size_t i = 1; i < result.history.size(); ++i)
            QVERIFY(result.history[i] <= result.history[i - 1] * (1 + 1e-9));
    }

    void everyRowIsWithItsNearestCenter_data()
    {
        QTest::addColumn<int>("width");
        QTest::newRow("few numbers") << 8;
        QTest::newRow("as many as coarse products serve") << 96;
    }
    void everyRowIsWithItsNearestCenter()
    {
        // The bounds may spare work but change nothing.
        QFETCH(int, width);
        const FloatArray points = clouds(2500, width, 3, 2);
        KMeansOptions options;
        options.clusters = 20;
        options.iterations = 300;
        const KMeansResult result = kMeans(points, options);
        QVERIFY(result.settled);
        const NeighborGraph nearest = exactNeighbors(points, result.centers, 1);
        int other = 0;
        for (size_t row = 0; row < 2500; ++row)
            other += nearest.index[row] != result.cluster[row];
        QVERIFY(other <= 2); // rounding of near ties
    }

    void emptyClustersAreFilled()
    {
        // Three places, six rows apart, and more clusters than places that differ: all keep a row.
        FloatArray points({12, 1});
        for (int i = 0; i < 12; ++i)
            points.values[size_t(i)] = float(i % 3);
        KMeansOptions options;
        options.clusters = 5;
        const KMeansResult result = kMeans(points, options);
        QCOMPARE(std::set<int>(result.cluster.begin(), result.cluster.end()).size(), size_t(5));
        QVERIFY(result.inertia < 1e-6);
        options.clusters = 12;
        QVERIFY(kMeans(points, options).inertia < 1e-6);
        options.clusters = 1;
        QVERIFY(std::abs(kMeans(points, options).inertia - 8) < 1e-5);
    }

    void cosineMindsDirectionsAlone()
    {
        FloatArray points({200, 2});
        for (int i = 0; i < 200; ++i) {
            const double angle = i % 2 == 0 ? 0.1 : 1.4, length = 1 + 50 * ((i / 2) % 7);
            points.row(i)[0] = float(length * std::cos(angle + 0.001 * i));
            points.row(i)[1] = float(length * std::sin(angle + 0.001 * i));
        }
        KMeansOptions options;
        options.clusters = 2;
        options.distance = Distance::Cosine;
        QCOMPARE(adjustedRandIndex(kMeans(points, options).cluster, classesOf(200, 2)), 1.0);
    }

    void threadsChangeNothing()
    {
        const FloatArray points = clouds(3000, 24, 5, 4);
        KMeansOptions options;
        options.clusters = 17;
        const auto run = [&] { return kMeans(points, options); };
        const KMeansResult one = withThreads(1, run), three = withThreads(3, run);
        QVERIFY(one.cluster == three.cluster && one.centers == three.centers && one.history == three.history);
        const auto density = [&] { return densityClusters(points, {}).cluster; };
        QVERIFY(withThreads(1, density) == withThreads(3, density));
    }

    void badInputIsRefused()
    {
        KMeansOptions options;
        FloatArray points = clouds(5, 3, 1, 0);
        QVERIFY_THROWS_EXCEPTION(ProblemError, kMeans(points, options)); // 8 clusters of 5 rows
        points.row(2)[0] = std::numeric_limits<float>::quiet_NaN();
        options.clusters = 2;
        QVERIFY_THROWS_EXCEPTION(ProblemError, kMeans(points, options));
        QVERIFY_THROWS_EXCEPTION(ProblemError, densityClusters(points, {}));
        QCOMPARE(densityClusters(clouds(1, 3, 1, 0), {}).cluster, (std::vector<int>{-1}));
        const StopScope scope([] { return true; });
        QVERIFY_THROWS_EXCEPTION(Stopped, kMeans(clouds(500, 3, 1, 0), options));
    }

    void randIndexOfKnownDivisions()
    {
        QCOMPARE(adjustedRandIndex({0, 0, 1, 1}, {5, 5, 2, 2}), 1.0);
        // Hand count: 2 and 2 pairs within, 0 shared, expected 2·2/6.
        QVERIFY(std::abs(adjustedRandIndex({0, 0, 1, 1}, {0, 1, 0, 1}) - (0 - 2.0 / 3) / (2 - 2.0 / 3)) < 1e-12);
        QCOMPARE(adjustedRandIndex({-1, 0, 0}, {0, 1, 1}), 1.0);
    }

    void densityFindsMoons_data()
    {
        QTest::addColumn<bool>("exact");
        QTest::newRow("all pairs") << true;
        QTest::newRow("nearest neighbors") << false;
    }
    void densityFindsMoons()
    {
        QFETCH(bool, exact);
        const FloatArray points = moons(300);
        DensityOptions options;
        options.exactUpTo = exact ? 5000 : 10;
        const DensityResult result = densityClusters(points, options);
        QCOMPARE(result.exact, exact);
        QCOMPARE(result.stability.size(), size_t(2));
        std::vector<int> truth = classesOf(604, 2);
        std::fill(truth.begin() + 600, truth.end(), -1);
        QVERIFY(adjustedRandIndex(result.cluster, truth) > 0.98);
        QCOMPARE(std::vector<int>(result.cluster.begin() + 600, result.cluster.end()), std::vector<int>(4, -1));
        QVERIFY(std::count(result.cluster.begin(), result.cluster.end(), -1) < 60);
        for (float membership : result.membership)
            QVERIFY(membership >= 0 && membership <= 1);
    }

    void densityOfDuplicates()
    {
        FloatArray points = clouds(90, 3, 3, 30);
        for (int row = 30; row < 60; ++row)
            std::copy_n(points.row(row % 3), 3, points.row(row));
        DensityOptions options;
        options.smallest = 10;
        const DensityResult result = densityClusters(points, options);
        QVERIFY(adjustedRandIndex(result.cluster, classesOf(90, 3)) > 0.9);
        const FloatArray equal = takeRows(points, std::vector<int>(80, 4));
        for (int cluster : densityClusters(equal, options).cluster)
            QCOMPARE(cluster, -1); // one place is one whole, which is never a cluster
    }

    void theTreeOfALine()
    {
        FloatArray points({5, 1});
        points.values = {0, 10, 1, 3, 6};
        const std::vector<TreeEdge> tree = spanningTree(points, Distance::Euclidean, std::vector<float>(5, 0.0F));
        std::vector<float> lengths;
        for (const TreeEdge &edge : tree)
            lengths.push_back(edge.length);
        QCOMPARE(lengths, (std::vector<float>{1, 2, 3, 4}));
    }
};

QTEST_GUILESS_MAIN(TestClusters)
#include "tst_clusters.moc"
