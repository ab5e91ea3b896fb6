// The errors of mattes against numbers worked out by hand.
#include "core/results/MattingMeasures.h"

#include <QTest>
#include <array>
#include <cmath>

using namespace gleaner;

namespace {

bool near(double a, double b, double within = 1e-7) { return std::abs(a - b) <= within; }

cv::Mat flat(float value, int side = 10) { return {side, side, CV_32F, cv::Scalar(value)}; }

/// What a step of height 1 between columns 7 and 8 of a picture of 16 × 16 makes of the gradient's length, squared and
/// summed, with the kernels written out.
double stepEdge()
{
    std::array<double, 9> smooth, slope;
    double smoothLength = 0, slopeLength = 0, smoothSum = 0;
    for (int i = -4; i <= 4; ++i) {
        smooth[size_t(i + 4)] = std::exp(-i * i / (2 * 1.4 * 1.4));
        slope[size_t(i + 4)] = i * smooth[size_t(i + 4)];
        smoothLength += std::pow(smooth[size_t(i + 4)], 2);
        slopeLength += std::pow(slope[size_t(i + 4)], 2);
        smoothSum += smooth[size_t(i + 4)];
    }
    double sum = 0;
    for (int x = 0; x < 16; ++x) {
        double across = 0;
        for (int i = -4; i <= 4; ++i)
            if (x + i >= 8)
                across += slope[size_t(i + 4)] / std::sqrt(slopeLength);
        sum += 16 * std::pow(across * smoothSum / std::sqrt(smoothLength), 2);
    }
    return sum;
}

} // namespace

class TestMattingMeasures : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theTruthHasNoError()
    {
        cv::Mat matte(16, 16, CV_32F);
        cv::randu(matte, 0, 1);
        const MattingComparison same(matte, matte);
        const MattingErrors errors = same.over();
        for (const double each : {errors.sad, errors.mad, errors.mse, errors.gradient, errors.connectivity})
            QCOMPARE(each, 0.0);
        QCOMPARE(same.overlap(), 1.0);
    }

    void aConstantOffset()
    {
        const MattingErrors errors = MattingComparison(flat(0.7f), flat(0.5f)).over();
        QVERIFY(near(errors.sad, 0.2 * 100 / 1000));
        QVERIFY(near(errors.mad, 0.2));
        QVERIFY(near(errors.mse, 0.04));
        QVERIFY(near(errors.gradient, 0));
        // Both are connected up to 0.5; p is 0.2 above it.
        QVERIFY(near(errors.connectivity, 0.2 * 100 / 1000));
        // A distance below 0.15 does not count.
        QCOMPARE(MattingComparison(flat(0.6f), flat(0.5f)).over().connectivity, 0.0);
    }

    void structureIsLeftOutWhereItIsNotAskedFor()
    {
        const MattingErrors errors = MattingComparison(flat(0.7f), flat(0.5f), false).over();
        QVERIFY(near(errors.mad, 0.2) && near(errors.mse, 0.04));
        QVERIFY(std::isnan(errors.gradient) && std::isnan(errors.connectivity));
    }

    void onlyWhereItCounts()
    {
        cv::Mat where = cv::Mat::zeros(10, 10, CV_8U), predicted = flat(0.5f);
        where.at<uchar>(2, 3) = where.at<uchar>(7, 7) = 255;
        predicted.at<float>(2, 3) = 0.9f;
        predicted.at<float>(5, 5) = 0; // not counted
        const MattingErrors errors = MattingComparison(predicted, flat(0.5f)).over(where);
        QVERIFY(near(errors.sad, 0.0004));
        QVERIFY(near(errors.mad, 0.2));
        QVERIFY(near(errors.mse, 0.08));
        QVERIFY(std::isnan(MattingComparison(predicted, flat(0.5f)).over(cv::Mat::zeros(10, 10, CV_8U)).mad));
    }

    void islandsAreNotConnected()
    {
        cv::Mat truth = flat(0);
        truth(cv::Rect(1, 1, 2, 2)).setTo(1);
        cv::Mat predicted = truth.clone();
        predicted.at<float>(8, 8) = 1; // where nothing is: φ is 0 instead of 1
        QVERIFY(near(MattingComparison(predicted, truth).over().connectivity, 0.001));
        truth.at<float>(8, 8) = 1; // a true island: φ is 0 for the truth, 1 − 0.8 for the matte
        predicted.at<float>(8, 8) = 0.8f;
        QVERIFY(near(MattingComparison(predicted, truth).over().connectivity, 0.0002));
    }

    void aStepHasTheGradientOfItsKernels()
    {
        cv::Mat edge = flat(0, 16);
        edge.colRange(8, 16).setTo(1);
        const double found = MattingComparison(edge, flat(0, 16)).over().gradient, wanted = stepEdge() / 1000;
        QVERIFY2(wanted > 0.01 && near(found, wanted, 1e-5), qPrintable(QString::number(found)));
        QVERIFY(near(MattingComparison(edge.t(), flat(0, 16)).over().gradient, wanted, 1e-5));
        QVERIFY(near(MattingComparison(edge, edge.t()).over(flat(0, 16) == 1).gradient, 0));
    }

    void overlapAtOneHalf()
    {
        cv::Mat truth = flat(0), predicted = flat(0);
        truth.rowRange(0, 4).setTo(1);
        predicted.rowRange(2, 5).setTo(0.5);
        QVERIFY(near(MattingComparison(predicted, truth).overlap(), 2.0 / 5));
        QCOMPARE(MattingComparison(flat(0), flat(0)).overlap(), 1.0);
    }

    void theBandIsStrictAndGrows()
    {
        const float row[] = {0, 0.05f, 0.06f, 0.5f, 0.94f, 0.95f, 1};
        const cv::Mat truth(1, 7, CV_32F, const_cast<float *>(row));
        const uchar wanted[] = {0, 0, 255, 255, 255, 0, 0}, wider[] = {0, 255, 255, 255, 255, 255, 0};
        const cv::Mat narrow = mattingBand(truth, 0.05, 0), wide = mattingBand(truth, 0.05, 1);
        for (int x = 0; x < 7; ++x) {
            QCOMPARE(int(narrow.at<uchar>(0, x)), int(wanted[x]));
            QCOMPARE(int(wide.at<uchar>(0, x)), int(wider[x]));
        }
    }
};

QTEST_GUILESS_MAIN(TestMattingMeasures)
#include "tst_mattingmeasures.moc"
