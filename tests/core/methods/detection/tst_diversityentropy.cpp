// The worked examples and the invariants of multiscale diversity entropy and of Lastde.
#include "core/methods/detection/DiversityEntropy.h"
#include "core/support/Random.h"

#include <QTest>
#include <cmath>

using namespace gleaner;

namespace {

bool near(double value, double expected, double tolerance = 1e-5) { return std::abs(value - expected) < tolerance; }

bool near(const std::vector<double> &values, const std::vector<double> &expected, double tolerance = 1e-5)
{
    bool all = values.size() == expected.size();
    for (size_t i = 0; all && i < values.size(); ++i)
        all = near(values[i], expected[i], tolerance);
    return all;
}

/// `perToken` bins for each number; the examples name bins, which are whole multiples of their lengths or not.
std::vector<double> entropies(const std::vector<double> &series, int embedding, int bins, int scales)
{
    std::vector<double> all;
    for (int scale = 1; scale <= scales; ++scale)
        all.push_back(diversityEntropy(windowCosines(movingAverage(series, scale), embedding), bins));
    return all;
}

const std::vector<double> logs{-0.1, -2.0, -0.3, -4.0, -0.2, -1.0, -0.05, -3.0, -0.5, -0.7};

std::vector<double> randomSeries(int length, uint64_t seed)
{
    Random random(seed);
    std::vector<double> series;
    for (int i = 0; i < length; ++i)
        series.push_back(std::log(std::max(1e-6, random.uniform())));
    return series;
}

} // namespace

class TestDiversityEntropy : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cosinesOfNeighboringWindows()
    {
        QVERIFY(near(windowCosines(std::vector<double>{1, 2, 13, 7, 9, 5, 4}, 3),
                     {0.60547, 0.69865, 0.92438, 0.93082}));
        QVERIFY(windowCosines(std::vector<double>{1, 2, 3}, 3).empty());
        QCOMPARE(windowCosines(std::vector<double>(6, 0.0), 3), std::vector<double>(3, 0.0)); // nothing over nothing
    }

    void entropyOfTheExampleSeries()
    {
        const std::vector<double> series{1, 2, 13, 7, 9, 5, 4};
        const std::vector<double> found = entropies(series, 3, 10, 3);
        QVERIFY(near(found, {std::log(2.0) / std::log(10.0), 0, 0}));
        QVERIFY(near(aggregated(found, Aggregate::Deviation), 0.1737997, 1e-6));
    }

    void lastdeOfTheExampleText()
    {
        const DiversityOptions twenty{3, 2, 5, Aggregate::Deviation}, hundred{3, 10, 5, Aggregate::Deviation};
        QVERIFY(near(multiscaleEntropy(logs, twenty), {0.227960, 0.443852, 0.444692, 0, 0}, 1e-6));
        QVERIFY(near(aggregated(multiscaleEntropy(logs, twenty), Aggregate::Deviation), 0.222152, 1e-6));
        QVERIFY(near(lastde(logs, twenty), -5.33420));
        QVERIFY(near(multiscaleEntropy(logs, hundred), {0.379545, 0.389076, 0.289279, 0, 0.238561}, 1e-6));
        QVERIFY(near(aggregated(multiscaleEntropy(logs, hundred), Aggregate::Deviation), 0.158008, 1e-6));
        QVERIFY(near(lastde(logs, hundred), -7.49963));
    }

    void everyAggregate()
    {
        const std::vector<double> values{0.1, 0.4, 0.7};
        QVERIFY(near(aggregated(values, Aggregate::Deviation), 0.3, 1e-12));
        QVERIFY(near(aggregated(values, Aggregate::Norm), std::sqrt(0.66), 1e-12));
        QVERIFY(near(aggregated(values, Aggregate::Range), 0.6, 1e-12));
        QVERIFY(near(aggregated(values, Aggregate::ExpRange), std::exp(0.6), 1e-12));
        QVERIFY(near(aggregated(values, Aggregate::ExpDeviation), std::exp(0.3), 1e-12));
    }

    void shapeDoesNotKnowTheUnit()
    {
        const std::vector<double> series = randomSeries(80, 3);
        std::vector<double> bits = series;
        for (double &each : bits)
            each /= std::log(2.0);
        const DiversityOptions options{4, 8, 10, Aggregate::Deviation};
        QVERIFY(near(multiscaleEntropy(bits, options), multiscaleEntropy(series, options), 1e-12));
        QVERIFY(near(lastde(bits, options), lastde(series, options) / std::log(2.0), 1e-9));
    }

    void entropyStaysInItsBounds()
    {
        for (uint64_t seed = 0; seed < 50; ++seed) {
            const std::vector<double> series = randomSeries(20 + int(seed), seed);
            for (int bins : {2, 5, 40, 400}) {
                const std::vector<double> cosines = windowCosines(series, 3);
                const double most =
                    std::log(double(std::min<size_t>(cosines.size(), size_t(bins)))) / std::log(double(bins));
                const double found = diversityEntropy(cosines, bins);
                QVERIFY(found >= 0 && found <= most + 1e-12 && most <= 1 + 1e-12);
            }
        }
        QCOMPARE(diversityEntropy(std::vector{1.0, -1.0}, 2), 1.0); // both ends lie in a bin of their own
    }

    void nothingVariesInAConstantSeries()
    {
        const std::vector<double> constant(40, -1.3);
        const DiversityOptions options{3, 10, 5, Aggregate::Deviation};
        QCOMPARE(multiscaleEntropy(constant, options), std::vector<double>(5, 0.0));
        QVERIFY(std::isnan(lastde(constant, options)));
        QVERIFY(near(lastde(constant, {3, 10, 5, Aggregate::ExpDeviation}), -1.3));
    }

    void shortSeriesHaveNoScore()
    {
        const DiversityOptions options{3, 10, 5, Aggregate::Deviation};
        QVERIFY(std::isnan(lastde(randomSeries(options.shortest() - 1, 1), options)));
        QVERIFY(!std::isnan(lastde(randomSeries(40, 1), options)));
    }

    void orderMattersToTheShapeAlone()
    {
        std::vector<double> series = randomSeries(150, 9), shuffled;
        Random random(2);
        for (int at : random.permutation(150))
            shuffled.push_back(series[size_t(at)]);
        const DiversityOptions options{3, 10, 5, Aggregate::Deviation};
        QVERIFY(!near(lastde(shuffled, options), lastde(series, options), 1e-3));
    }
};

QTEST_GUILESS_MAIN(TestDiversityEntropy)
#include "tst_diversityentropy.moc"
