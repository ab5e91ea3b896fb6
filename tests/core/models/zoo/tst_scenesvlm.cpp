#include "core/jobs/RunContext.h"
#include "core/models/Probe.h"
#include "core/models/capabilities/Capabilities.h"
#include "core/models/checkpoint/Checkpoint.h"
#include "core/models/checkpoint/ModelFiles.h"
#include "core/models/zoo/TrainScenesVlm.h"
#include "core/models/zoo/Zoo.h"

#include <ATen/ATen.h>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>
#include <opencv2/core.hpp>

using namespace gleaner;

/// What is particular to the recipe of the vision–language model; what all recipes share is tested in tst_zootraining.
class TestScenesVlm : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_cache;

    /// Two objects: the second one left of the first.
    static Scene pair()
    {
        Scene scene;
        scene.objects.resize(2);
        scene.objects[0].kind = {SceneColor::Red, SceneShape::Circle};
        scene.objects[0].x = 0.7;
        scene.objects[1].kind = {SceneColor::Blue, SceneShape::Star};
        scene.objects[1].x = 0.3;
        return scene;
    }
    static cv::Mat maskOf(int right, int left)
    {
        cv::Mat mask = cv::Mat::zeros(100, 100, CV_8U);
        mask(cv::Rect(60, 10, right, 1)) = 1;
        mask(cv::Rect(10, 10, left, 1)) = 2;
        return mask;
    }

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_cache.isValid() && qputenv("XDG_CACHE_HOME", m_cache.path().toUtf8())); }

    void listsFromLeftToRightWhatIsSeen()
    {
        QCOMPARE(sceneListing(pair(), maskOf(40, 40)), QStringLiteral(" blue star, red circle."));
        QCOMPARE(sceneListing(pair(), maskOf(40, 19)), QStringLiteral(" red circle.")); // 1/500 are 20 pixels
        QCOMPARE(sceneListing(pair(), maskOf(40, 20)), QStringLiteral(" blue star, red circle."));
        QVERIFY(sceneQuestions().size() >= 10);
    }

    /// The tower begins as that of zoo:scenes-clip, every layer and head tells where words look, and the files fit.
    void writesAModelThatOpens()
    {
        ScenesVlmRecipe recipe;
        recipe.plan = {2, 1, 1e-6};
        recipe.batch = 3;
        recipe.testPictures = 3;
        QTemporaryDir folder;
        const QString out = folder.filePath(QStringLiteral("out"));
        RunContext context;
        trainScenesVlm(out, context, recipe);
        const ModelPtr model = openModel(out);
        QVERIFY(model->info().missing.isEmpty() && model->info().unexpected.isEmpty());
        const auto *language = model->as<VisionLanguageModel>();
        QVERIFY(language && language->tokenizer());
        QCOMPARE(language->firstPatch(sceneQuestions().front()), 0);
        AttentionProbe probe;
        at::Tensor logits;
        const cv::Mat picture(64, 64, CV_8UC3, cv::Scalar(200, 30, 30));
        const auto state = language->start(picture, sceneQuestions().front(), logits, &probe);
        QCOMPARE(int(probe.layers.size()), language->languageLayers());
        const int64_t patches = int64_t(language->patchesPerSide()) * language->patchesPerSide();
        for (const auto &[layer, weights] : probe.layers) {
            QCOMPARE(weights.sizes().vec(),
                     (std::vector<int64_t>{1, language->languageHeads(), state->length(), state->length()}));
            QVERIFY(weights.select(2, -1).narrow(-1, 0, patches).sum(-1).min().item<double>() > 0);
        }
        const QJsonObject manifest = readModelJson(out + QLatin1Char('/') + manifestName());
        QCOMPARE(figuresOf(manifest).size(), 8u);
        const QJsonObject files = manifest[QStringLiteral("files")].toObject();
        QCOMPARE(files.size(), 4);
        qint64 bytes = 0;
        for (const QJsonValue &file : files)
            bytes += file[QStringLiteral("bytes")].toInteger();
        QVERIFY2(bytes <= 4'000'000, qPrintable(QString::number(bytes)));
        const auto weightOf = [](const QString &uri, const QString &name) {
            return Checkpoint::open(uri).readFloat(name);
        };
        const QString name = QStringLiteral("vision_model.encoder.layers.1.mlp.fc1.weight");
        const at::Tensor own = weightOf(out + QStringLiteral("/model.safetensors"),
                                        QStringLiteral("vision_tower.") + name),
                         clip = weightOf(
                             zooFolder(QStringLiteral("scenes-clip")) + QStringLiteral("/model.safetensors"), name);
        QVERIFY((own - clip).abs().max().item<double>() < 1e-3);
    }

    void modelsWithoutPicturesAreRefused()
    {
        RunContext context;
        QVERIFY_THROWS_EXCEPTION(ProblemError, listedObjects(*openModel(QStringLiteral("zoo:stories-lm-small")),
                                                             QStringLiteral("scenes:count=2"), context));
    }
};

QTEST_GUILESS_MAIN(TestScenesVlm)
#include "tst_scenesvlm.moc"
