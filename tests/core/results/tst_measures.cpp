#include "core/results/Measures.h"

#include <QTest>
#include <cmath>

using namespace gleaner;

class TestMeasures : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void accuracyIsThePercentageOfMatches()
    {
        QCOMPARE(accuracy(std::vector{0, 1, 2, 2}, std::vector{0, 1, 1, 2}), 75.0);
        QCOMPARE(accuracy({}, {}), 0.0);
    }

    void confusionCountsTrueByPredicted()
    {
        const ConfusionCounts counts = confusionMatrix(std::vector{0, 1, 1, 0, 7}, std::vector{0, 0, 1, 1, 1}, 2);
        QCOMPARE(counts, (ConfusionCounts{{1, 1}, {1, 1}}));
        QCOMPARE(rowPercent({{1, 3}, {0, 0}}), (std::vector<std::vector<double>>{{25, 75}, {0, 0}}));
    }

    void perClassAccuracyOfAnAbsentClassIsNotANumber()
    {
        const std::vector<double> values = perClassAccuracy(std::vector{0, 1, 1, 1}, std::vector{0, 0, 1, -1}, 3);
        QCOMPARE(values[0], 50.0);
        QCOMPARE(values[1], 100.0);
        QVERIFY(std::isnan(values[2]));
    }

    void spreadDividesByOneLess()
    {
        const MeanSpread spread = meanAndSpread(std::vector{2.0, 4.0, 4.0, 6.0});
        QCOMPARE(spread.mean, 4.0);
        QCOMPARE(spread.spread, std::sqrt(8.0 / 3));
        QCOMPARE(meanAndSpread(std::vector{5.0}).spread, 0.0);
        QVERIFY(std::isnan(meanAndSpread({}).mean));
    }

    void harmonicMeanLeansTowardTheSmaller()
    {
        QCOMPARE(harmonicMean(60, 30), 40.0);
        QCOMPARE(harmonicMean(0, 0), 0.0);
    }
};

QTEST_APPLESS_MAIN(TestMeasures)
#include "tst_measures.moc"
