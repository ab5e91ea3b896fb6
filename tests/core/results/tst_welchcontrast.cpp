#include "core/results/WelchContrast.h"

#include <QTest>
#include <cmath>

using namespace gleaner;

class TestWelchContrast : public QObject {
    Q_OBJECT

private:
    static bool near(double a, double b, double by = 1e-3) { return std::abs(a - b) < by; }

private Q_SLOTS:
    /// As the tables of Student's t have them.
    void quantilesAreStudents()
    {
        QVERIFY(near(studentQuantile(0.975, 1), 12.706));
        QVERIFY(near(studentQuantile(0.975, 2), 4.303));
        QVERIFY(near(studentQuantile(0.975, 4), 2.776));
        QVERIFY(near(studentQuantile(0.95, 10), 1.812));
        QVERIFY(near(studentQuantile(0.975, 1e6), 1.960));
        QVERIFY(near(studentQuantile(0.025, 4), -2.776));
        QVERIFY(near(studentQuantile(0.5, 3), 0));
    }

    /// Means 2 and 7, variances 1 and 4 of three values: s² = 1/3 + 4/3, ν = (5/3)² / (1/18 + 16/18) = 50/17.
    void differenceOfTwoMeans()
    {
        const Contrast found = welchContrast({{1, {1, 2, 3}}, {-1, {5, 7, 9}}});
        QCOMPARE(found.estimate, -5.0);
        QVERIFY(near(found.freedom, 50.0 / 17));
        const double reach = studentQuantile(0.975, 50.0 / 17) * std::sqrt(5.0 / 3);
        QVERIFY(near(found.low, -5 - reach) && near(found.high, -5 + reach));
        QVERIFY(found.isBelow(0) && !found.isAbove(0));
    }

    void weightsScaleTheInterval()
    {
        const std::vector<double> values{1, 2, 4};
        const Contrast one = welchContrast({{1, values}}), ten = welchContrast({{10, values}});
        QVERIFY(near(ten.low, 10 * one.low) && near(ten.high, 10 * one.high));
    }

    void singleValuesHaveNoInterval()
    {
        const Contrast found = welchContrast({{1, {3}}, {-1, {1, 2}}});
        QCOMPARE(found.estimate, 1.5);
        QVERIFY(std::isnan(found.low) && !found.isAbove(0) && !found.isBelow(0));
        QVERIFY(std::isnan(welchContrast({}).estimate) && std::isnan(welchContrast({{1, {}}}).estimate));
    }

    void equalValuesLeaveNoDoubt()
    {
        const Contrast found = welchContrast({{1, {3, 3}}, {-1, {1, 1, 1}}});
        QCOMPARE(found.low, 2.0);
        QCOMPARE(found.high, 2.0);
        QVERIFY(found.isAbove(0));
    }
};

QTEST_GUILESS_MAIN(TestWelchContrast)
#include "tst_welchcontrast.moc"
