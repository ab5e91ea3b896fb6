// The parts of matte label blending: the oracles of labels, colors and samples, and the training.
#include "core/methods/segmentation/MatteTraining.h"
#include "core/models/nn/WeightSlots.h"

#include <ATen/ATen.h>
#include <ATen/Parallel.h>
#include <QTest>
#include <c10/core/GradMode.h>
#include <numeric>
#include <opencv2/imgproc.hpp>

using namespace gleaner;

namespace {

cv::Mat row(const std::vector<float> &values) { return cv::Mat(values, true).reshape(1, 1); }
cv::Mat maskRow(const std::vector<uchar> &values) { return cv::Mat(values, true).reshape(1, 1); }
bool same(const cv::Mat &a, const cv::Mat &b) { return a.size() == b.size() && cv::norm(a, b, cv::NORM_INF) == 0; }

cv::Mat noise(int side)
{
    cv::Mat map(side, side, CV_32F);
    cv::randu(map, 0, 1);
    return map;
}

/// A square of `inner` in the middle of `side`.
cv::Mat square(int side, int inner)
{
    cv::Mat mask = cv::Mat::zeros(side, side, CV_8U);
    mask(cv::Rect((side - inner) / 2, (side - inner) / 2, inner, inner)).setTo(1);
    return mask;
}

/// Pictures whose brightness is their matte.
MatteSamples discs(int count, int side)
{
    MatteSamples samples;
    for (int i = 0; i < count; ++i) {
        cv::Mat mask = cv::Mat::zeros(side, side, CV_8U), matte, rgb;
        cv::circle(mask, {side / 2 + i % 3 - 1, side / 2}, side / 4, 1, cv::FILLED);
        cv::GaussianBlur(asMatte(mask), matte, {0, 0}, 1.5);
        cv::Mat gray;
        matte.convertTo(gray, CV_8U, 200, 20);
        cv::merge(std::vector<cv::Mat>(3, gray), rgb);
        samples.rows.push_back(i);
        samples.images.push_back(rgb);
        samples.masks.push_back(mask);
        samples.mattes.push_back(matte);
    }
    return samples;
}

TrainedMatting trainedOn(const MatteSamples &samples, int steps, uint64_t seed = 1,
                         const MattingNetwork *start = nullptr)
{
    const PastedSampler sampler(samples, {}, 0.05);
    MattingRecipe recipe;
    recipe.steps = steps;
    recipe.batch = 8;
    return trainMatting(
        MattingConfig{{8, 8, 16, 16}}, [&](int, Random &random) { return sampler.sample(random); }, recipe, seed, {},
        start);
}

} // namespace

