#include "core/data/SceneDescription.h"
#include "core/jobs/RunContext.h"
#include "core/models/Model.h"
#include "core/models/capabilities/Capabilities.h"
#include "core/models/checkpoint/ModelFiles.h"
#include "core/models/tokenizers/ClipTokenizer.h"
#include "core/models/tokenizers/LearnVocabulary.h"
#include "core/models/zoo/TrainScenesClip.h"
#include "core/models/zoo/ZooManifest.h"
#include "core/support/Hash.h"

#include <ATen/ATen.h>
#include <ATen/Parallel.h>
#include <QDir>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace gleaner;

class TestZoo : public QObject {
    Q_OBJECT

private:
    const QString m_uri = QStringLiteral("zoo:scenes-clip");

    static RunContext contextOf(uint64_t seed)
    {
        RunContext::Settings settings;
        settings.seed = seed;
        return RunContext(settings);
    }
    static ScenesClipRecipe tiny()
    {
        ScenesClipRecipe recipe;
        recipe.steps = 4;
        recipe.batch = 12;
        recipe.testPictures = 20;
        return recipe;
    }

private Q_SLOTS:
    void shipsWhatTheManifestSays()
    {
        const std::vector<ZooEntry> models = zooModels();
        QCOMPARE(models.size(), 1u);
        QCOMPARE(models.front().name, QStringLiteral("scenes-clip"));
        const QJsonObject files = models.front().manifest[QStringLiteral("files")].toObject();
        QCOMPARE(files.size(), 4);
        qint64 bytes = 0;
        for (auto file = files.begin(); file != files.end(); ++file) {
            const QString path = zooFolder(QStringLiteral("scenes-clip")) + QLatin1Char('/') + file.key();
            QCOMPARE(hashOfFile(path), file.value()[QStringLiteral("sha256")].toString());
            bytes += file.value()[QStringLiteral("bytes")].toInteger();
        }
        QVERIFY(bytes <= 4'000'000);
    }

    void opensEmbeddedWeights()
    {
        const ModelPtr model = openModel(m_uri);
        QCOMPARE(model->info().uri, m_uri);
        QCOMPARE(model->info().name, QStringLiteral("scenes-clip"));
        QVERIFY(model->info().missing.isEmpty() && model->info().unexpected.isEmpty());
        QCOMPARE(model->as<ImageEncoder>()->imageSide(), 64);
        QCOMPARE(model->as<TextEncoder>()->tokenize(QStringLiteral("a photo of a red circle")).size(), 8u);
        QCOMPARE(model->contentHash().size(), 64);
    }

    /// The manifest's accuracy is measured again on pictures of another seed.
    void findsFreshScenesAsOftenAsTheManifestSays()
    {
        const ModelPtr model = openModel(m_uri);
        RunContext context = contextOf(1);
        const auto said = [](const char *name) {
            for (const ZooFigure &figure : figuresOf(zooModels().front().manifest))
                if (figure.name == QLatin1String(name))
                    return figure.value;
            return -1.0;
        };
        const auto measured = [&](const QString &options, SceneStyle style) {
            return 100 * zeroShotOnScenes(*model, QStringLiteral("scenes:count=600,seed=424243,styles=") + options,
                                          scenePromptTemplates(style), context);
        };
        const double single = measured(QStringLiteral("photo,objects=1"), SceneStyle::Photo),
                     withheld = measured(QStringLiteral("photo,objects=1,only=diagonal"), SceneStyle::Photo),
                     crowded = measured(QStringLiteral("photo"), SceneStyle::Photo),
                     painting = measured(QStringLiteral("painting"), SceneStyle::Painting);
        const std::vector<std::pair<double, double>> pairs{
            {single, said("photo, one object")},
            {withheld, said("photo, one object, pairs withheld from training")},
            {crowded, said("photo")},
            {painting, said("painting")}};
        constexpr double chance = 5; // points that 600 pictures may differ by
        for (const auto &[found, manifest] : pairs)
            QVERIFY2(std::abs(found - manifest) < chance, qPrintable(QStringLiteral("%1 %2").arg(found).arg(manifest)));
        QVERIFY2(single >= 90, qPrintable(QString::number(single)));
        QVERIFY2(withheld >= 90, qPrintable(QString::number(withheld)));
    }

