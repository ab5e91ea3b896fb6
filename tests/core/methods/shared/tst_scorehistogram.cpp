#include "core/methods/shared/ScoreHistogram.h"

#include <QTest>
#include <cmath>
#include <numeric>

using namespace gleaner;

class TestScoreHistogram : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void sharesOfEachGroupAddUp()
    {
        const Curve curve = scoreHistogram(
            {{QStringLiteral("a"), {0, 0, 1, 2.4}}, {QStringLiteral("b"), {2.4}}, {QStringLiteral("c"), {}}},
            QStringLiteral("score"), 1.5);
        QCOMPARE(curve.series.size(), 2); // an empty group has no line
        for (const Curve::Series &each : curve.series)
            QVERIFY(std::abs(std::accumulate(each.y.begin(), each.y.end(), 0.0) - 100) < 1e-9);
        const Curve::Series &first = curve.series[0];
        QCOMPARE(first.y.front(), 50.0);
        QCOMPARE(first.y.back(), 25.0); // the largest score lies in the last bin
        QCOMPARE(first.x, curve.series[1].x);
        QVERIFY(std::abs(first.x[0] - 0.05) < 1e-12 && std::abs(first.x[1] - first.x[0] - 0.1) < 1e-12);
        QCOMPARE(*curve.mark, 1.5);
        QVERIFY(first.name.contains(QLatin1String("4")));
    }

    void equalScoresFillOneBin()
    {
        const Curve curve = scoreHistogram({{QStringLiteral("a"), {3, 3}}}, QStringLiteral("score"));
        QCOMPARE(curve.series[0].y.front(), 100.0);
        QVERIFY(!curve.mark);
        QVERIFY(scoreHistogram({}, QStringLiteral("score")).series.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestScoreHistogram)
#include "tst_scorehistogram.moc"
