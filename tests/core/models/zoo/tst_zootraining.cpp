#include "core/jobs/RunContext.h"
#include "core/models/Model.h"
#include "core/models/checkpoint/ModelFiles.h"
#include "core/models/zoo/TrainScenesClassifier.h"
#include "core/models/zoo/TrainScenesClip.h"
#include "core/models/zoo/TrainScenesDetector.h"
#include "core/models/zoo/TrainScenesDiffusion.h"
#include "core/models/zoo/TrainScenesEncoder.h"
#include "core/models/zoo/TrainScenesSam.h"
#include "core/models/zoo/TrainScenesVqa.h"
#include "core/support/Hash.h"

#include <QDir>
#include <QDirIterator>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>
#include <algorithm>
#include <array>

using namespace gleaner;

/// Every recipe of the zoo in a small edition: it repeats itself, goes on after a stop as if there had been none, and a
/// stopped one leaves nothing in the output place.
class TestZooTraining : public QObject {
    Q_OBJECT

private:
    using Train = void (*)(const QString &outDir, RunContext &context);
    struct Recipe {
        const char *name;
        Train train;
    };
    static constexpr int m_steps = 5;
    static constexpr StepPlan m_plan{m_steps, 2, 2e-3};

    static void trainClip(const QString &outDir, RunContext &context)
    {
        ScenesClipRecipe recipe;
        recipe.steps = m_steps;
        recipe.batch = 12;
        recipe.testPictures = 20;
        trainScenesClip(outDir, context, recipe);
    }
    static void trainCutOuts(const QString &outDir, RunContext &context)
    {
        ScenesClipRecipe recipe = cutOutClip();
        recipe.steps = m_steps;
        recipe.batch = 12;
        recipe.testPictures = 20;
        trainScenesClip(outDir, context, recipe);
    }
    template <typename Small> static Small smallEdition(int pictures)
    {
        Small recipe;
        recipe.plan = m_plan;
        recipe.batch = 6;
        recipe.testPictures = pictures;
        return recipe;
    }
    static void trainClassifier(const QString &outDir, RunContext &context)
    {
        auto recipe = smallEdition<ScenesClassifierRecipe>(20);
        recipe.normBatches = 2;
        trainScenesClassifier(outDir, context, recipe);
    }
    static void trainSam(const QString &outDir, RunContext &context)
    {
        trainScenesSam(outDir, context, smallEdition<ScenesSamRecipe>(4));
    }
    static void trainDetector(const QString &outDir, RunContext &context)
    {
        trainScenesDetector(outDir, context, smallEdition<ScenesDetectorRecipe>(10));
    }
    static void trainEncoder(const QString &outDir, RunContext &context)
    {
        auto recipe = smallEdition<ScenesEncoderRecipe>(20);
        recipe.knownPictures = 40;
        trainScenesEncoder(outDir, context, recipe);
    }
    static void trainDiffusion(const QString &outDir, RunContext &context)
    {
        auto recipe = smallEdition<ScenesDiffusionRecipe>(4);
        recipe.texts.plan = m_plan;
        recipe.texts.batch = 8;
        recipe.samplingSteps = 2;
        trainScenesDiffusion(outDir, context, recipe);
    }
    static void trainVlm(const QString &outDir, RunContext &context)
    {
        trainScenesVlm(outDir, context, smallEdition<ScenesVlmRecipe>(6));
    }
    static void trainVqa(const QString &outDir, RunContext &context)
    {
        auto recipe = smallEdition<ScenesVqaRecipe>(6);
        recipe.lessons = 2;
        trainScenesVqa(outDir, context, recipe);
    }
    static void addRecipes()
    {
        QTest::addColumn<Train>("train");
        QTest::newRow("scenes-clip") << &TestZooTraining::trainClip;
        QTest::newRow("scenes-clip-cutouts") << &TestZooTraining::trainCutOuts;
        QTest::newRow("scenes-classifier") << &TestZooTraining::trainClassifier;
        QTest::newRow("scenes-sam") << &TestZooTraining::trainSam;
        QTest::newRow("scenes-detector") << &TestZooTraining::trainDetector;
        QTest::newRow("scenes-encoder") << &TestZooTraining::trainEncoder;
        QTest::newRow("scenes-vlm") << &TestZooTraining::trainVlm;
        QTest::newRow("scenes-vqa") << &TestZooTraining::trainVqa;
        QTest::newRow("scenes-diffusion") << &TestZooTraining::trainDiffusion;
    }

