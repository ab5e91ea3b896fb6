// Numbers worked out by hand from the equations of the paper; the tolerance is that of the printed digits.
#include "core/methods/shared/GaussianDiscriminant.h"

#include "core/methods/shared/EnsembleWeight.h"
#include "core/methods/shared/FewShotTask.h"
#include "core/support/Random.h"
#include "tests/helpers/Tensors.h"

#include <ATen/ATen.h>
#include <QTest>

using namespace gleaner;
using tests::matrix;

namespace {

at::Tensor normals(Random &random, int64_t rows, int64_t columns)
{
    at::Tensor result = at::empty({rows, columns}, at::kDouble);
    for (int64_t i = 0; i < result.numel(); ++i)
        result.data_ptr<double>()[i] = random.normal();
    return result;
}

/// `rows` and the same shifted by (−4, 0), as classes 0 and 1.
at::Tensor withShifted(const at::Tensor &rows) { return at::cat({rows, rows + matrix({{-4, 0}})}); }

bool near(const at::Tensor &a, const at::Tensor &b, double tolerance = 1e-7)
{
    return a.sizes() == b.sizes() && (a - b).abs().max().item<double>() <= tolerance;
}

const std::vector<int> fourAndFour{0, 0, 0, 0, 1, 1, 1, 1};

LinearClassifier ridgeClassifier(const at::Tensor &x, const std::vector<int> &labels, int classes)
{
    const ClassMoments moments = classMoments(x, labels, classes);
    return discriminant(moments.means, precisionMatrix(moments, PrecisionEstimator::Ridge));
}

std::vector<int> cycle(int count, int classes);

/// 60 rows in 8 dimensions and 3 classes, one direction three times as wide.
ClassMoments stretchedMoments()
{
    Random random(11);
    at::Tensor x = normals(random, 60, 8);
    x.select(1, 0) *= 3;
    return classMoments(x, cycle(60, 3), 3);
}

std::vector<int> cycle(int count, int classes)
{
    std::vector<int> labels;
    for (int i = 0; i < count; ++i)
        labels.push_back(i % classes);
    return labels;
}

} // namespace

