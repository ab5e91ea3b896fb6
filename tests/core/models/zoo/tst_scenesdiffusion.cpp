#include "core/jobs/RunContext.h"
#include "core/models/capabilities/Capabilities.h"
#include "core/models/checkpoint/ModelFiles.h"
#include "core/models/tokenizers/ClipTokenizer.h"
#include "core/models/zoo/TrainScenesDiffusion.h"
#include "core/support/Hash.h"

#include <ATen/ATen.h>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>
#include <algorithm>

using namespace gleaner;

/// What is particular to the recipe of the diffusion model; what all recipes share is tested in tst_zootraining.
class TestScenesDiffusion : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_cache.isValid() && qputenv("XDG_CACHE_HOME", m_cache.path().toUtf8())); }

    void writesAModelThatOpens()
    {
        ScenesDiffusionRecipe recipe;
        recipe.plan = {3, 1, 2e-3};
        recipe.batch = 4;
        recipe.testPictures = 4;
        recipe.samplingSteps = 2;
        QTemporaryDir folder;
        const QString out = folder.filePath(QStringLiteral("out"));
        RunContext context;
        trainScenesDiffusion(out, context, recipe);
        const ModelPtr model = openModel(out);
        QVERIFY(model->offers(Capability::Generator));
        QVERIFY(model->info().missing.isEmpty() && model->info().unexpected.isEmpty());
        QCOMPARE(model->as<Denoiser>()->latentReduction(), 1);
        QCOMPARE(model->as<Denoiser>()->latentShape(), (std::vector<int64_t>{3, 32, 32}));
        const QJsonObject manifest = readModelJson(out + QLatin1Char('/') + manifestName());
        const QJsonObject files = manifest[QStringLiteral("files")].toObject();
        QCOMPARE(files.size(), 8);
        qint64 bytes = 0;
        for (auto file = files.begin(); file != files.end(); ++file) {
            QCOMPARE(hashOfFile(out + QLatin1Char('/') + file.key()),
                     file.value()[QStringLiteral("sha256")].toString());
            bytes += file.value()[QStringLiteral("bytes")].toInteger();
        }
        QVERIFY2(bytes <= 4'000'000, qPrintable(QString::number(bytes)));
        QCOMPARE(figuresOf(manifest).size(), 6u);
    }

    void scenesComeWithTheirCaptions()
    {
        QCOMPARE(shortSceneCaption({SceneColor::Orange, SceneShape::Star}), QStringLiteral("an orange star"));
        const auto tokenizer = ClipTokenizer::published();
        const ScenePictures pictures(QStringLiteral("scenes:count=100,seed=3,objects=1"), 32);
        const auto batch = [&](int index) { return sceneDiffusionBatch(pictures, *tokenizer, 12, 32, index, 20); };
        const DiffusionBatch second = batch(1);
        QCOMPARE(second.latents.sizes(), at::IntArrayRef({20, 3, 32, 32}));
        QCOMPARE(second.ids.sizes(), at::IntArrayRef({20, 12}));
        QVERIFY(second.latents.min().item<float>() >= -1 && second.latents.max().item<float>() <= 1);
        QVERIFY(at::equal(second.latents, batch(1).latents));
        QVERIFY(!at::equal(second.latents, batch(2).latents));
        for (int row = 0; row < 20; ++row) {
            const SceneHeader header = sceneHeader(pictures.options(), 20 + row);
            const at::Tensor ids = second.ids[row];
            const auto equals = [&](const QString &caption) {
                std::vector<int64_t> wanted = tokenizer->encode(caption, 12);
                wanted.resize(12, *tokenizer->endToken());
                return std::equal(wanted.begin(), wanted.end(), ids.data_ptr<int64_t>());
            };
            QVERIFY(equals(shortSceneCaption(header.kind)) || equals(scenePrompt(header.style, header.kind.name())));
        }
    }

    void judgeKnowsRenderedScenesOfThisSize()
    {
        const ModelPtr judge = openModel(QStringLiteral("zoo:scenes-clip"));
        const SceneOptions options =
            SceneOptions::parse(QStringLiteral("scenes:count=200,seed=77,") + scenesDiffusionLook());
        std::vector<cv::Mat> pictures;
        std::vector<SceneKind> kinds;
        for (int i = 0; i < 200; ++i) {
            const Scene scene = describeScene(options, i);
            pictures.push_back(renderScene(scene, 32).rgb);
            kinds.push_back(scene.objects.front().kind);
        }
        const SceneJudgement judgement = judgedByClip(*judge, pictures, kinds);
        QVERIFY2(judgement.shape >= 0.9, qPrintable(QString::number(judgement.shape)));
        QVERIFY2(judgement.both <= std::min(judgement.shape, judgement.color), "a pair is right where both are");
        std::rotate(kinds.begin(), kinds.begin() + 1, kinds.end());
        QVERIFY(judgedByClip(*judge, pictures, kinds).both < 0.1);
    }

private:
    QTemporaryDir m_cache;
};

QTEST_GUILESS_MAIN(TestScenesDiffusion)
#include "tst_scenesdiffusion.moc"
