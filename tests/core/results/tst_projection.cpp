#include "core/results/Projection.h"
#include "core/support/Random.h"

#include <QTest>
#include <cmath>

using namespace gleaner;

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
};

QTEST_APPLESS_MAIN(TestProjection)
#include "tst_projection.moc"