class TestGaussianDiscriminant : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void roundCloud()
    {
        const at::Tensor x = withShifted(matrix({{1, 0}, {3, 0}, {2, 1}, {2, -1}}));
        const ClassMoments moments = classMoments(x, fourAndFour, 2);
        QVERIFY(near(moments.covariance, at::eye(2, at::kDouble) * (4.0 / 7)));
        const at::Tensor precision = ridgePrecision(moments.covariance, 8);
        QVERIFY(near(precision, at::eye(2, at::kDouble) * 0.3888889));
        const LinearClassifier classifier = discriminant(moments.means, precision);
        QVERIFY(near(classifier.weights.select(1, 0), matrix({{0.7777778, 0}})[0]));
        QVERIFY(near(classifier.bias, matrix({{-1.4709250, -1.4709250}})[0]));
    }

    void stretchedCloud()
    {
        // The second class is the first mirrored in y and shifted, so that the products of x and y cancel.
        const at::Tensor a = matrix({{2, 3}, {2, -3}, {1, 1}, {3, -1}});
        const at::Tensor x = at::cat({a, a * matrix({{1, -1}}) + matrix({{-4, 0}})});
        const ClassMoments moments = classMoments(x, fourAndFour, 2);
        QVERIFY(near(moments.covariance * 7, matrix({{4, 0}, {0, 40}}), 1e-12));
        const at::Tensor precision = ridgePrecision(moments.covariance, 8);
        QVERIFY(near(precision, matrix({{0.1944444, 0}, {0, 0.0432099}})));
        const LinearClassifier classifier = discriminant(moments.means, precision);
        QVERIFY(near(classifier.weights.select(1, 0), matrix({{0.3888889, 0}})[0]));
        QVERIFY(near(classifier.bias, matrix({{-1.0820361, -1.0820361}})[0]));
    }

    void tiltedCloud()
    {
        // The same shifted without mirroring: (N−1)Σ = ((4, −4), (−4, 40)), det of the ridge matrix 22544/49.
        const ClassMoments moments =
            classMoments(withShifted(matrix({{2, 3}, {2, -3}, {1, 1}, {3, -1}})), fourAndFour, 2);
        QVERIFY(near(moments.covariance * 7, matrix({{4, -4}, {-4, 40}}), 1e-12));
        const LinearClassifier classifier = discriminant(moments.means, ridgePrecision(moments.covariance, 8));
        QVERIFY(near(classifier.weights.select(1, 0), matrix({{9072.0 / 22544, 784.0 / 22544}})[0], 1e-12));
        QVERIFY(std::abs(classifier.bias[0].item<double>() - (std::log(0.5) - 9072.0 / 22544)) < 1e-12);
    }

    void emptyCovarianceGivesAConstant()
    {
        for (PrecisionEstimator estimator : {PrecisionEstimator::Ridge, PrecisionEstimator::PseudoInverse,
                                             PrecisionEstimator::LedoitWolf, PrecisionEstimator::Oas}) {
            const at::Tensor x = matrix({{0.6, 0.8}, {1, 0}, {0, 1}});
            const ClassMoments moments = classMoments(x, std::vector{0, 1, 2}, 3); // one shot, no augmentation
            const LinearClassifier classifier = discriminant(moments.means, precisionMatrix(moments, estimator));
            const at::Tensor logits = classifier.logits(x);
            QVERIFY(near(logits, at::full({3, 3}, std::log(1.0 / 3), at::kDouble), 1e-12));
        }
    }

    void zeroWeightIsZeroShot()
    {
        Random random(3);
        const at::Tensor zeroShot = normals(random, 50, 4), term = normals(random, 50, 4) * 1e6;
        QCOMPARE(predictions(zeroShot + term * 0), predictions(zeroShot));
    }

    void aConstantInTheBiasChangesNothing()
    {
        Random random(4);
        const at::Tensor x = normals(random, 40, 5);
        LinearClassifier classifier = ridgeClassifier(x, cycle(40, 4), 4);
        const at::Tensor before = classifier.logits(x);
        classifier.bias = classifier.bias + 17.5;
        QCOMPARE(predictions(classifier.logits(x)), predictions(before));
        QVERIFY(near(at::softmax(classifier.logits(x), 1), at::softmax(before, 1), 1e-12));
    }

    void aRoundCovarianceRanksAsTheNearestMean()
    {
        Random random(5);
        const at::Tensor means = normals(random, 6, 8), x = normals(random, 100, 8);
        const LinearClassifier classifier = discriminant(means, ridgePrecision(at::eye(8, at::kDouble) * 0.3, 60));
        QCOMPARE(predictions(classifier.logits(x)), predictions(-at::cdist(x, means)));
    }

    void rotationChangesNoLogit()
    {
        Random random(6);
        const int64_t d = 12;
        const at::Tensor x = normals(random, 90, d), text = normals(random, 5, d), test = normals(random, 30, d);
        const at::Tensor q = std::get<0>(at::linalg_qr(normals(random, d, d)));
        const std::vector<int> labels = cycle(90, 5);
        for (PrecisionEstimator estimator :
             {PrecisionEstimator::Ridge, PrecisionEstimator::PseudoInverse, PrecisionEstimator::LedoitWolf,
              PrecisionEstimator::Oas, PrecisionEstimator::Identity}) {
            const auto logits = [&](const at::Tensor &turn) {
                const ClassMoments moments = classMoments(x.matmul(turn), labels, 5);
                return zeroShotLogits(test.matmul(turn), text.matmul(turn)) +
                       discriminant(moments.means, precisionMatrix(moments, estimator)).logits(test.matmul(turn));
            };
            QVERIFY(near(logits(at::eye(d, at::kDouble)), logits(q), 1e-5));
        }
    }

    void theRidgeFollowsTheScale()
    {
        Random random(7);
        const at::Tensor x = normals(random, 30, 6);
        const std::vector<int> labels = cycle(30, 3);
        const ClassMoments one = classMoments(x, labels, 3), three = classMoments(x * 3, labels, 3);
        const at::Tensor p = ridgePrecision(one.covariance, 30), scaled = ridgePrecision(three.covariance, 30);
        QVERIFY(near(scaled * 9, p, 1e-9));
        QVERIFY(near(discriminant(three.means, scaled).logits(x * 3), discriminant(one.means, p).logits(x), 1e-9));
    }

    void fewerRowsThanDimensionsLeaveTheTraceAsSmallestEigenvalue()
    {
        Random random(8);
        const ClassMoments moments = classMoments(normals(random, 10, 32), cycle(10, 2), 2);
        const double trace = moments.covariance.diagonal().sum().item<double>();
        const at::Tensor p = ridgePrecision(moments.covariance, 10);
        QVERIFY(at::isfinite(p).all().item<bool>());
        // P = D · M⁻¹, so the largest eigenvalue of P belongs to the smallest of M.
        const double smallest = 32 / at::linalg_eigvalsh(p).max().item<double>();
        QVERIFY(std::abs(smallest - trace) < 1e-9 * trace);
    }

    void oneHotResponsibilitiesGiveTheSupervisedMeans()
    {
        Random random(9);
        const at::Tensor x = normals(random, 24, 5);
        const std::vector<int> labels = cycle(24, 3);
        at::Tensor oneHot = at::zeros({24, 3}, at::kDouble);
        for (int i = 0; i < 24; ++i)
            oneHot[i][labels[size_t(i)]] = 1;
        const Mixture mixture = mixtureOf(x, oneHot);
        const ClassMoments moments = classMoments(x, labels, 3);
        QVERIFY(near(mixture.means, moments.means, 1e-14));
        QVERIFY(near(mixture.covariance, moments.covariance * (23.0 / 24), 1e-12));
        QVERIFY(near(mixture.priors, at::full({3}, 1.0 / 3, at::kDouble), 1e-15));
    }

    void theMixtureFindsTwoCloudsFromAWeakStart()
    {
        Random random(10);
        at::Tensor x = normals(random, 200, 3) * 0.3;
        x.narrow(0, 0, 100).select(1, 0) += 3;
        const at::Tensor weak = at::softmax(at::stack({x.select(1, 0) - 1.5, 1.5 - x.select(1, 0)}, 1) * 0.2, 1);
        std::vector<int> truth(100, 0);
        truth.resize(200, 1);
        int seen = 0;
        const LinearClassifier fitted = fitMixture(x, weak, 10, [&](int, const LinearClassifier &) { ++seen; });
        QCOMPARE(seen, 10);
        QCOMPARE(predictions(fitted.logits(x)), truth);
    }

    void newClassesBorrowNearFeatures()
    {
        // Two neighbors at (1, ±0.1) around the text (1, 0): S = diag(0, 0.02), mean (1, 0).
        const at::Tensor base = matrix({{1, 0.1}, {1, -0.1}, {-1, 0}, {0, -1}}), text = matrix({{1, 0}});
        const LinearClassifier classifier = newClassDiscriminant(base, text, 2, 3);
        const at::Tensor p = at::diag(matrix({{2 / 0.02, 2 / 0.04}})[0]);
        QVERIFY(near(classifier.weights, p.matmul(text.t()), 1e-9));
        QVERIFY(near(classifier.bias, matrix({{-50}})[0], 1e-9));
    }

    void classCovariancesAreAveraged()
    {
        const at::Tensor x = matrix({{0, 0}, {2, 0}, {5, 1}, {5, 5}, {5, 3}});
        // Class 0: diag(2, 0); class 1: diag(0, 4).
        QVERIFY(near(meanClassCovariance(x, std::vector{0, 0, 1, 1, 1}, 2), matrix({{1, 0}, {0, 2}}), 1e-12));
        QVERIFY(near(meanClassCovariance(x, std::vector{0, 1, 2, 3, 4}, 5), matrix({{0, 0}, {0, 0}}), 1e-12));
    }

    void ledoitWolfFollowsItsDefinition()
    {
        const ClassMoments moments = stretchedMoments();
        const at::Tensor &z = moments.centered, s = z.t().matmul(z) / 60.0;
        const double scale = s.diagonal().sum().item<double>() / 8;
        double noise = 0; // mean squared distance of single outer products from S, divided by n
        for (int64_t i = 0; i < 60; ++i)
            noise += (at::outer(z[i], z[i]) - s).square().sum().item<double>() / (60.0 * 60.0);
        const double weight = noise / (s - at::eye(8, at::kDouble) * scale).square().sum().item<double>();
        QVERIFY(weight > 0.01 && weight < 0.9);
        const at::Tensor expected = s * (1 - weight) + at::eye(8, at::kDouble) * (weight * scale);
        const at::Tensor p = precisionMatrix(moments, PrecisionEstimator::LedoitWolf);
        QVERIFY(near(p.matmul(expected), at::eye(8, at::kDouble), 1e-9));
    }

    void oracleApproximationIsTheFixedPointOfItsIteration()
    {
        const ClassMoments moments = stretchedMoments();
        const at::Tensor s = moments.centered.t().matmul(moments.centered) / 60.0;
        const double n = 60, d = 8, scale = s.diagonal().sum().item<double>() / d;
        at::Tensor estimate = s;
        for (int i = 0; i < 2000; ++i) {
            const double match = (estimate * s).sum().item<double>();
            const double trace = estimate.diagonal().sum().item<double>();
            const double weight =
                ((1 - 2 / d) * match + trace * trace) / ((n + 1 - 2 / d) * match + (1 - n / d) * trace * trace);
            estimate = s * (1 - weight) + at::eye(8, at::kDouble) * (weight * scale);
        }
        const at::Tensor p = precisionMatrix(moments, PrecisionEstimator::Oas);
        QVERIFY(near(p.matmul(estimate), at::eye(8, at::kDouble), 1e-6));
    }

    void aClassWithoutRowsTakesTheMeanOfAll()
    {
        const ClassMoments moments = classMoments(matrix({{0, 2}, {2, 0}}), std::vector{0, 2}, 3);
        QVERIFY(near(moments.means[1], matrix({{1, 1}})[0], 1e-15));
    }

    void theEnsembleKeepsTheSmallestOfEqualWeights()
    {
        const at::Tensor zeroShot = matrix({{1, 0}, {0, 1}}), harmless = matrix({{0, 0}, {0, 0}});
        const EnsembleChoice choice = chooseEnsembleWeight(zeroShot, harmless, std::vector{0, 1});
        QCOMPARE(choice.weight, 1e-4);
        QCOMPARE(choice.accuracy, 100.0);
        QCOMPARE(chooseEnsembleWeight(zeroShot, harmless, std::vector{1, 0}).weight,
                 0.1); // nothing right at any weight
        const at::Tensor helpful = matrix({{-0.5, 0.5}, {0.5, -0.5}});
        QCOMPARE(chooseEnsembleWeight(zeroShot, helpful, std::vector{1, 0}).weight, 10.0);
    }

    void equalLogitsTakeTheFirstClass() { QCOMPARE(predictions(matrix({{1, 1, 0}, {0, 2, 2}})), (std::vector{0, 1})); }
};

QTEST_APPLESS_MAIN(TestGaussianDiscriminant)
#include "tst_gaussiandiscriminant.moc"
