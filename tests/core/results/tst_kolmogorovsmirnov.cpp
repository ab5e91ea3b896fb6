// The test of Kolmogorov and Smirnov against numbers counted by hand.
#include "core/results/KolmogorovSmirnov.h"

#include <QTest>
#include <cmath>
#include <numeric>
#include <vector>

using namespace gleaner;

class TestKolmogorovSmirnov : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void distances()
    {
        const std::vector<double> low{1, 2, 3}, high{4, 5, 6}, between{1, 2, 5, 6};
        QCOMPARE(distributionDistance(low, high), 1.0);
        QCOMPARE(distributionDistance(low, low), 0.0);
        QCOMPARE(distributionDistance(low, between), 0.5);
        const std::vector<double> tied{1, 1, 1}, once{1};
        QCOMPARE(distributionDistance(tied, once), 0.0); // equal values do not part the samples
        QVERIFY(std::isnan(distributionDistance({}, low)));
    }

    void probabilities()
    {
        const std::vector<double> low{1, 2, 3}, high{4, 5, 6};
        // 2 of the 20 orders of 3 and 3 values are as far apart.
        QVERIFY(std::abs(sameDistribution(low, high) - 0.1) < 1e-12);
        QCOMPARE(sameDistribution(low, low), 1.0);
        // One against three: its place among four is equally probable; only both ends reach 1, both middles 2/3.
        const std::vector<double> one{0}, middle{1.5};
        QVERIFY(std::abs(sameDistribution(one, low) - 0.5) < 1e-12);
        QVERIFY(std::abs(sameDistribution(middle, low) - 1) < 1e-12);
        QVERIFY(std::isnan(sameDistribution({}, low)));
    }

    void manyValuesMeetTheLimit()
    {
        std::vector<double> one(1990), other(2010), more(2020);
        for (size_t i = 0; i < one.size(); ++i)
            one[i] = double(i) / 1990;
        for (size_t i = 0; i < other.size(); ++i)
            other[i] = 0.03 + double(i) / 2010;
        for (size_t i = 0; i < more.size(); ++i)
            more[i] = 0.03 + double(i) / 2020;
        // 1990 · 2010 is counted out, 1990 · 2020 is not: both say nearly the same.
        const double exact = sameDistribution(one, other), limit = sameDistribution(one, more);
        QVERIFY2(exact > 0.2 && exact < 0.4 && std::abs(exact - limit) < 0.03,
                 qPrintable(QStringLiteral("%1 %2").arg(exact).arg(limit)));
    }
};

QTEST_GUILESS_MAIN(TestKolmogorovSmirnov)
#include "tst_kolmogorovsmirnov.moc"
