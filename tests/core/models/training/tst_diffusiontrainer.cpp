#include "core/models/training/DiffusionTrainer.h"
#include "core/models/training/ScenePictureBatches.h"
#include "core/models/training/TrainingState.h"
#include "core/support/Problem.h"

#include <ATen/ATen.h>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <cmath>

using namespace gleaner;

namespace {

UnetConfig tinyUnet()
{
    UnetConfig config;
    config.levels = {{4, 1, 1, 1, false, false}, {8, 1, 2, 1, true, true}};
    config.in = config.out = 3;
    config.side = 8;
    config.context = 6;
    config.linearProjection = true;
    config.norm.groups = 2;
    return config;
}

ClipTextConfig tinyText()
{
    ClipTextConfig config;
    config.tower = {6, 12, 1, 2, Activation::Gelu};
    config.context = 4;
    config.vocabulary = 5;
    return config;
}

/// Two kinds of pictures, each with its caption.
DiffusionBatch batchOf(int64_t count)
{
    at::Tensor pictures = at::full({count, 3, 8, 8}, -0.5), ids = at::full({count, 4}, 4, at::kLong);
    for (int64_t i = 0; i < count; ++i) {
        ids[i][1].fill_(i % 2);
        pictures[i].narrow(i % 2 == 0 ? 1 : 2, 2, 3).fill_(0.8);
    }
    return {pictures, ids};
}

NoiseSchedule schedule(NoiseSchedule::Prediction prediction = NoiseSchedule::Prediction::Velocity)
{
    NoiseSchedule::Options options;
    options.betas = NoiseSchedule::Betas::SquaredCosine;
    options.prediction = prediction;
    return NoiseSchedule(options);
}

DiffusionTrainer trainerOf(uint64_t seed = 1)
{
    return {tinyUnet(), tinyText(), schedule(), at::full({4}, 4, at::kLong), seed};
}

} // namespace

