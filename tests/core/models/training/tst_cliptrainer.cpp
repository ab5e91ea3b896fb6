#include "core/models/Probe.h"
#include "core/models/clip/ClipTowers.h"
#include "core/models/training/ClipTrainer.h"

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
        const double before = trainer.step({{pixels, ids, same, {}, {}, {}}}, 1e-3);
        double after = before;
        for (int step = 0; step < 150; ++step)
            after = trainer.step({{pixels, ids, same, {}, {}, {}}}, 3e-3);
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
        QVERIFY(ClipTrainer(small(), 1).step({{pixels, ids, alike, {}, {}, {}}}, 1e-3) < 1e-6);
        QVERIFY(std::abs(ClipTrainer(small(), 1).step({{pixels, ids, apart, {}, {}, {}}}, 1e-3) - std::log(2.0)) <
                1e-3);
    }

    void questionsAreLearned()
    {
        at::manual_seed(4);
        ClipBatch batch{
            at::randn({6, 3, 16, 16}), at::full({6, 3}, 39, at::kLong), at::ones({6, 6}, at::kBool), {}, {}, {}};
        at::Tensor prompts = at::full({2, 3}, 39, at::kLong);
        prompts.select(1, 0).copy_(at::arange(2, at::kLong));
        batch.questions = {{prompts, at::tensor(at::ArrayRef<int>({0, 1, 0, 1, 1, 0}), at::kInt).to(at::kLong), {}}};
        ClipTrainer trainer(small(), 1);
        const double before = trainer.step({batch, batch}, 1e-3);
        double after = before;
        for (int step = 0; step < 150; ++step)
            after = trainer.step({batch, batch}, 3e-3);
        QVERIFY2(before > 0.5 && after < 0.1, qPrintable(QStringLiteral("%1 %2").arg(before).arg(after)));
    }

    /// Patches are asked of the layer before the last through a head of the trainer's own: what is learned shows in the
    /// tokens there, while the loss told is that of captions alone.
    void patchesAreLearned()
    {
        at::manual_seed(5);
        ClipBatch batch{
            at::randn({8, 3, 16, 16}), at::full({8, 3}, 39, at::kLong), at::ones({8, 8}, at::kBool), {}, {}, {}};
        const at::Tensor bright = batch.pixels.view({8, 3, 2, 8, 2, 8}).mean({1, 3, 5}).flatten(1).gt(0).to(at::kLong);
        batch.patches = {{bright, {}}};
        ClipTrainer trainer(small(), 1, {2});
        for (int step = 0; step < 150; ++step)
            QVERIFY(trainer.step({batch}, 3e-3) < 1e-6);
        struct Tokens final : Probe {
            bool wantsAttention(int) const override { return false; }
            void attention(int, const at::Tensor &) override {}
            bool wantsTokens(int layer) const override { return layer == 0; }
            void tokens(int, const at::Tensor &x) override { seen = x; }
            at::Tensor seen;
        } probe;
        clipImageFeatures(trainer.averaged(), small(), batch.pixels, &probe);
        QCOMPARE(probe.seen.sizes().vec(), (std::vector<int64_t>{8, 5, 16}));
        const at::Tensor tokens = at::layer_norm(probe.seen, {16}).narrow(1, 1, 4).reshape({-1, 16});
        const at::Tensor yes = bright.flatten().to(at::kBool);
        const auto mean = [&](const at::Tensor &which) {
            return tokens.index_select(0, which.nonzero().flatten()).mean(0);
        };
        const at::Tensor along = at::matmul(tokens, mean(yes) - mean(yes.logical_not()));
        const at::Tensor found = along.gt(along.mean());
        QVERIFY(found.eq(yes).to(at::kFloat).mean().item<double>() > 0.9);
    }

    /// Prompt 2 is never asked for, and still ends near the sum of the two prompts it is made of.
    void compoundsLieNearTheirParts()
    {
        at::manual_seed(6);
        ClipBatch batch{
            at::randn({4, 3, 16, 16}), at::full({4, 3}, 39, at::kLong), at::ones({4, 4}, at::kBool), {}, {}, {}};
        const auto prompts = [](int64_t from, int64_t count) {
            at::Tensor ids = at::full({count, 3}, 39, at::kLong);
            ids.select(1, 0).copy_(at::arange(from, from + count, at::kLong));
            return ids;
        };
        const at::Tensor zeros = at::zeros({4}, at::kLong);
        batch.questions = {{prompts(0, 1), zeros, {}}, {prompts(1, 2), zeros, {}}, {prompts(3, 2), zeros, {}}};
        batch.compound = ClipBatch::Compound{0, 1, 2, at::zeros({1}, at::kLong), at::ones({1}, at::kLong)};
        ClipTrainer trainer(small(), 1);
        for (int step = 0; step < 150; ++step)
            trainer.step({batch}, 3e-3);
        const auto feature = [&](int64_t id) {
            const at::Tensor f = clipTextFeatures(trainer.averaged(), small(), prompts(id, 1));
            return f / f.norm();
        };
        const at::Tensor sum = feature(1) + feature(4);
        QVERIFY(at::sum(feature(0) * sum / sum.norm()).item<double>() > 0.95);
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
