#include "core/jobs/RunContext.h"
#include "core/models/capabilities/Capabilities.h"
#include "core/models/capabilities/PromptTower.h"
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
        recipe.texts.plan = {2, 1, 2e-3};
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
        QCOMPARE(figuresOf(manifest).size(), 9u);
    }

    void scenesComeWithTheirCaptions()
    {
        QCOMPARE(shortSceneCaption({SceneColor::Orange, SceneShape::Star}), QStringLiteral("an orange star"));
        const ClipTokenizer tokenizer(sceneCaptionVocabulary(), QStringLiteral("captions"));
        const ScenePictures pictures(QStringLiteral("scenes:count=100,seed=3,objects=1"), 32);
        const auto scenes = [&](int index) { return captionedScenes(pictures, tokenizer, 12, 32, index, 20); };
        const CaptionedScenes second = scenes(1);
        QCOMPARE(second.batch.latents.sizes(), at::IntArrayRef({20, 3, 32, 32}));
        QCOMPARE(second.batch.ids.sizes(), at::IntArrayRef({20, 12}));
        QVERIFY(second.batch.latents.min().item<float>() >= -1 && second.batch.latents.max().item<float>() <= 1);
        QVERIFY(at::equal(second.batch.latents, scenes(1).batch.latents));
        QVERIFY(!at::equal(second.batch.latents, scenes(2).batch.latents));
        int unsaid = 0;
        for (int row = 0; row < 20; ++row) {
            const SceneKind kind = sceneHeader(pictures.options(), 20 + row).kind;
            const auto number = [&](const at::Tensor &tensor, int column) {
                return tensor[row][column].item<int64_t>();
            };
            const auto wordAt = [&](int64_t position) {
                return tokenizer.decode({number(second.batch.ids, int(position))}).trimmed();
            };
            QVERIFY(number(second.kinds, 0) == int64_t(kind.color) && number(second.kinds, 1) == int64_t(kind.shape));
            const int64_t color = number(second.words, 0), shape = number(second.words, 1);
            unsaid += (color < 0) + (shape < 0);
            QVERIFY(color > 0 || shape > 0);
            if (color > 0)
                QVERIFY(wordAt(color) == SceneWords::colors()[int(kind.color)] ||
                        colorSynonyms(kind.color).contains(wordAt(color)));
            if (shape > 0)
                QCOMPARE(wordAt(shape), SceneWords::shapes()[int(kind.shape)]);
        }
        QVERIFY(unsaid >= 1);
    }

    void captionsAreWordedInManyWays()
    {
        const SceneKind kind{SceneColor::Red, SceneShape::Circle};
        QMap<QString, int> said;
        for (uint64_t i = 0; i < 4000; ++i) {
            Random random = Random::forItem(3, i);
            ++said[wordedSceneCaption(kind, random)];
        }
        for (const char *each : {"a red circle", "a crimson circle", "a ruby shape", "a circle", "red circle",
                                 "a photo of a scarlet circle", "a picture of red circle", "a red thing"})
            QVERIFY2(said.contains(QLatin1String(each)), each);
        QVERIFY(!said.contains(QStringLiteral("a shape")));
        QVERIFY(said[QStringLiteral("a red circle")] > 800);
        const ClipVocabulary vocabulary = sceneCaptionVocabulary();
        const ClipTokenizer tokenizer(vocabulary, QStringLiteral("captions"));
        for (auto caption = said.begin(); caption != said.end(); ++caption) // one token a word, and two around them
            QCOMPARE(tokenizer.encode(caption.key(), 12).size(), size_t(caption.key().count(QLatin1Char(' ')) + 3));
    }

    void theShippedTowerKnowsOtherWordsForColors()
    {
        const ModelPtr model = openModel(QStringLiteral("zoo:scenes-diffusion"));
        const PromptTower &tower = *model->as<PromptTower>();
        const auto endState = [&](const QString &color) {
            const std::vector<int64_t> ids = tower.promptTokens(QStringLiteral("a %1 star").arg(color));
            return tower.readPromptTokens(at::tensor(at::ArrayRef<int64_t>(ids), at::kLong).unsqueeze(0))[0][-1];
        };
        std::vector<at::Tensor> names;
        for (const QString &color : SceneWords::colors())
            names.push_back(endState(color));
        for (int color = 0; color < SceneWords::colors().size(); ++color)
            for (const QString &other : colorSynonyms(SceneColor(color))) {
                const at::Tensor alike = at::cosine_similarity(at::stack(names), endState(other).unsqueeze(0));
                QVERIFY2(alike.argmax().item<int64_t>() == color, qPrintable(other));
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
