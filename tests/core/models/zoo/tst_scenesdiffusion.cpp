#include "core/data/SceneDescription.h"
#include "core/jobs/RunContext.h"
#include "core/models/capabilities/Capabilities.h"
#include "core/models/checkpoint/ModelFiles.h"
#include "core/models/zoo/TrainScenesDiffusion.h"
#include "core/support/Hash.h"

#include <ATen/ATen.h>
#include <QDir>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace gleaner;

class TestScenesDiffusion : public QObject {
    Q_OBJECT

private:
    static ScenesDiffusionRecipe tiny()
    {
        ScenesDiffusionRecipe recipe;
        recipe.steps = 3;
        recipe.warmup = 1;
        recipe.batch = 4;
        recipe.testPictures = 4;
        recipe.samplingSteps = 2;
        return recipe;
    }
    static QString weightsHash(const QString &folder)
    {
        return hashOfFiles(folder,
                           {QStringLiteral("model_index.json"), QStringLiteral("unet/config.json"),
                            QStringLiteral("unet/diffusion_pytorch_model.safetensors"),
                            QStringLiteral("text_encoder/model.safetensors"), QStringLiteral("tokenizer/vocab.json")});
    }
    static bool isEmpty(const QString &folder)
    {
        return QDir(folder).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
    }

private Q_SLOTS:
    void writesAModelThatOpens()
    {
        QTemporaryDir folder;
        const QString out = folder.filePath(QStringLiteral("out"));
        RunContext context;
        trainScenesDiffusion(out, context, tiny());
        const ModelPtr model = openModel(out);
        QVERIFY(model->offers(Capability::Generator));
        QVERIFY(model->info().missing.isEmpty() && model->info().unexpected.isEmpty());
        QCOMPARE(model->as<Denoiser>()->latentReduction(), 1);
        QCOMPARE(model->as<Denoiser>()->latentShape(), (std::vector<int64_t>{3, 32, 32}));
        QVERIFY2(model->info().bytes <= 4'000'000, qPrintable(QString::number(model->info().bytes)));
        const QJsonObject manifest = readModelJson(out + QStringLiteral("/manifest.json"));
        const QJsonObject files = manifest[QStringLiteral("files")].toObject();
        QCOMPARE(files.size(), 8);
        for (auto file = files.begin(); file != files.end(); ++file)
            QCOMPARE(hashOfFile(out + QLatin1Char('/') + file.key()),
                     file.value()[QStringLiteral("sha256")].toString());
        QVERIFY(manifest[QStringLiteral("accuracy")][QStringLiteral("made pictures")].isObject());
        QCOMPARE(QDir(folder.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot).size(), 1);
    }

    void stoppedTrainingGoesOnToTheSameBytes()
    {
        QTemporaryDir folder, whole;
        RunContext plain;
        trainScenesDiffusion(whole.filePath(QStringLiteral("out")), plain, tiny());

        const QString out = folder.filePath(QStringLiteral("out"));
        RunChannel channel;
        bool stop = false;
        channel.progress = [&stop](qint64 done, qint64, const QString &) { stop = done == 1; };
        channel.stopRequested = [&stop] { return stop; };
        RunContext stopped({}, channel);
        QVERIFY_THROWS_EXCEPTION(Stopped, trainScenesDiffusion(out, stopped, tiny()));
        QVERIFY(!QFileInfo::exists(out));
        QCOMPARE(QDir(folder.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot),
                 QStringList{QStringLiteral(".out.training.safetensors")});
        RunContext again;
        trainScenesDiffusion(out, again, tiny());
        QVERIFY(readModelJson(out + QStringLiteral("/manifest.json"))[QStringLiteral("resumed at step")].toInt() > 0);
        QCOMPARE(weightsHash(out), weightsHash(whole.filePath(QStringLiteral("out"))));
    }

    void judgeKnowsRenderedScenesOfThisSize()
    {
        const ModelPtr judge = openModel(QStringLiteral("zoo:scenes-clip"));
        const SceneOptions options = SceneOptions::parse(scenesDiffusionUri(77, QStringLiteral("test")));
        std::vector<cv::Mat> pictures;
        std::vector<int> kinds;
        for (int i = 0; i < 200; ++i) {
            const Scene scene = describeScene(options, i);
            pictures.push_back(renderScene(scene, 32).rgb);
            const SceneKind kind = scene.objects.front().kind;
            kinds.push_back(int(kind.color) * 10 + int(kind.shape));
        }
        const SceneJudgement judgement = judgedByClip(*judge, pictures, kinds);
        QVERIFY2(judgement.shape >= 0.9, qPrintable(QString::number(judgement.shape)));
        QVERIFY2(judgement.both <= std::min(judgement.shape, judgement.color), "a pair is right where both are");
        std::rotate(kinds.begin(), kinds.begin() + 1, kinds.end());
        QVERIFY(judgedByClip(*judge, pictures, kinds).both < 0.1);
    }
};

QTEST_GUILESS_MAIN(TestScenesDiffusion)
#include "tst_scenesdiffusion.moc"
