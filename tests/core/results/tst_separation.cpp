#include "core/results/Separation.h"
#include "core/support/Random.h"

#include <QTest>
#include <cmath>

using namespace gleaner;

class TestSeparation : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void ratesOfASmallExample()
    {
        const std::vector<double> real{0.9, 0.8, 0.7}, fake{0.75, 0.6, 0.5};
        QVERIFY(std::abs(auroc(real, fake) - 8.0 / 9) < 1e-12);
        QCOMPARE(falsePositivesAt(0.95, real, fake), 1.0 / 3);
        QCOMPARE(truePositivesAt(0.0, real, fake), 2.0 / 3);
        QCOMPARE(truePositivesAt(0.4, real, fake), 1.0);
        // Precisions at the three recalls: 1, 1, 3/4.
        QVERIFY(std::abs(precisionRecallArea(real, fake) - (1 + 1 + 0.75) / 3) < 1e-12);
    }

    void equalNumbersCountHalf()
    {
        const std::vector<double> same(7, 1.0), fewer(4, 1.0);
        QCOMPARE(auroc(same, fewer), 0.5);
        QVERIFY(std::abs(precisionRecallArea(same, fewer) - 7.0 / 11) < 1e-12);
        QCOMPARE(rocCurve(same, fewer).size(), size_t(2));
        QCOMPARE(auroc(std::vector{1.0, 2.0}, std::vector{1.0}), 0.75);
    }

    void areaIsTheShareOfOrderedPairs()
    {
        Random random(5);
        std::vector<double> yes, no;
        for (int i = 0; i < 60; ++i)
            yes.push_back(double(random.below(20))), no.push_back(double(random.below(16)));
        double pairs = 0;
        for (double y : yes)
            for (double n : no)
                pairs += y > n ? 1 : y == n ? 0.5 : 0;
        QVERIFY(std::abs(auroc(yes, no) - pairs / 3600) < 1e-12);
        QVERIFY(std::abs(auroc(yes, no) + auroc(no, yes) - 1) < 1e-12);
    }

    void curveRisesFromNothingToAll()
    {
        const std::vector<RocPoint> points = rocCurve(std::vector{3.0, 1.0}, std::vector{2.0, 0.0});
        QCOMPARE(points.size(), size_t(5));
        QVERIFY(std::isinf(points.front().threshold));
        QCOMPARE(points.front().truePositives, 0.0);
        QCOMPARE(points.back().falsePositives, 1.0);
        QCOMPARE(points.back().truePositives, 1.0);
        for (size_t i = 1; i < points.size(); ++i)
            QVERIFY(points[i].threshold < points[i - 1].threshold &&
                    points[i].falsePositives >= points[i - 1].falsePositives);
    }

    void emptyGroupsAreNoNumber()
    {
        const std::vector<double> some{1.0}, none;
        QVERIFY(std::isnan(auroc(some, none)));
        QVERIFY(std::isnan(auroc(none, some)));
        QVERIFY(std::isnan(truePositivesAt(0.1, none, some)));
        QVERIFY(std::isnan(falsePositivesAt(0.9, some, none)));
        QVERIFY(std::isnan(precisionRecallArea(none, some)));
        QVERIFY(std::isnan(quantile(none, 0.5)));
    }

    void quantilesLieBetweenNeighbors()
    {
        const std::vector<double> values{4, 1, 3, 2};
        QCOMPARE(quantile(values, 0), 1.0);
        QCOMPARE(quantile(values, 1), 4.0);
        QCOMPARE(quantile(values, 0.5), 2.5);
        QCOMPARE(shareAbove(values, 2), 0.5);
        QCOMPARE(shareBelow(values, 2), 0.25);
    }
};

QTEST_GUILESS_MAIN(TestSeparation)
#include "tst_separation.moc"