    void unknownNamesHaveANearestOne()
    {
        try {
            openModel(QStringLiteral("zoo:scene-clip"));
            QFAIL("opened");
        } catch (const ProblemError &error) {
            QCOMPARE(error.problem().code, ExitCode::ModelRefused);
            QVERIFY(error.problem().remedy.contains(QStringLiteral("scenes-clip")));
        }
        RunContext context = contextOf(1);
        QTemporaryDir folder;
        try {
            trainZooModel(QStringLiteral("scenes-clap"), folder.filePath(QStringLiteral("out")), context);
            QFAIL("trained");
        } catch (const ProblemError &error) {
            QCOMPARE(error.problem().code, ExitCode::Usage);
            QVERIFY(error.problem().remedy.contains(QStringLiteral("scenes-clip")));
        }
        QVERIFY(QDir(folder.path()).isEmpty());
    }

    void trainingRepeatsItself()
    {
        QTemporaryDir folder;
        QStringList hashes;
        for (const char *name : {"a", "b"}) {
            RunContext context = contextOf(5);
            const QString out = folder.filePath(QLatin1String(name));
            trainScenesClip(out, context, tiny());
            hashes.append(hashOfFiles(out, {QStringLiteral("config.json"), QStringLiteral("model.safetensors"),
                                            QStringLiteral("vocab.json"), QStringLiteral("merges.txt")}));
            const QJsonObject manifest = readModelJson(out + QStringLiteral("/manifest.json"));
            QCOMPARE(manifest[QStringLiteral("seed")].toInt(), 5);
            QCOMPARE(figuresOf(manifest).size(), 9u);
            QVERIFY(openModel(out)->offers(Capability::ImageTextMatcher));
        }
        QCOMPARE(hashes[0], hashes[1]);
        RunContext other = contextOf(6);
        trainScenesClip(folder.filePath(QStringLiteral("a")), other, tiny()); // replaces its own earlier result
        QVERIFY(hashOfFile(folder.filePath(QStringLiteral("a/model.safetensors"))) !=
                hashOfFile(folder.filePath(QStringLiteral("b/model.safetensors"))));
    }

    void stoppedTrainingLeavesNothing()
    {
        QTemporaryDir folder;
        RunContext::Channel channel;
        int asked = 0;
        channel.stopRequested = [&asked] { return ++asked > 2; };
        RunContext context({}, channel);
        QVERIFY_THROWS_EXCEPTION(Stopped, trainScenesClip(folder.filePath(QStringLiteral("out")), context, tiny()));
        QVERIFY(QDir(folder.path()).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot));
        QFile file(folder.filePath(QStringLiteral("taken")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        RunContext fresh = contextOf(1);
        QVERIFY_THROWS_EXCEPTION(ProblemError, trainScenesClip(file.fileName(), fresh, tiny()));
    }

    void learnedVocabularyMakesWordsWhole()
    {
        const QMap<QString, int> words{
            {QStringLiteral("red"), 5}, {QStringLiteral("reddish"), 1}, {QStringLiteral("a"), 9}};
        const ClipVocabulary vocabulary = learnVocabulary(words, 100);
        const ClipTokenizer tokenizer(vocabulary, {});
        for (auto word = words.begin(); word != words.end(); ++word)
            QCOMPARE(tokenizer.encode(word.key()).size(), 3u);
        QVERIFY(tokenizer.encode(QStringLiteral("redd")).size() > 3u);
        QCOMPARE(vocabulary.merges.first(), std::make_pair(QStringLiteral("r"), QStringLiteral("e")));
        QCOMPARE(learnVocabulary(words, 1).merges.size(), 1);
        QVERIFY(learnVocabulary({}, 100).merges.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestZoo)
#include "tst_zoo.moc"
