// How far features move: the closed forms for linear encoders, the identity of noise, and the stand-ins.
#include "core/methods/detection/Sensitivity.h"
#include "core/methods/detection/StandIns.h"
#include "core/results/Measures.h"
#include "core/results/Separation.h"
#include "core/support/Random.h"
#include "tests/core/methods/detection/LinearEncoder.h"

#include <QTest>
#include <cmath>

using namespace gleaner;
using namespace gleaner::tests;

namespace {

constexpr int side = 6, numbers = 3 * side * side;

SensitivityOptions noise(std::vector<double> levels, int draws, uint64_t seed = 1)
{
    SensitivityOptions options;
    options.levels = std::move(levels);
    options.draws = draws;
    options.seed = seed;
    return options;
}

at::Tensor pixelsOf(const LinearEncoder &encoder, const cv::Mat &picture)
{
    return encoder.preprocess(picture).flatten().to(at::kDouble);
}

at::Tensor randomMatrix(int rows, uint64_t seed)
{
    Random random(seed);
    at::Tensor matrix = at::empty({rows, numbers}, at::kFloat);
    for (int64_t i = 0; i < matrix.numel(); ++i)
        matrix.data_ptr<float>()[i] = float(random.normal());
    return matrix;
}

double spreadOverSeeds(const LinearEncoder &encoder, const cv::Mat &picture, int draws)
{
    std::vector<double> values;
    for (uint64_t seed = 0; seed < 400; ++seed)
        values.push_back(SensitivityMeter(encoder, noise({0.05}, draws, seed)).measure(picture).meanNoise(0));
    return meanAndSpread(values).spread;
}

} // namespace

