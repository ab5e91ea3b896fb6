// The parts of Label-Agnostic Forgetting and of the receipt against numbers worked out by hand.
#include "core/methods/unlearning/Baselines.h"
#include "core/methods/unlearning/Batches.h"
#include "core/methods/unlearning/BoostedTrees.h"
#include "core/methods/unlearning/ClassifierReceipt.h"
#include "core/methods/unlearning/LafLoss.h"
#include "core/methods/unlearning/LafUnlearning.h"
#include "core/methods/unlearning/MembershipAttack.h"
#include "tests/helpers/Refusals.h"

#include <ATen/ATen.h>
#include <QTest>
#include <c10/core/GradMode.h>
#include <cmath>
#include <numbers>

using namespace gleaner;
using gleaner::tests::refusal;

namespace {

/// Rows of `classes` clouds in `width` dimensions, class by class in turn.
UnlearningData clouds(int count, int classes, int width)
{
    UnlearningData data;
    Random random(7);
    data.inputs = at::empty({count, width});
    for (int i = 0; i < count; ++i) {
        data.labels.push_back(i % classes);
        data.rows.push_back(i);
        (i / classes % 3 == 2 ? data.test : data.train).push_back(i);
        for (int k = 0; k < width; ++k)
            data.inputs.data_ptr<float>()[i * width + k] =
                float(0.4 * random.normal() + (k % classes == i % classes ? 2 : 0));
    }
    for (int k = 0; k < classes; ++k)
        data.classes.append(QString::number(k));
    return data;
}

std::unique_ptr<TrainableClassifier> trainedOn(const UnlearningData &data, int epochs = 20)
{
    auto model = smallPerceptron(data.inputs.size(1), data.classes.size())->fresh(Random(3));
    TrainPlan plan;
    plan.epochs = epochs;
    trainOn(*model, data.inputsOf(data.train), data.labelsOf(data.train), plan, 5);
    return model;
}

/// All that LAF goes by, for forgetting `forget` of `data`.
struct Material {
    Material(const UnlearningData &data, const TrainableClassifier &model, const std::vector<int> &forget,
             const std::vector<int> &retain)
        : seen(seenBy(model, data.inputs)), all(64, {}, Random(1)),
          forgotten(64, {}, Random(2)), laf{data.inputsOf(forget),
                                            data.inputsOf(retain),
                                            seen.features.index_select(0, indices(forget)),
                                            seen.features.index_select(0, indices(retain)),
                                            all,
                                            forgotten}
    {
        all.fit(seen.features.index_select(0, indices(data.train)), 1);
        forgotten.fit(seen.features.index_select(0, indices(forget)), 2);
    }
    Seen seen;
    EmbeddingVae all, forgotten;
    LafMaterial laf;
};

double number(const at::Tensor &tensor) { return tensor.item().toDouble(); }
bool near(double a, double b, double within = 1e-5) { return std::abs(a - b) <= within; }

} // namespace