class TestMattePieces : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { cv::theRNG().state = 5; }

    void theRuleOfTheBoundaryIsStrict()
    {
        QVERIFY(same(boundaryOf(row({0, 0.05f, 0.06f, 0.5f, 0.94f, 0.95f, 1})), row({0, 0, 1, 1, 1, 0, 0})));
        // Eight bits: 12 / 255 is below 0.05, 13 / 255 above.
        QVERIFY(same(boundaryOf(row({12 / 255.f, 13 / 255.f, 242 / 255.f, 243 / 255.f})), row({0, 1, 1, 0})));
    }

    void blendingByHand()
    {
        const cv::Mat matte = row({1, 0.8f, 0.4f, 0.1f, 0}), seen = row({0.1f, 0.9f, 0.9f, 0.7f, 0.2f});
        QVERIFY(same(blendedLabel(matte, seen, maskRow({1, 1, 0, 0, 0}), {}).matte, row({1, 0.8f, 0.4f, 0.1f, 0})));
        QVERIFY(same(blendedLabel(matte, seen, maskRow({1, 1, 1, 1, 1}), {}).matte, row({1, 0.8f, 0.4f, 0.1f, 1})));
        const MatteLabel label = blendedLabel(matte, seen, maskRow({1, 1, 1, 1, 1}), {});
        QVERIFY(same(label.boundary, row({0, 1, 1, 1, 0})));
        QVERIFY(std::abs(label.share - 0.6) < 1e-6);
        // τ itself is no boundary; a soft boundary mixes.
        QVERIFY(same(chosenBoundary(seen, maskRow({1, 1, 0, 0, 0}), {0.7f}), row({0, 1, 1, 0, 0})));
        const cv::Mat soft = blendedLabel(matte, seen, maskRow({0, 0, 0, 0, 0}), {0.5, true}).matte;
        QVERIFY(cv::norm(soft, row({0.1f, 0.72f, 0.36f, 0.07f, 0}), cv::NORM_INF) < 1e-6);
    }

    void nothingAndEverythingIsBoundary()
    {
        const cv::Mat matte = noise(32), mask = square(32, 13);
        const cv::Mat none(32, 32, CV_32F, cv::Scalar(0)), all(32, 32, CV_32F, cv::Scalar(1));
        for (const bool soft : {false, true}) {
            QVERIFY(same(blendedLabel(matte, none, mask, {0.5, soft}).matte, asMatte(mask)));
            QVERIFY(same(blendedLabel(matte, all, mask, {0.5, soft}).matte, matte));
        }
    }

    void blendedMattesStayInRange()
    {
        for (int i = 0; i < 5; ++i) {
            const cv::Mat matte = noise(32), seen = noise(32), mask = square(32, 9 + i);
            for (const bool soft : {false, true}) {
                const MatteLabel label = blendedLabel(matte, seen, mask, {0.5, soft});
                double least = 0, most = 0;
                cv::minMaxLoc(label.matte, &least, &most);
                QVERIFY(least >= 0 && most <= 1);
            }
            const MatteLabel label = blendedLabel(matte, seen, mask, {});
            QCOMPARE(cv::countNonZero((label.boundary == 0) & (label.matte != 0) & (label.matte != 1)), 0);
        }
    }

    void theGuardKeepsTheBoundaryAtTheContour()
    {
        const cv::Mat all(64, 64, CV_32F, cv::Scalar(1)), mask = square(64, 40); // √area = 40: 2 pixels
        const cv::Mat guarded = chosenBoundary(all, mask, {0.5, false, 0.05});
        const float *middle = guarded.ptr<float>(32);
        const float wanted[] = {0, 1, 1, 1, 1, 0}; // columns 9 … 14; the mask begins at 12
        for (int x = 0; x < 6; ++x)
            QCOMPARE(middle[9 + x], wanted[x]);
        QCOMPARE(cv::countNonZero(chosenBoundary(all, mask, {})), 64 * 64);
    }

    void theControlKnowsOnlyTheMask()
    {
        const cv::Mat mask = square(32, 12);
        const MatteLabel label = contourLabel(mask, 2);
        QVERIFY(
            same(label.boundary, chosenBoundary(cv::Mat(32, 32, CV_32F, cv::Scalar(1)), mask, {0.5, false, 2.0 / 12})));
        QCOMPARE(cv::countNonZero((label.boundary == 0) & (label.matte != asMatte(mask))), 0);
        QVERIFY(cv::countNonZero((label.matte > 0.05) & (label.matte < 0.95)) > 60);
        QVERIFY(contourLabel(mask, 3).share > label.share);
        for (const int radius : {1, 2, 4})
            QCOMPARE(contourRadius({mask, square(32, 16)},
                                   (contourLabel(mask, radius).share + contourLabel(square(32, 16), radius).share) / 2),
                     radius);
        QCOMPARE(contourLabel(cv::Mat::zeros(8, 8, CV_8U), 2).share, 0.0);
    }

    void compositesOfWholeMattes()
    {
        cv::Mat figure(8, 8, CV_8UC3), ground(8, 8, CV_8UC3);
        cv::randu(figure, 0, 256);
        cv::randu(ground, 0, 256);
        QVERIFY(same(composite(figure, ground, cv::Mat::ones(8, 8, CV_32F)), figure));
        QVERIFY(same(composite(figure, ground, cv::Mat::zeros(8, 8, CV_32F)), ground));
        const cv::Mat half = composite(cv::Mat(1, 1, CV_8UC3, cv::Scalar(200, 100, 0)),
                                       cv::Mat(1, 1, CV_8UC3, cv::Scalar(100, 0, 40)), row({0.5f}));
        QCOMPARE(half.at<cv::Vec3b>(0, 0), cv::Vec3b(150, 50, 20));
    }

    void layersExplainThePicture()
    {
        const MatteSamples samples = discs(1, 32);
        cv::Mat matte = samples.mattes[0].clone();
        matte.setTo(1, matte > 0.95);
        matte.setTo(0, matte < 0.05);
        const cv::Mat red(32, 32, CV_8UC3, cv::Scalar(220, 30, 30)), blue(32, 32, CV_8UC3, cv::Scalar(20, 40, 200));
        const cv::Mat picture = composite(red, blue, matte);
        const MatteLayers layers = estimatedLayers(picture, matte, 6);
        QVERIFY(cv::norm(composite(layers.figure, layers.ground, matte), picture, cv::NORM_INF) <= 2);
        cv::Mat difference;
        cv::absdiff(layers.figure, red, difference);
        difference.setTo(0, matte < 0.3);
        const double farthest = cv::norm(difference, cv::NORM_INF);
        QVERIFY2(farthest < 25, qPrintable(QString::number(farthest)));
        QCOMPARE(checkerboard({4, 4}, 2).at<cv::Vec3b>(0, 2), checkerboard({4, 4}, 2).at<cv::Vec3b>(2, 0));
    }

    void pictureAndLabelAreCutTogether()
    {
        const MatteSamples samples = discs(3, 64);
        const PastedSampler sampler(samples, {}, 0.05);
        for (uint64_t i = 0; i < 20; ++i) {
            Random random(i), again(i);
            const MatteSample one = sampler.sample(random), other = sampler.sample(again);
            QCOMPARE(one.image.size(), cv::Size(56, 56));
            QVERIFY(same(one.boundary, boundaryOf(one.matte))); // cutting resamples nothing
            QVERIFY(same(one.image, other.image) && same(one.matte, other.matte));
        }
        // Labels and pictures stay together: the brightness of these is their matte.
        const std::vector<MatteLabel> labels{ownLabel(samples.mattes[0], 0.05), ownLabel(samples.mattes[1], 0.05),
                                             ownLabel(samples.mattes[2], 0.05)};
        for (uint64_t i = 0; i < 20; ++i) {
            Random random(i);
            const MatteSample one = LabeledSampler(samples, labels).sample(random);
            cv::Mat gray, bright, solid = one.matte > 0.5;
            cv::cvtColor(one.image, gray, cv::COLOR_RGB2GRAY);
            QVERIFY(cv::mean(gray, solid)[0] > cv::mean(gray, ~solid)[0] + 40);
            QVERIFY(cv::mean(gray, one.matte > 0.9)[0] > cv::mean(gray, (one.matte > 0.4) & (one.matte < 0.6))[0]);
        }
    }

    void figuresArePastedOnGivenGrounds()
    {
        const MatteSamples samples = discs(2, 32);
        const cv::Mat green(32, 32, CV_8UC3, cv::Scalar(0, 255, 0));
        const PastedSampler sampler(samples, {green}, 0.05);
        int onGreen = 0;
        for (uint64_t i = 0; i < 40; ++i) {
            Random random(i);
            onGreen += sampler.pasted(random).image.at<cv::Vec3b>(0, 0) == cv::Vec3b(0, 255, 0);
        }
        QVERIFY(onGreen >= 22 && onGreen <= 38); // three of four
    }

    void trainingLearnsAndIsTheSameOnAnyThreads()
    {
        const MatteSamples samples = discs(4, 32);
        const int before = at::get_num_threads();
        at::set_num_threads(1);
        const TrainedMatting one = trainedOn(samples, 40);
        at::set_num_threads(2);
        const TrainedMatting two = trainedOn(samples, 40);
        at::set_num_threads(before);
        QCOMPARE(one.network.hash(), two.network.hash());
        QVERIFY(trainedOn(samples, 5, 2).network.hash() != trainedOn(samples, 5, 1).network.hash());
        QCOMPARE(one.losses.size(), size_t(40));
        const auto mean = [&](size_t first) {
            return std::accumulate(one.losses.begin() + qsizetype(first), one.losses.begin() + qsizetype(first) + 8,
                                   0.0) /
                   8;
        };
        QVERIFY2(mean(32) < 0.6 * mean(0), qPrintable(QStringLiteral("%1 %2").arg(mean(0)).arg(mean(32))));
        // Begun from a trained network it is ahead.
        QVERIFY(trainedOn(samples, 1, 1, &one.network).losses.front() < 0.7 * one.losses.front());
    }

    void noGradientReachesTheTeacher()
    {
        const MatteSamples samples = discs(3, 32);
        MattingNetwork teacher = trainedOn(samples, 3).network;
        const QString before = teacher.hash();
        std::vector<MatteLabel> labels;
        for (const MattePrediction &each : predictedMattes(teacher, samples.images))
            labels.push_back(blendedLabel(each.matte, each.boundary, samples.masks[labels.size()], {}));
        const LabeledSampler sampler(samples, labels);
        MattingRecipe recipe;
        recipe.steps = 3;
        recipe.batch = 4;
        trainMatting(
            teacher.config, [&](int, Random &random) { return sampler.sample(random); }, recipe, 9);
        QCOMPARE(teacher.hash(), before);
        for (const auto &[name, tensor] : mattingSlots(teacher.weights, teacher.config).tensors())
            QVERIFY2(!tensor.requires_grad() && !tensor.grad().defined(), qPrintable(name));
        // And what it says of a picture does not depend on what else it is asked about.
        const cv::Mat together = predictedMattes(teacher, samples.images)[2].matte,
                      alone = predictedMattes(teacher, {samples.images[2]})[0].matte;
        QVERIFY(cv::norm(together, alone, cv::NORM_INF) < 1e-5);
    }
};

QTEST_GUILESS_MAIN(TestMattePieces)
#include "tst_matte_pieces.moc"
