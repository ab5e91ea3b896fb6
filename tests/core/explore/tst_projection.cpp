#include "core/explore/PrincipalComponents.h"
#include "core/support/Random.h"
#include "tests/core/explore/ExploreData.h"

#include <QTest>
#include <cmath>

using namespace gleaner;
using namespace gleaner::explore;
using gleaner::tests::clouds;
using gleaner::tests::withThreads;

namespace {

/// Variances 9, 4 and 1 along the axes (2,1,2)/3, (−2,2,1)/3 and (1,2,−2)/3, around (1, 2, 3).
FloatArray tiltedCloud(qint64 count)
{
    Random random(7);
    FloatArray points({count, 3});
    for (qint64 i = 0; i < count; ++i) {
        const double a = 3 * random.normal(), b = 2 * random.normal(), c = random.normal();
        points.row(i)[0] = float(1 + (2 * a - 2 * b + c) / 3);
        points.row(i)[1] = float(2 + (a + 2 * b + 2 * c) / 3);
        points.row(i)[2] = float(3 + (2 * a + b - 2 * c) / 3);
    }
    return points;
}

} // namespace

class TestProjection : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void findsTheAxesOfAKnownCloud()
    {
        const Projection projection = principalComponents(tiltedCloud(20000), 2);
        QVERIFY(std::abs(projection.axes[0][0] - 2.0 / 3) < 0.03);
        QVERIFY(std::abs(projection.axes[0][1] - 1.0 / 3) < 0.03);
        QVERIFY(std::abs(std::abs(projection.axes[1][1]) - 2.0 / 3) < 0.03);
        QVERIFY(std::abs(projection.explained[0] - 9.0 / 14) < 0.02);
        QVERIFY(std::abs(projection.explained[1] - 4.0 / 14) < 0.02);
        QCOMPARE(projection.quality(), QStringLiteral("first 2 components: 93 % of the variance"));
    }

    void projectedPointsAreUncorrelatedAroundTheOrigin()
    {
        const FloatArray points = tiltedCloud(500);
        const FloatArray flat = principalComponents(points, 3).project(points);
        QCOMPARE(flat.shape, (std::vector<qint64>{500, 3}));
        double mean = 0, product = 0;
        for (qint64 i = 0; i < flat.rows(); ++i) {
            mean += double(flat.row(i)[0]);
            product += double(flat.row(i)[0]) * double(flat.row(i)[1]);
        }
        QVERIFY(std::abs(mean / 500) < 1e-5);
        QVERIFY(std::abs(product / 500) < 1e-5);
    }

    void theSignDoesNotDependOnTheOrderOfThePoints()
    {
        const FloatArray points = tiltedCloud(300);
        FloatArray turned = points;
        for (qint64 i = 0; i < points.rows(); ++i)
            std::copy_n(points.row(points.rows() - 1 - i), 3, turned.row(i));
        const Projection a = principalComponents(points, 3), b = principalComponents(turned, 3);
        for (size_t axis = 0; axis < 3; ++axis)
            for (size_t d = 0; d < 3; ++d)
                QVERIFY(std::abs(a.axes[axis][d] - b.axes[axis][d]) < 1e-9);
        QCOMPARE(principalComponents(points, 3).project(points).values, a.project(points).values);
    }

    void pointsWithoutEnoughDimensionsGetEmptyAxes()
    {
        FloatArray line({3, 1});
        line.values = {1, 2, 6};
        const Projection projection = principalComponents(line, 3);
        QCOMPARE(projection.axes[0][0], 1.0);
        QCOMPARE(projection.project(line).values, (std::vector<float>{-2, 0, 0, -1, 0, 0, 3, 0, 0}));
        FloatArray one({1, 4});
        QCOMPARE(principalComponents(one, 2).project(one).values, (std::vector<float>{0, 0}));
        QCOMPARE(principalComponents(FloatArray({0, 4}), 2).explained, (std::vector<double>{0, 0}));
    }

    void fewerRowsThanColumnsGiveTheSameAxes()
    {
        const FloatArray points = clouds(30, 50, 3, 8);
        const Projection few = principalComponents(points, 29);
        FloatArray repeated({90, 50}); // the same cloud, with more rows than columns
        for (qint64 row = 0; row < 90; ++row)
            std::copy_n(points.row(row % 30), 50, repeated.row(row));
        const Projection many = principalComponents(repeated, 29);
        for (size_t axis = 0; axis < 29; ++axis) {
            QVERIFY(std::abs(few.explained[axis] - many.explained[axis]) < 1e-9);
            for (size_t d = 0; d < 50; ++d)
                QVERIFY(std::abs(few.axes[axis][d] - many.axes[axis][d]) < 1e-6);
        }
        QCOMPARE(principalComponents(points, 40).explained[29], 0.0); // 30 centered rows have rank 29
    }

    void randomizedExplainsAsMuch_data()
    {
        QTest::addColumn<int>("width");
        QTest::newRow("by the covariance") << 60;
        QTest::newRow("by passes") << 400;
    }
    void randomizedExplainsAsMuch()
    {
        QFETCH(int, width);
        const FloatArray points = clouds(3000, width, 12, 12);
        const Projection exact = principalComponents(points, 10), fast = randomizedComponents(points, 10, 3);
        QVERIFY(std::abs(fast.totalVariance / exact.totalVariance - 1) < 1e-5);
        for (size_t axis = 0; axis < 10; ++axis)
            QVERIFY(std::abs(fast.explained[axis] - exact.explained[axis]) < 1e-4 * exact.explained[axis]);
    }

    void blocksGiveTheWhole()
    {
        FloatArray points = clouds(1000, 12, 4, 6);
        for (float &value : points.values)
            value += 500;
        StreamingComponents stream(12);
        for (qint64 from = 0; from < 1000; from += 170) {
            std::vector<int> rows;
            for (qint64 row = from; row < std::min<qint64>(1000, from + 170); ++row)
                rows.push_back(int(row));
            stream.add(takeRows(points, rows));
        }
        const Projection whole = principalComponents(points, 3), parts = stream.finish(3);
        QCOMPARE(stream.rows(), 1000);
        for (size_t axis = 0; axis < 3; ++axis)
            for (size_t d = 0; d < 12; ++d)
                QVERIFY(std::abs(whole.axes[axis][d] - parts.axes[axis][d]) < 1e-8);
        QVERIFY(std::abs(whole.totalVariance - parts.totalVariance) < 1e-6);
        QCOMPARE(StreamingComponents(4).finish(2).explained, (std::vector<double>{0, 0}));
    }

    void equalPointsHaveNoVariance()
    {
        const FloatArray points = takeRows(clouds(3, 20, 1, 2), std::vector<int>(200, 1));
        for (const Projection &each : {principalComponents(points, 2), randomizedComponents(points, 2, 1)}) {
            QVERIFY(each.totalVariance < 1e-9);
            for (float value : each.project(points).values)
                QVERIFY(std::abs(value) < 1e-5F);
        }
    }

    void threadsChangeNothing()
    {
        const FloatArray points = clouds(3000, 90, 4, 6);
        const auto exact = [&] { return principalComponents(points, 5).axes; };
        const auto fast = [&] { return randomizedComponents(points, 3, 1).project(points).values; };
        QVERIFY(withThreads(1, exact) == withThreads(3, exact));
        QVERIFY(withThreads(1, fast) == withThreads(3, fast));
    }
};

QTEST_APPLESS_MAIN(TestProjection)
#include "tst_projection.moc"
