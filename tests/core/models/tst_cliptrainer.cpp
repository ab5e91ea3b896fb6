#include "core/models/ClipTowers.h"
#include "core/models/ClipTrainer.h"

#include <ATen/ATen.h>
#include <QTest>

using namespace gleaner;

class TestClipTrainer : public QObject {
    Q_OBJECT

private:
    static ClipConfig small()
    {
        ClipConfig config;
        config.text = {16, 32, 1, 2, Activation::Gelu};
        config.image = {16, 32, 2, 2, Activation::Gelu};
        config.context = 8;
        config.vocabulary = 40;
        config.side = 16;
        config.patch = 8;
        config.projection = 8;
        return config;
    }

private Q_SLOTS:
    void learnsWhichTextBelongsToWhichPicture()
    {
        at::manual_seed(3);
        const at::Tensor pixels = at::randn({8, 3, 16, 16});
        at::Tensor ids = at::randint(0, 38, {8, 6}, at::kLong);
        ids.select(1, 5).fill_(39);
        const at::Tensor same = at::eye(8).to(at::kBool);
        ClipTrainer trainer(small(), 1);
        const double before = trainer.step({{pixels, ids, same, {}}}, 1e-3);
        double after = before;
        for (int step = 0; step < 150; ++step)
            after = trainer.step({{pixels, ids, same, {}}}, 3e-3);
        QVERIFY2(before > 1 && after < 0.1, qPrintable(QStringLiteral("%1 %2").arg(before).arg(after)));
        const ClipWeights weights = trainer.averaged();
        QVERIFY(!weights.tokenEmbedding.requires_grad());
        const auto unit = [](const at::Tensor &x) { return x / x.norm(2, {-1}, true); };
        const at::Tensor match = at::matmul(unit(clipImageFeatures(weights, small(), pixels)),
                                            unit(clipTextFeatures(weights, small(), ids)).t());
        QVERIFY(match.argmax(1).equal(at::arange(8, at::kLong)));
    }

    void equalCaptionsAreNoCounterExamples()
    {
        const at::Tensor pixels = at::ones({2, 3, 16, 16});
        const at::Tensor ids = at::full({2, 3}, 39, at::kLong);
        const at::Tensor alike = at::ones({2, 2}, at::kBool), apart = at::eye(2).to(at::kBool);
        QVERIFY(ClipTrainer(small(), 1).step({{pixels, ids, alike, {}}}, 1e-3) < 1e-6);
        QVERIFY(std::abs(ClipTrainer(small(), 1).step({{pixels, ids, apart, {}}}, 1e-3) - std::log(2.0)) < 1e-3);
    }

    void questionsAreLearned()
    {
        at::manual_seed(4);
        ClipBatch batch{at::randn({6, 3, 16, 16}), at::full({6, 3}, 39, at::kLong), at::ones({6, 6}, at::kBool), {}};
        at::Tensor prompts = at::full({2, 3}, 39, at::kLong);
        prompts.select(1, 0).copy_(at::arange(2, at::kLong));
        batch.questions = {{prompts, at::tensor(at::ArrayRef<int>({0, 1, 0, 1, 1, 0}), at::kInt).to(at::kLong)}};
        ClipTrainer trainer(small(), 1);
        const double before = trainer.step({batch, batch}, 1e-3);
        double after = before;
        for (int step = 0; step < 150; ++step)
            after = trainer.step({batch, batch}, 3e-3);
        QVERIFY2(before > 0.5 && after < 0.1, qPrintable(QStringLiteral("%1 %2").arg(before).arg(after)));
    }

    void countsAndRepeats()
    {
        ClipTrainer a(small(), 7), b(small(), 7), c(small(), 8);
        QCOMPARE(a.parameters(), b.parameters());
        qint64 counted = 0;
        for (const auto &[name, tensor] : huggingFaceTensors(a.averaged()))
            counted += tensor.numel();
        QCOMPARE(a.parameters(), counted);
        QVERIFY(a.averaged().tokenEmbedding.equal(b.averaged().tokenEmbedding));
        QVERIFY(!a.averaged().tokenEmbedding.equal(c.averaged().tokenEmbedding));
    }
};

QTEST_GUILESS_MAIN(TestClipTrainer)
#include "tst_cliptrainer.moc"