class TestDiffusionTrainer : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void gradientEqualsFiniteDifferences_data()
    {
        QTest::addColumn<int>("prediction");
        for (const int prediction : {0, 1, 2})
            QTest::addRow("%d", prediction) << prediction;
    }
    void gradientEqualsFiniteDifferences()
    {
        QFETCH(int, prediction);
        DiffusionTrainer trainer(tinyUnet(), tinyText(), schedule(NoiseSchedule::Prediction(prediction)),
                                 at::full({4}, 4, at::kLong), 3);
        const DiffusionBatch batch = batchOf(4);
        for (int i = 0; i < 3; ++i) // away from the zeros it begins with
            trainer.step({batch}, 1e-2);
        std::map<QString, at::Tensor> gradients;
        const double loss = trainer.lossOf(batch, 7, &gradients);
        QCOMPARE(trainer.lossOf(batch, 7), loss);
        const auto weights = trainer.weights();
        for (const char *name :
             {"unet/conv_in.weight", "unet/time_embedding.linear_1.weight", "unet/down_blocks.1.resnets.0.conv1.weight",
              "unet/mid_block.attentions.0.transformer_blocks.0.attn2.to_k.weight", "unet/conv_out.bias",
              "text_encoder/text_model.encoder.layers.0.self_attn.v_proj.weight",
              "text_encoder/text_model.embeddings.token_embedding.weight"}) {
            // Along the gradient itself the slope is its length, which float32 can tell from rounding.
            const at::Tensor weight = weights.at(QLatin1String(name)), gradient = gradients.at(QLatin1String(name));
            const double length = gradient.norm().item<double>();
            QVERIFY2(length > 0, name);
            const at::Tensor direction = gradient / length, before = weight.clone();
            const double reach = 1e-2;
            weight.add_(direction, reach);
            const double above = trainer.lossOf(batch, 7);
            weight.copy_(before).sub_(direction, reach);
            const double below = trainer.lossOf(batch, 7);
            weight.copy_(before);
            const double slope = (above - below) / (2 * reach);
            QVERIFY2(std::abs(slope - length) < 0.02 * length + 2e-5,
                     qPrintable(QStringLiteral("%1: %2 %3").arg(QLatin1String(name)).arg(slope).arg(length)));
        }
    }

    void lossFallsAndCaptionsCount()
    {
        DiffusionTrainer trainer = trainerOf();
        const DiffusionBatch batch = batchOf(16);
        const auto told = [&](const DiffusionBatch &of) {
            double sum = 0;
            for (uint64_t draw = 0; draw < 8; ++draw)
                sum += trainer.lossOf(of, 1'000'000 + draw) / 8;
            return sum;
        };
        const double before = told(batch);
        for (int i = 0; i < 120; ++i)
            trainer.step({batch}, 5e-3);
        const double after = told(batch);
        QVERIFY2(after < 0.4 * before, qPrintable(QStringLiteral("%1 → %2").arg(before).arg(after)));
        DiffusionBatch swapped = batch;
        swapped.ids = batch.ids.flip({0});
        QVERIFY2(told(swapped) > 1.1 * after, qPrintable(QStringLiteral("%1 %2").arg(told(swapped)).arg(after)));
    }

    void repeatsItselfAndGoesOnFromItsState()
    {
        QTemporaryDir folder;
        const DiffusionBatch batch = batchOf(4);
        DiffusionTrainer whole = trainerOf(), first = trainerOf(), other = trainerOf(2);
        for (int i = 0; i < 4; ++i)
            whole.step({batch, batch}, 1e-3);
        first.step({batch, batch}, 1e-3);
        first.step({batch, batch}, 1e-3);
        const TrainingState state(folder.filePath(QStringLiteral("model")), {QStringLiteral("recipe")});
        QVERIFY(state.load().empty());
        state.save(first.state());
        QVERIFY(TrainingState(folder.filePath(QStringLiteral("model")), {QStringLiteral("other")}).load().empty());
        DiffusionTrainer resumed = trainerOf();
        resumed.restore(state.load());
        QCOMPARE(resumed.steps(), 2);
        resumed.step({batch, batch}, 1e-3);
        resumed.step({batch, batch}, 1e-3);
        for (const auto &[name, tensor] : whole.averaged())
            QVERIFY2(at::equal(tensor, resumed.averaged().at(name)), qPrintable(name));
        QVERIFY(!at::equal(other.weights().at(QStringLiteral("unet/conv_in.weight")),
                           trainerOf().weights().at(QStringLiteral("unet/conv_in.weight"))));
        auto damaged = first.state();
        damaged[QStringLiteral("mean")] = at::zeros({3});
        QVERIFY_THROWS_EXCEPTION(ProblemError, resumed.restore(damaged));
        QFile file(state.path());
        QVERIFY(file.resize(100));
        QVERIFY(state.load().empty());
        state.remove();
        QVERIFY(!file.exists());
    }

    void scenesComeWithTheirCaptions()
    {
        QCOMPARE(shortSceneCaption({SceneColor::Orange, SceneShape::Star}), QStringLiteral("an orange star"));
        const auto tokenizer = ClipTokenizer::published();
        const QString uri = QStringLiteral("scenes:count=100,seed=3,objects=1");
        const ScenePictureBatches scenes(uri, *tokenizer, 32, 12);
        const DiffusionBatch batch = scenes.batch(1, 20);
        QCOMPARE(batch.latents.sizes(), at::IntArrayRef({20, 3, 32, 32}));
        QCOMPARE(batch.ids.sizes(), at::IntArrayRef({20, 12}));
        QVERIFY(batch.latents.min().item<float>() >= -1 && batch.latents.max().item<float>() <= 1);
        QVERIFY(at::equal(batch.latents, scenes.batch(1, 20).latents));
        QVERIFY(!at::equal(batch.latents, scenes.batch(2, 20).latents));
        const SceneHeader header = sceneHeader(SceneOptions::parse(uri), 20);
        QVERIFY(at::equal(batch.ids[0], scenes.idsOf(shortSceneCaption(header.kind))) ||
                at::equal(batch.ids[0], scenes.idsOf(scenePrompt(header.style, header.kind.name()))));
    }
};

QTEST_GUILESS_MAIN(TestDiffusionTrainer)
#include "tst_diffusiontrainer.moc"
