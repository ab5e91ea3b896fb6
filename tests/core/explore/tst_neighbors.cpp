#include "core/explore/Neighbors.h"
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

/// Written down without any cleverness.
NeighborGraph plainNeighbors(const FloatArray &vectors, int count, Distance distance)
{
    NeighborGraph graph;
    graph.count = count;
    for (qint64 row = 0; row < vectors.rows(); ++row) {
        std::vector<std::pair<double, int>> all;
        for (qint64 other = 0; other < vectors.rows(); ++other) {
            double square = 0, dot = 0, a = 0, b = 0;
            for (qint64 i = 0; i < vectors.width(); ++i) {
                const double x = double(vectors.row(row)[i]), y = double(vectors.row(other)[i]);
                square += (x - y) * (x - y);
                dot += x * y;
                a += x * x;
                b += y * y;
            }
            if (other != row)
                all.emplace_back(distance == Distance::Cosine ? 1 - dot / std::sqrt(a * b) : std::sqrt(square),
                                 int(other));
        }
        std::sort(all.begin(), all.end());
        for (int i = 0; i < count; ++i) {
            graph.index.push_back(all[size_t(i)].second);
            graph.distance.push_back(float(all[size_t(i)].first));
        }
    }
    return graph;
}

ExitCode refusal(const std::function<void()> &act, const QString &word)
{
    try {
        act();
    } catch (const ProblemError &error) {
        return error.problem().sentence().contains(word) ? error.problem().code : ExitCode::Unexpected;
    }
    return ExitCode::Done;
}

} // namespace