class TestLafPieces : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void boundedErrorsGoFromOneToE()
    {
        const at::Tensor phi = boundedErrors(at::tensor({0.0, 1.0, 3.0, 1e12}, at::kDouble));
        const double wanted[] = {1, 1.648721, 2.117000, std::numbers::e};
        for (int i = 0; i < 4; ++i)
            QVERIFY2(near(number(phi[i]), wanted[i], 1e-6), qPrintable(QString::number(number(phi[i]), 'g', 9)));
    }

    void extractorLossIsBounded()
    {
        const at::Tensor none = at::zeros({32}), much = at::full({32}, 1e9);
        QVERIFY(near(number(extractorLoss(much, none)), 32 * (std::numbers::e - 1), 1e-3));
        QVERIFY(near(number(extractorLoss(none, much)), -32 * (std::numbers::e - 1), 1e-3));
        QCOMPARE(number(extractorLoss(much, much)), 0.0);
    }

    void alignmentBeginsAtMinusTheLogOfTheBatch()
    {
        const at::Tensor same = at::randn({24, 8});
        const at::Tensor nowhere = representationDistances(same, same);
        QVERIFY(number(nowhere.abs().max()) < 1e-6);
        QVERIFY(near(number(alignmentLoss(at::zeros({32}), at::zeros({24}), 20)), -32 * std::log(24)));
        // One of each: D_r − D_f / τ.
        QVERIFY(near(number(alignmentLoss(at::full({1}, 0.5), at::full({1}, 1.0), 4)), 0.5 - 0.25));
        QVERIFY(near(
            number(representationDistances(at::tensor({1.f, 0.f}).view({1, 2}), at::tensor({0.f, 2.f}).view({1, 2}))),
            1));
    }

    void divergenceOfNormalDistributions()
    {
        QCOMPARE(number(gaussianDivergence(at::zeros({1, 8}), at::zeros({1, 8}))), 0.0);
        QVERIFY(near(number(gaussianDivergence(at::ones({1, 8}), at::zeros({1, 8}))), 8 * 0.5));
        // σ² = 4: ½ (4 − 1 − log 4) for each dimension.
        QVERIFY(near(number(gaussianDivergence(at::zeros({1, 1}), at::full({1, 1}, std::log(4.0)))),
                     0.5 * (3 - std::log(4.0))));
    }

    void autoencoderKnowsWhatItWasFittedTo()
    {
        c10::AutoGradMode off(false);
        const UnlearningData data = clouds(300, 3, 64);
        VaeOptions options;
        options.epochs = 30;
        EmbeddingVae vae(64, options, Random(1));
        const at::Tensor own = data.inputs.index_select(0, at::arange(0, 300, 3)); // the first cloud
        const std::vector<double> course = vae.fit(own, 9);
        QCOMPARE(course.size(), size_t(30));
        QVERIFY(course.back() < course.front());
        Random random(4);
        const double known = number(vae.errors(own, random).mean());
        const double other = number(vae.errors(data.inputs.index_select(0, at::arange(1, 300, 3)), random).mean());
        QVERIFY2(other > 2 * known, qPrintable(QStringLiteral("%1 %2").arg(known).arg(other)));
    }

    void releasedDecoderReachesOnlyZeroToOne()
    {
        c10::AutoGradMode off(false);
        VaeOptions options;
        options.sigmoid = true;
        Random random(4);
        const at::Tensor far = 3 * at::randn({20, 64});
        const at::Tensor bounded = EmbeddingVae(64, options, Random(1)).reconstructed(far, random);
        QVERIFY(number(bounded.min()) >= 0 && number(bounded.max()) <= 1);
        options.sigmoid = false;
        const at::Tensor free = EmbeddingVae(64, options, Random(1)).reconstructed(far, random);
        QVERIFY(number(free.min()) < 0);
    }

    void ratesOfZeroChangeNothing()
    {
        c10::AutoGradMode off(false);
        const UnlearningData data = clouds(120, 3, 12);
        const auto model = trainedOn(data);
        const ForgetSet set = forgetSets(data, {}, Random(1)).front();
        const Material material(data, *model, set.forget, set.retain);
        const auto changed = model->copy();
        LafOptions options;
        options.extractorRate = options.alignmentRate = 0;
        unlearnByLaf(*changed, material.laf, options, 1);
        QCOMPARE(changed->hash(), model->hash());
    }

    void lossesAreThoseOfTheFormulasAtTheStart()
    {
        c10::AutoGradMode off(false);
        const UnlearningData data = clouds(120, 3, 12);
        const auto model = trainedOn(data);
        const ForgetSet set = forgetSets(data, {}, Random(1)).front();
        const Material material(data, *model, set.forget, set.retain);
        LafOptions options;
        options.extractorRate = options.alignmentRate = 0;
        options.epochs = 1;
        options.batch = int(set.forget.size()); // one pair of equal parts
        const LafCourse course = unlearnByLaf(*model->copy(), material.laf, options, 1);
        QVERIFY(near(course.alignment.front(), -std::log(double(set.forget.size())), 1e-4));
        QVERIFY(std::abs(course.extractor.front()) < std::numbers::e - 1);
    }

    /// With X_f = X_r and one autoencoder for both, what one term gains the other loses.
    void equalSetsCancel()
    {
        c10::AutoGradMode off(false);
        const UnlearningData data = clouds(240, 3, 12);
        const auto model = trainedOn(data);
        const ForgetSet set = forgetSets(data, {}, Random(1)).front();
        const Material own(data, *model, set.forget, set.retain);
        const LafMaterial equal{own.laf.forgetInputs,
                                own.laf.forgetInputs,
                                own.laf.forgetFeatures,
                                own.laf.forgetFeatures,
                                own.all,
                                own.all};
        LafOptions options;
        options.extractorRate = options.alignmentRate = 0;
        options.epochs = 20;
        const LafCourse course = unlearnByLaf(*model->copy(), equal, options, 1);
        double sum = 0;
        for (const double each : course.extractor)
            sum += each / 20;
        QVERIFY2(std::abs(sum) < 0.02, qPrintable(QString::number(sum)));
    }

    void theHeadIsLeftAlone()
    {
        c10::AutoGradMode off(false);
        const UnlearningData data = clouds(120, 3, 12);
        const auto model = trainedOn(data);
        const ForgetSet set = forgetSets(data, {}, Random(1)).front();
        const Material material(data, *model, set.forget, set.retain);
        const auto changed = model->copy();
        LafOptions options;
        options.extractorRate = options.alignmentRate = 1e-3;
        unlearnByLaf(*changed, material.laf, options, 1);
        for (const auto &[name, change] : weightChanges(model->tensors(), changed->tensors()))
            QCOMPARE(change > 0, !name.startsWith(QLatin1String("head")));
    }

    void divergenceNamesItsStepAndSparesTheOriginal()
    {
        c10::AutoGradMode off(false);
        const UnlearningData data = clouds(120, 3, 12);
        const auto model = trainedOn(data);
        const QString before = model->hash();
        const ForgetSet set = forgetSets(data, {}, Random(1)).front();
        const Material material(data, *model, set.forget, set.retain);
        LafOptions options;
        options.extractorRate = 100;
        const Problem problem = refusal([&] { unlearnByLaf(*model->copy(), material.laf, options, 1); });
        QVERIFY2(problem.what.contains(QLatin1String("step 1")), qPrintable(problem.what));
        QCOMPARE(problem.code, ExitCode::Invalid);
        QVERIFY(!problem.remedy.isEmpty());
        QCOMPARE(model->hash(), before);
    }

    void forgetSetsAreRefusedBeforeAnythingChanges()
    {
        const std::vector<int> some{1, 2, 3}, others{4, 5};
        checkForgetSet(some, others, {});
        QVERIFY(refusal([&] { checkForgetSet({}, others, {}); }).what.contains(QLatin1String("nothing to forget")));
        QVERIFY(refusal([&] { checkForgetSet(some, {}, {}); }).what.contains(QLatin1String("All training rows")));
        QVERIFY(refusal([&] { checkForgetSet(some, some, {}); }).what.contains(QLatin1String("very rows to retain")));
        QVERIFY(refusal([&] { checkForgetSet(some, {3, 4}, {}); }).what.contains(QLatin1String("both")));
    }

    void forgetSetsAreWhatIsAskedFor()
    {
        const UnlearningData data = clouds(90, 3, 4); // 60 for training
        using Kind = ForgetRequest::Kind;
        const auto inTurn = forgetSets(data, {Kind::Classes, QStringLiteral("2, 0"), 0}, Random(1));
        QCOMPARE(inTurn.size(), size_t(2));
        for (const int position : inTurn[0].forget)
            QCOMPARE(data.labels[size_t(position)], 2);
        QCOMPARE(inTurn[0].forget.size() + inTurn[0].retain.size(), data.train.size());
        QCOMPARE(inTurn[0].testForget.size() + inTurn[0].testRetain.size(), data.test.size());
        const auto together = forgetSets(data, {Kind::Classes, QStringLiteral("2+0"), 0}, Random(1));
        QCOMPARE(together.size(), size_t(1));
        QCOMPARE(together[0].classes, (std::vector<int>{2, 0}));
        QCOMPARE(forgetSets(data, {}, Random(1)).size(), size_t(3));
        const auto share = forgetSets(data, {Kind::Share, {}, 0.25}, Random(1));
        QCOMPARE(share[0].forget.size(), size_t(15));
        QVERIFY(share[0].testForget.empty());
        QVERIFY(share[0].forget != forgetSets(data, {Kind::Share, {}, 0.25}, Random(2))[0].forget);
        const auto rows = forgetSets(data, {Kind::Rows, QStringLiteral("0,3-4"), 0}, Random(1));
        QCOMPARE(rows[0].forget, (std::vector<int>{0, 3, 4}));
        const std::pair<Kind, const char *> wrong[] = {{Kind::Classes, "9"}, {Kind::Classes, "0+1+2"},
                                                       {Kind::Rows, "7"},    {Kind::Rows, "x"},
                                                       {Kind::Rows, ""},     {Kind::Rows, "5-1"}};
        for (const auto &[kind, text] : wrong)
            QVERIFY2(refusal([&] {
                         forgetSets(data, {kind, QLatin1String(text), 0}, Random(1));
                     }).code == ExitCode::Invalid,
                     text);
        QVERIFY(!refusal([&] { forgetSets(data, {Kind::Share, {}, 0.0}, Random(1)); }).what.isEmpty());
        QVERIFY(!refusal([&] { forgetSets(data, {Kind::Share, {}, 1.0}, Random(1)); }).what.isEmpty());
    }

    void treesLearnWhatNoLineTells()
    {
        Random random(3);
        std::vector<double> rows;
        std::vector<char> positive;
        for (int i = 0; i < 400; ++i) {
            const double x = random.uniform(-1, 1), y = random.uniform(-1, 1);
            rows.insert(rows.end(), {x, y});
            positive.push_back(x * y > 0);
        }
        const BoostedTrees trees(rows, 2, positive);
        int right = 0;
        for (int i = 0; i < 200; ++i) {
            const double row[] = {random.uniform(-1, 1), random.uniform(-1, 1)};
            right += (trees.score(row) > 0) == (row[0] * row[1] > 0);
        }
        QVERIFY2(right >= 185, qPrintable(QString::number(right)));
    }

    void constantOutputsTellNothing()
    {
        const at::Tensor constant = at::ones({40, 5});
        QCOMPARE(attackSuccess({constant, constant, constant, constant}, Random(1)), 0.5);
        QVERIFY(std::isnan(attackSuccess({constant, constant, constant.narrow(0, 0, 0), constant}, Random(1))));
    }

    void sureOutputsGiveMembersAway()
    {
        const at::Tensor sure = at::randn({200, 5}) * 0.1 + at::eye(5).repeat({40, 1}) * 8;
        const at::Tensor unsure = at::randn({200, 5}) * 0.1;
        QVERIFY(attackSuccess({sure, unsure, sure, unsure}, Random(1)) > 0.95);
        QVERIFY(attackSuccess({sure, unsure, unsure, unsure}, Random(1)) < 0.55); // forgotten
    }

    void evidenceIsHigherForMembers()
    {
        const at::Tensor logits = at::tensor({2.f, 0.f, 0.f, 0.f, 1.f, 0.f}).view({2, 3});
        const at::Tensor labels = at::zeros({2}, at::kLong);
        const double p = std::exp(2.0) / (std::exp(2.0) + 2);
        QVERIFY(near(lossEvidence(logits, labels)[0], std::log(p)));
        QVERIFY(near(confidenceEvidence(logits)[0], p));
        QVERIFY(near(oddsEvidence(logits, labels)[0], std::log(p / (1 - p))));
        QVERIFY(lossEvidence(logits, labels)[0] > lossEvidence(logits, labels)[1]);
    }

    /// In N(2, 1) and out N(0, 1): the ratio at x is 2x − 2.
    void likelihoodRatioOfTwoNormals()
    {
        Random random(11);
        std::vector<std::vector<double>> odds;
        std::vector<std::vector<char>> trained;
        for (int model = 0; model < 4000; ++model) {
            const bool in = model % 2;
            odds.push_back({random.normal() + (in ? 2 : 0)});
            trained.push_back({in});
        }
        QVERIFY(near(likelihoodRatios({3}, odds, trained)[0], 4, 0.4));
        QVERIFY(near(likelihoodRatios({1}, odds, trained)[0], 0, 0.2));
    }

    /// What is forgotten is told as random weights tell it; all else stays, and no label was read.
    void badTeacherForgetsTheClassAlone()
    {
        c10::AutoGradMode off(false);
        UnlearningData data = clouds(240, 3, 12);
        const auto model = trainedOn(data), forgetful = model->copy();
        const ForgetSet set = forgetSets(data, {}, Random(1)).front();
        const auto right = [&](const TrainableClassifier &each, const std::vector<int> &rows) {
            return shareRight(seenBy(each, data.inputsOf(rows)).logits, data.labelsOf(rows));
        };
        QVERIFY(right(*model, set.forget) > 0.95);
        UnlearningData unlabeled = data;
        std::ranges::fill(unlabeled.labels, 0);
        TrainPlan plan;
        plan.epochs = 30;
        followBadTeacher(*forgetful, unlabeled, set, plan, 4);
        QVERIFY2(right(*forgetful, set.forget) < 0.6, qPrintable(QString::number(right(*forgetful, set.forget))));
        QVERIFY2(right(*forgetful, set.retain) > 0.95, qPrintable(QString::number(right(*forgetful, set.retain))));
    }

    void headNoiseCostsWhatItShould()
    {
        c10::AutoGradMode off(false);
        const UnlearningData data = clouds(120, 3, 12);
        const auto model = trainedOn(data), noisy = model->copy();
        const at::Tensor features = seenBy(*model, data.inputs).features, labels = data.labelsOf(data.rows);
        const auto loss = [&](const TrainableClassifier &each) {
            return number(at::cross_entropy_loss(each.logits(features), labels));
        };
        const double wanted = loss(*model) + 0.5;
        disturbHead(*noisy, features, labels, wanted, Random(1));
        QVERIFY(near(loss(*noisy), wanted, 1e-3));
        const auto quiet = model->copy();
        disturbHead(*quiet, features, labels, loss(*model) / 2, Random(1));
        QVERIFY(near(loss(*quiet), loss(*model), 1e-3));
        for (const auto &[name, change] : weightChanges(model->tensors(), noisy->tensors()))
            QCOMPARE(change > 0, name.startsWith(QLatin1String("head")));
    }

    void roundingKeepsTheLargestAndSmallChangesVanish()
    {
        c10::AutoGradMode off(false);
        const auto model = smallPerceptron(2, 2)->fresh(Random(1));
        const WeightSlots slots = model->slots();
        at::Tensor &first = *slots.all().front().tensor;
        first.zero_();
        first[0][0] = 127.f;
        first[0][1] = -3.4f;
        first[1][0] = 0.49f;
        const auto rounded = roundedToInt8(*model)->tensors().at(QStringLiteral("first.weight"));
        QCOMPARE(rounded[0][0].item<float>(), 127.f);
        QCOMPARE(rounded[0][1].item<float>(), -3.f);
        QCOMPARE(rounded[1][0].item<float>(), 0.f);
        QCOMPARE(first[1][0].item<float>(), 0.49f); // the original stays
    }

    void relearningBeginsWhereTheModelIs()
    {
        c10::AutoGradMode off(false);
        const UnlearningData data = clouds(120, 3, 12);
        const auto model = smallPerceptron(12, 3)->fresh(Random(3));
        const ForgetSet set = forgetSets(data, {}, Random(1)).front();
        const std::vector<double> course = relearned(*model, data, set, {0, 1, 60}, {.batch = 8}, 1);
        QCOMPARE(course.size(), size_t(3));
        QCOMPARE(course.front(),
                 shareRight(seenBy(*model, data.inputsOf(set.forget)).logits, data.labelsOf(set.forget)));
        QCOMPARE(course.back(), 1.0);
    }
};

QTEST_GUILESS_MAIN(TestLafPieces)
#include "tst_laf_pieces.moc"