    static RunContext contextOf(uint64_t seed, const RunContext::Channel &channel = {})
    {
        RunContext::Settings settings;
        settings.seed = seed;
        return RunContext(settings, channel);
    }
    /// One that is stopped before step `step`.
    static RunContext::Channel stoppedAt(int step)
    {
        const auto reached = std::make_shared<qint64>(0);
        RunContext::Channel channel;
        channel.progress = [reached](qint64 done, qint64, const QString &) { *reached = done; };
        channel.stopRequested = [reached, step] { return *reached >= step; };
        return channel;
    }
    static QString hashOf(const QString &folder)
    {
        QStringList files;
        for (QDirIterator each(folder, QDir::Files, QDirIterator::Subdirectories); each.hasNext();)
            files.append(QDir(folder).relativeFilePath(each.next()));
        files.removeOne(manifestName());
        files.sort();
        return hashOfFiles(folder, files);
    }
    static bool isEmpty(const QString &folder)
    {
        return QDir(folder).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
    }

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_cache.isValid() && qputenv("XDG_CACHE_HOME", m_cache.path().toUtf8())); }

    void repeatsItself_data() { addRecipes(); }
    void repeatsItself()
    {
        QFETCH(Train, train);
        QTemporaryDir folder;
        QStringList hashes;
        for (const char *name : {"a", "b"}) {
            RunContext context = contextOf(5);
            const QString out = folder.filePath(QLatin1String(name));
            train(out, context);
            hashes.append(hashOf(out));
            const QJsonObject manifest = readModelJson(out + QLatin1Char('/') + manifestName());
            QCOMPARE(manifest[QStringLiteral("seed")].toInt(), 5);
            QCOMPARE(manifest[QStringLiteral("name")].toString(), QString::fromLatin1(QTest::currentDataTag()));
            QVERIFY(figuresOf(manifest).size() >= 5);
            const ModelPtr model = openModel(out);
            QVERIFY(model->info().missing.isEmpty() && model->info().unexpected.isEmpty());
        }
        QCOMPARE(hashes[0], hashes[1]);
        RunContext other = contextOf(6);
        train(folder.filePath(QStringLiteral("a")), other); // replaces its own earlier result
        QVERIFY(hashOf(folder.filePath(QStringLiteral("a"))) != hashes[1]);
    }

    void goesOnAfterAStop_data() { addRecipes(); }
    void goesOnAfterAStop()
    {
        QFETCH(Train, train);
        QTemporaryDir folder;
        const QString out = folder.filePath(QStringLiteral("out"));
        RunContext stopped = contextOf(7, stoppedAt(3));
        QVERIFY_THROWS_EXCEPTION(Stopped, train(out, stopped));
        QVERIFY(isEmpty(folder.path()));

        std::vector<qint64> steps;
        RunContext::Channel channel;
        channel.progress = [&](qint64 done, qint64, const QString &) { steps.push_back(done); };
        RunContext goingOn = contextOf(7, channel);
        train(out, goingOn);
        QVERIFY(steps.front() >= 3); // not from the beginning
        const QString hash = hashOf(out);
        RunContext whole = contextOf(7);
        train(out, whole);
        QCOMPARE(hashOf(out), hash);
    }

    void unwritablePlacesAreNoticedFirst_data() { addRecipes(); }
    void unwritablePlacesAreNoticedFirst()
    {
        QFETCH(Train, train);
        QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("taken")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        bool begun = false;
        RunContext::Channel channel;
        channel.progress = [&](qint64, qint64, const QString &) { begun = true; };
        RunContext context = contextOf(1, channel);
        QVERIFY_THROWS_EXCEPTION(ProblemError, train(file.fileName(), context));
        QVERIFY(!begun);
    }

    void ratesRiseAndFall()
    {
        const StepPlan plan{100, 10, 0.5};
        QCOMPARE(plan.rateAt(0), 0.05);
        QCOMPARE(plan.rateAt(10), 0.5);
        QVERIFY(plan.rateAt(99) < 0.001 && plan.rateAt(50) < plan.rateAt(40));
    }

    void coursesGoFromEasyToHard()
    {
        const std::array stages{SceneStage{0.25, "objects=1"}, SceneStage{1, "objects=2-3"}};
        const SceneCourse course(stages, 4, 3, 64);
        QCOMPARE(course.at(0.2).options().most, 1);
        QCOMPARE(course.at(0.25).options().fewest, 2);
        QCOMPARE(course.at(1).options().fewest, 2);
        QCOMPARE(std::ranges::count(course.at(0).options().styles, SceneStyle::Photo), 3);
        QCOMPARE(course.at(0).options().styles.size(), 7u);
        QCOMPARE(course.toJson().size(), 2);
    }

private:
    QTemporaryDir m_cache;
};

QTEST_GUILESS_MAIN(TestZooTraining)
#include "tst_zootraining.moc"