class TestNeighbors : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void agreesWithAPlainSearch_data()
    {
        QTest::addColumn<int>("rows");
        QTest::addColumn<int>("width");
        QTest::addColumn<int>("count");
        QTest::newRow("several tiles") << 1300 << 40 << 15;
        QTest::newRow("narrow") << 700 << 2 << 7;
        QTest::newRow("one column") << 300 << 1 << 5;
        QTest::newRow("all the others") << 60 << 9 << 59;
        QTest::newRow("two points") << 2 << 3 << 1;
    }
    void agreesWithAPlainSearch()
    {
        QFETCH(int, rows);
        QFETCH(int, width);
        QFETCH(int, count);
        const FloatArray points = clouds(rows, width, 5, 6);
        for (Distance distance : {Distance::Euclidean, Distance::Cosine}) {
            if (distance == Distance::Cosine && width == 1)
                continue; // all distances are 0 or 2 but for rounding
            const NeighborGraph ours = exactNeighbors(points, count, distance);
            const NeighborGraph plain = plainNeighbors(points, count, distance);
            QCOMPARE(ours.index, plain.index);
            for (size_t i = 0; i < plain.distance.size(); ++i)
                QVERIFY(std::abs(ours.distance[i] - plain.distance[i]) <= 1e-6F + 1e-6F * plain.distance[i]);
        }
    }

    void tiesGoToTheLowerRow()
    {
        // Corners of a cube in 9 dimensions: whole distances, each shared by many.
        FloatArray corners({512, 9});
        for (int row = 0; row < 512; ++row)
            for (int i = 0; i < 9; ++i)
                corners.row(row)[i] = float((row >> i) & 1);
        QCOMPARE(exactNeighbors(corners, 12).index, plainNeighbors(corners, 12, Distance::Euclidean).index);
    }

    void duplicatesComeFirst()
    {
        FloatArray points = clouds(600, 8, 3, 5);
        for (qint64 row = 300; row < 600; ++row)
            std::copy_n(points.row(row % 7), 8, points.row(row));
        const NeighborGraph graph = exactNeighbors(points, 10);
        QCOMPARE(graph, plainNeighbors(points, 10, Distance::Euclidean));
        const FloatArray equal = takeRows(points, std::vector<int>(5000, 3));
        const NeighborGraph all = exactNeighbors(equal, 2);
        QCOMPARE((std::vector<int>(all.index.begin(), all.index.begin() + 6)), (std::vector<int>{1, 2, 0, 2, 0, 1}));
        QCOMPARE(all.distance, std::vector<float>(10000, 0.0F));
    }

    void largeOffsetsCostNoNeighbors()
    {
        FloatArray points = clouds(800, 16, 4, 3);
        for (float &value : points.values)
            value = value / 64 + 1000;
        QCOMPARE(exactNeighbors(points, 8).index, plainNeighbors(points, 8, Distance::Euclidean).index);
    }

    void queriesFindThemselves()
    {
        const FloatArray points = clouds(900, 20, 5, 4);
        const FloatArray some = takeRows(points, {5, 899, 411});
        const NeighborGraph graph = exactNeighbors(some, points, 4);
        QCOMPARE(graph.indexOf(0)[0], 5);
        QCOMPARE(graph.indexOf(1)[0], 899);
        const NeighborGraph others = exactNeighbors(points, 3);
        QCOMPARE((std::vector<int>(graph.indexOf(2) + 1, graph.indexOf(2) + 4)),
                 (std::vector<int>(others.indexOf(411), others.indexOf(411) + 3)));
    }

    void coarseProductsChangeNothing()
    {
        // Large enough for products in bfloat16 where the processor has them: a surface of 6 dimensions among 80
        // columns, and a last part so dense that these products can't tell its rows apart.
        const FloatArray flat = clouds(4200, 6, 5, 6), axes = clouds(6, 80, 1, 0, 9);
        FloatArray vectors({4200, 80});
        for (qint64 row = 0; row < 4200; ++row)
            for (qint64 i = 0; i < 80; ++i) {
                for (qint64 k = 0; k < 6; ++k)
                    vectors.row(row)[i] += flat.row(row < 3950 ? row : 0)[k] * axes.row(k)[i];
                if (row >= 3950 && i == row % 80)
                    vectors.row(row)[i] += float(row - 3900) * 1e-3F;
            }
        const NeighborGraph among = exactNeighbors(vectors, 10);
        const NeighborGraph queried = exactNeighbors(vectors, vectors, 11, Distance::Euclidean); // in float32
        for (int row = 0; row < 4200; ++row) {
            QCOMPARE(queried.indexOf(row)[0], row);
            QVERIFY(std::equal(among.indexOf(row), among.indexOf(row) + 10, queried.indexOf(row) + 1));
            QVERIFY(std::equal(among.distanceOf(row), among.distanceOf(row) + 10, queried.distanceOf(row) + 1));
        }
    }

    void threadsChangeNothing()
    {
        const FloatArray points = clouds(1500, 33, 5, 4);
        const auto run = [&] { return exactNeighbors(points, 15); };
        const NeighborGraph one = withThreads(1, run);
        QVERIFY(one == withThreads(2, run) && one == withThreads(5, run));
    }

    void badInputIsNamed()
    {
        FloatArray points = clouds(30, 4, 2, 3);
        QCOMPARE(refusal([&] { exactNeighbors(points, 30); }, QStringLiteral("neighbors of each: 30")), ExitCode::Invalid);
        QCOMPARE(refusal([&] { exactNeighbors(points, 0); }, QStringLiteral("neighbors of each: 0")), ExitCode::Invalid);
        QCOMPARE(refusal([&] { exactNeighbors(clouds(1, 4, 1, 0), 1); }, QStringLiteral("two points")),
                 ExitCode::Invalid);
        QCOMPARE(refusal(
                     [&] {
                         exactNeighbors(FloatArray({0, 4}), 1);
                     },
                     QStringLiteral("no vectors")),
                 ExitCode::Invalid);
        std::fill_n(points.row(7), 4, 0.0F);
        QCOMPARE(exactNeighbors(points, 3).rows(), 30);
        QCOMPARE(refusal([&] { exactNeighbors(points, 3, Distance::Cosine); }, QStringLiteral("rows 7")),
                 ExitCode::Invalid);
        points.row(11)[0] = 1e16F;
        QCOMPARE(refusal([&] { exactNeighbors(points, 3); }, QStringLiteral("rows 11")), ExitCode::Invalid);
        points.row(9)[2] = std::numeric_limits<float>::quiet_NaN();
        points.row(12)[1] = std::numeric_limits<float>::infinity();
        QCOMPARE(refusal([&] { exactNeighbors(points, 3); }, QStringLiteral("rows 9, 12")), ExitCode::Invalid);
    }

    void stopsInTheMiddle()
    {
        const FloatArray points = clouds(4000, 64, 5, 4);
        std::atomic<int> questions = 0;
        const StopScope scope([&] { return ++questions > 6; });
        QVERIFY_THROWS_EXCEPTION(Stopped, exactNeighbors(points, 5));
        QVERIFY(questions < 20);
    }
};

QTEST_GUILESS_MAIN(TestNeighbors)
#include "tst_neighbors.moc"