class TestSensitivity : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void withoutNoiseNothingMoves()
    {
        const LinearEncoder encoder(side, randomMatrix(9, 1), {});
        const Sensitivity found = SensitivityMeter(encoder, noise({0, 0.1}, 2)).measure(randomPicture(side, 1));
        QCOMPARE(found.noise[0], (std::vector<double>{0, 0}));
        QVERIFY(found.noise[1][0] > 0 && found.noise[1][0] != found.noise[1][1]);
        QCOMPARE(found.blur, 0.0);
    }

    void distanceKeepsItsDigits()
    {
        // Turned by 1e-5: 1 − cos is 5e-11, of which float32 cosines hold nothing.
        const float one[] = {1, 0}, other[] = {1, 1e-5F}, longer[] = {3, 0}, across[] = {0, 2};
        QVERIFY(std::abs(featureDistance(one, other, 2) / 5e-11 - 1) < 1e-4);
        QCOMPARE(featureDistance(one, longer, 2), 0.0);
        QCOMPARE(featureDistance(one, across, 2), 1.0);
    }

    /// E[1 − s] = λ² / 2 · (|A|² − |Aᵀu|²) / |Ax|².
    void linearEncodersFollowTheClosedForm()
    {
        const at::Tensor matrix = randomMatrix(12, 3);
        const cv::Mat picture = randomPicture(side, 2);
        const LinearEncoder encoder(side, matrix, {}), plain(side, {}, {});
        constexpr double level = 0.02;
        const at::Tensor a = matrix.to(at::kDouble), x = pixelsOf(encoder, picture);
        const at::Tensor feature = at::mv(a, x), u = feature / feature.norm();
        const double expected =
            ((a.square().sum() - at::mv(a.t(), u).square().sum()) / feature.square().sum()).item<double>() * level * level / 2;
        const double found = SensitivityMeter(encoder, noise({level}, 10000)).measure(picture).meanNoise(0);
        QVERIFY2(std::abs(found - expected) < std::max(1e-4, 0.05 * expected) && std::abs(found / expected - 1) < 0.05,
                 qPrintable(QStringLiteral("%1 %2").arg(found).arg(expected)));
        const double identity = level * level / 2 * (numbers - 1) / x.square().sum().item<double>();
        const double plainly = SensitivityMeter(plain, noise({level}, 2000)).measure(picture).meanNoise(0);
        QVERIFY2(std::abs(plainly / identity - 1) < 0.02, qPrintable(QStringLiteral("%1 %2").arg(plainly).arg(identity)));
    }

    /// d = 100 numbers of length 10 under λ = 0.05: s = 0.998762.
    void theExampleInHundredDimensions()
    {
        Random random(4);
        double sum = 0;
        for (int draw = 0; draw < 10000; ++draw) {
            float x[100], noisy[100];
            for (int i = 0; i < 100; ++i) {
                x[i] = 1;
                noisy[i] = float(1 + 0.05 * random.normal());
            }
            sum += featureDistance(x, noisy, 100);
        }
        QVERIFY2(std::abs(1 - sum / 10000 - 0.998762) < 1e-4, qPrintable(QString::number(1 - sum / 10000, 'g', 8)));
    }

    void scaleOfPictureAndNoiseCancels()
    {
        // Half as bright under half the noise: the same distribution.
        cv::Mat bright(side, side, CV_8UC3, cv::Scalar(200, 120, 60)), dark(side, side, CV_8UC3, cv::Scalar(100, 60, 30));
        const LinearEncoder encoder(side, {}, {});
        const double a = SensitivityMeter(encoder, noise({0.06}, 4000)).measure(bright).meanNoise(0),
                     b = SensitivityMeter(encoder, noise({0.03}, 4000)).measure(dark).meanNoise(0);
        QVERIFY(std::abs(a / b - 1) < 0.02);
    }

    void constantEncodersTellNothingApart()
    {
        const LinearEncoder encoder(side, at::zeros({4, numbers}), at::ones({4}));
        std::vector<double> real, fake;
        for (uint64_t seed = 0; seed < 8; ++seed) {
            const Sensitivity found = SensitivityMeter(encoder, noise({0.05}, 1)).measure(randomPicture(side, seed));
            QCOMPARE(found.noise[0][0], 0.0);
            (seed % 2 ? real : fake).push_back(found.noise[0][0]);
        }
        QCOMPARE(auroc(fake, real), 0.5);
    }

    void moreNoiseMovesFurther()
    {
        const LinearEncoder encoder(side, randomMatrix(12, 3), {});
        const Sensitivity found = SensitivityMeter(encoder, noise({0.01, 0.05, 0.2, 0.4}, 20)).measure(randomPicture(side, 5));
        for (size_t level = 1; level < 4; ++level)
            QVERIFY(found.meanNoise(level) > found.meanNoise(level - 1));
    }

    void varianceFallsWithTheDraws()
    {
        const LinearEncoder encoder(side, randomMatrix(12, 3), {});
        const cv::Mat picture = randomPicture(side, 6);
        const double one = spreadOverSeeds(encoder, picture, 1), eight = spreadOverSeeds(encoder, picture, 8);
        QVERIFY2(std::abs(one * one / (eight * eight) / 8 - 1) < 0.35,
                 qPrintable(QString::number(one * one / (eight * eight))));
    }

    void noiseBelongsToThePicture()
    {
        const LinearEncoder encoder(side, randomMatrix(12, 3), {});
        const SensitivityMeter meter(encoder, noise({0.05}, 2));
        const Sensitivity first = meter.measure(randomPicture(side, 7));
        meter.measure(randomPicture(side, 8));
        QCOMPARE(meter.measure(randomPicture(side, 7)).noise, first.noise); // whatever came between
        QVERIFY(meter.measure(randomPicture(side, 8)).noise != first.noise);
        QVERIFY(SensitivityMeter(encoder, noise({0.05}, 2, 9)).measure(randomPicture(side, 7)).noise != first.noise);
    }

    void cellsOfThePictureAddUp()
    {
        // In a linear encoder small changes add: the cells' distances sum to about that of the whole.
        const LinearEncoder encoder(side, {}, {});
        const SensitivityMeter meter(encoder, noise({0.02}, 1));
        const cv::Mat picture = randomPicture(side, 9);
        const std::vector<double> cells = meter.measureCells(picture, 3);
        QCOMPARE(cells.size(), size_t(9));
        double sum = 0;
        for (const double each : cells)
            sum += each;
        QVERIFY(std::abs(sum / meter.measure(picture).meanNoise(0) - 1) < 0.1);
    }

    void unitsDifferByTheNormalization()
    {
        const LinearEncoder encoder(side, randomMatrix(12, 3), {}); // its colors run from 0 to 1 already
        SensitivityOptions pixel = noise({0.05}, 1);
        pixel.pixelUnits = true;
        const cv::Mat picture = randomPicture(side, 7);
        const double a = SensitivityMeter(encoder, pixel).measure(picture).meanNoise(0),
                     b = SensitivityMeter(encoder, noise({0.05}, 1)).measure(picture).meanNoise(0);
        QVERIFY(std::abs(a / b - 1) < 1e-5);
    }

    void standInsKeepSizeAndMean()
    {
        std::vector<cv::Mat> real;
        for (uint64_t seed = 0; seed < 40; ++seed)
            real.push_back(randomPicture(16, seed));
        for (const StandIn kind : allStandIns) {
            const std::vector<cv::Mat> made = standIns(real, real, kind, Random(3)), again = standIns(real, real, kind, Random(3));
            QCOMPARE(made.size(), real.size());
            cv::Scalar mean;
            for (size_t i = 0; i < made.size(); ++i) {
                QCOMPARE(made[i].size(), real[i].size());
                QCOMPARE(cv::norm(made[i], again[i]), 0.0);
                QVERIFY(cv::norm(made[i], real[i]) > 0);
                mean += cv::mean(made[i]) / double(made.size());
            }
            QVERIFY2(std::abs(mean[0] - 127.5) < 12, qPrintable(standInName(kind)));
        }
        const cv::Mat blocks = standIns(real, real, StandIn::Blocks, Random(3))[0];
        QCOMPARE(blocks.at<cv::Vec3b>(0, 0), blocks.at<cv::Vec3b>(1, 1));
    }
};

QTEST_GUILESS_MAIN(TestSensitivity)
#include "tst_sensitivity.moc"
