#include "core/explore/RadiusSearch.h"
#include "core/support/Problem.h"
#include "tests/core/explore/ExploreData.h"

#include <QTest>
#include <cmath>

using namespace gleaner;
using namespace gleaner::explore;
using gleaner::tests::clouds;
using gleaner::tests::withThreads;

class TestRadius : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void agreesWithAPlainSearch()
    {
        const FloatArray points = clouds(700, 6, 4, 3);
        const double radius = 2.1;
        const RadiusGraph graph = radiusNeighbors(points, radius);
        for (qint64 row = 0; row < 700; ++row) {
            std::vector<std::pair<float, int>> plain;
            for (int other = 0; other < 700; ++other)
                if (const double d = std::sqrt(squaredDistance(points.row(row), points.row(other), 6));
                    other != row && d <= radius)
                    plain.emplace_back(float(d), other);
            std::sort(plain.begin(), plain.end());
            QCOMPARE(graph.start[size_t(row) + 1] - graph.start[size_t(row)], qint64(plain.size()));
            for (size_t i = 0; i < plain.size(); ++i)
                QCOMPARE(graph.index[size_t(graph.start[size_t(row)]) + i], plain[i].second);
        }
        QVERIFY_THROWS_EXCEPTION(ProblemError, radiusNeighbors(points, 100, Distance::Euclidean, 1000));
    }

    void duplicatesStandInGroups()
    {
        FloatArray points = clouds(100, 5, 1, 0);
        for (int row : {40, 70, 71})
            std::copy_n(points.row(3), 5, points.row(row));
        points.row(71)[0] += 1e-3F;
        std::copy_n(points.row(9), 5, points.row(8));
        using Groups = std::vector<std::vector<int>>;
        QCOMPARE(nearDuplicates(points, 0), (Groups{{3, 40, 70}, {8, 9}}));
        QCOMPARE(nearDuplicates(points, 2e-3), (Groups{{3, 40, 70, 71}, {8, 9}}));
        QCOMPARE(nearDuplicates(takeRows(points, std::vector<int>(20'000, 5)), 1).front().size(), size_t(20'000));
        QCOMPARE(nearDuplicates(takeRows(points, {0}), 1).size(), size_t(0));
    }

    void approximateFindsNearlyAll()
    {
        const FloatArray points = clouds(6000, 16, 20, 6);
        for (Distance distance : {Distance::Euclidean, Distance::Cosine}) {
            const auto run = [&] { return approximateNeighbors(points, 10, distance); };
            const NeighborGraph found = withThreads(1, run);
            const double share = recall(found, exactNeighbors(points, 10, distance));
            qInfo("recall %.4f", share);
            QVERIFY(share > 0.95);
            QVERIFY(found == withThreads(3, run));
        }
    }

    void approximateBearsDuplicates()
    {
        std::vector<int> rows;
        for (int i = 0; i < 5000; ++i)
            rows.push_back(i % 3);
        const NeighborGraph found = approximateNeighbors(takeRows(clouds(3, 4, 1, 0), rows), 8);
        QCOMPARE(*std::max_element(found.distance.begin(), found.distance.end()), 0.0F);
    }
};

QTEST_GUILESS_MAIN(TestRadius)
#include "tst_radius.moc"
