#include "core/data/SceneDescription.h"
#include "core/data/generators/Instruction.h"
#include "core/jobs/RunContext.h"
#include "core/models/Model.h"
#include "core/models/capabilities/Capabilities.h"
#include "core/models/checkpoint/ModelFiles.h"
#include "core/models/tokenizers/ClipTokenizer.h"
#include "core/models/tokenizers/LearnVocabulary.h"
#include "core/models/zoo/TrainScenesClassifier.h"
#include "core/models/zoo/TrainScenesClip.h"
#include "core/models/zoo/TrainScenesDetector.h"
#include "core/models/zoo/TrainScenesDiffusion.h"
#include "core/models/zoo/TrainScenesEncoder.h"
#include "core/models/zoo/TrainScenesSam.h"
#include "core/models/zoo/TrainScenesVqa.h"
#include "core/models/zoo/TrainStories.h"
#include "core/support/Hash.h"

#include <QDir>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>
#include <algorithm>
#include <cmath>
#include <optional>

using namespace gleaner;

/// What ships: files, and figures measured again on pictures of another seed.
class TestZoo : public QObject {
    Q_OBJECT

private:
    static RunContext contextOf(uint64_t seed)
    {
        RunContext::Settings settings;
        settings.seed = seed;
        return RunContext(settings);
    }
    static QString uriOf(const QString &name) { return QStringLiteral("zoo:") + name; }
    static QString scenes(int count, const char *options)
    {
        return QStringLiteral("scenes:count=%1,seed=424243,%2").arg(count).arg(QLatin1String(options));
    }
    static std::optional<ZooFigure> figure(const QString &model, const QString &name, const QString &unit = {})
    {
        for (const ZooEntry &entry : zooModels())
            for (const ZooFigure &each : figuresOf(entry.manifest))
                if (entry.name == model && each.name == name && each.unit.startsWith(unit))
                    return each;
        return {};
    }
    /// Both in percent; `chance`: points that so few pictures may differ by.
    static void compare(const QString &model, const QString &name, double found, double chance,
                        const QString &unit = {})
    {
        const auto said = figure(model, name, unit);
        QVERIFY2(said, qPrintable(name));
        const QString text = QStringLiteral("%1: %2, manifest %3").arg(name).arg(found).arg(said->value);
        QVERIFY2(std::abs(found - said->value) < chance, qPrintable(text));
        QVERIFY2(!said->atLeast || found >= *said->atLeast, qPrintable(text));
    }

    static bool ships(const QString &name)
    {
        return std::ranges::any_of(
            zooModels(), [&](const ZooEntry &entry) { return entry.name == name && !entry.manifest.isEmpty(); });
    }

private Q_SLOTS:
    void shipsWhatTheManifestSays_data()
    {
        QTest::addColumn<QString>("name");
        for (const ZooEntry &entry : zooModels())
            if (ships(entry.name))
                QTest::newRow(qPrintable(entry.name)) << entry.name;
    }

    void shipsWhatTheManifestSays()
    {
        QFETCH(QString, name);
        const std::vector<ZooEntry> models = zooModels();
        const auto entry = std::ranges::find(models, name, &ZooEntry::name);
        QVERIFY(!entry->title.isEmpty() && !entry->summary.isEmpty());
        const QJsonObject files = entry->manifest[QStringLiteral("files")].toObject();
        const QStringList names = files.keys(); // some models have folders for their parts
        for (const char *file : {"model.safetensors", "config.json"})
            QVERIFY(
                std::ranges::any_of(names, [&](const QString &each) { return each.endsWith(QLatin1String(file)); }));
        qint64 bytes = 0;
        for (auto file = files.begin(); file != files.end(); ++file) {
            const QString path = zooFolder(name) + QLatin1Char('/') + file.key();
            QCOMPARE(hashOfFile(path), file.value()[QStringLiteral("sha256")].toString());
            bytes += file.value()[QStringLiteral("bytes")].toInteger();
        }
        QVERIFY(bytes <= 4'000'000);
        QVERIFY(!entry->manifest[QStringLiteral("recipe")].toObject().isEmpty());
        const int minutes = name == QLatin1String("scenes-diffusion") ? 30 : 15; // on two cores
        QVERIFY(entry->manifest[QStringLiteral("processor seconds")].toDouble() <= 2 * minutes * 60);
        bool asked = false;
        for (const ZooFigure &each : figuresOf(entry->manifest)) {
            asked = asked || each.atLeast;
            QVERIFY2(!each.atLeast || each.value >= *each.atLeast, qPrintable(each.name));
        }
        QVERIFY(asked);
    }

    void opensEmbeddedWeights_data()
    {
        QTest::addColumn<Capability>("capability");
        QTest::newRow("scenes-clip") << Capability::ImageTextMatcher;
        QTest::newRow("scenes-clip-cutouts") << Capability::ImageTextMatcher;
        QTest::newRow("scenes-classifier") << Capability::Classifier;
        QTest::newRow("scenes-detector") << Capability::Detector;
        QTest::newRow("scenes-diffusion") << Capability::Generator;
        QTest::newRow("scenes-encoder") << Capability::ImageEncoder;
        QTest::newRow("scenes-sam") << Capability::PromptableSegmenter;
        QTest::newRow("scenes-vlm") << Capability::VisionLanguageModel;
        QTest::newRow("scenes-vqa") << Capability::VisionLanguageModel;
        QTest::newRow("stories-lm") << Capability::CausalLanguageModel;
        QTest::newRow("stories-lm-small") << Capability::CausalLanguageModel;
    }

    void opensEmbeddedWeights()
    {
        QFETCH(Capability, capability);
        const QString name = QString::fromLatin1(QTest::currentDataTag());
        const ModelPtr model = openModel(uriOf(name));
        QCOMPARE(model->info().uri, uriOf(name));
        QCOMPARE(model->info().name, name);
        QVERIFY(model->info().missing.isEmpty() && model->info().unexpected.isEmpty());
        QVERIFY(model->offers(capability));
        QCOMPARE(model->contentHash().size(), 64);
    }

    void clipFindsFreshScenes()
    {
        const QString name = QStringLiteral("scenes-clip");
        const ModelPtr model = openModel(uriOf(name));
        QCOMPARE(model->as<ImageEncoder>()->imageSide(), 64);
        QCOMPARE(model->as<TextEncoder>()->tokenize(QStringLiteral("a photo of a red circle")).size(), 8u);
        RunContext context = contextOf(1);
        const auto measured = [&](const char *options, SceneStyle style) {
            return 100 * zeroShotOnScenes(*model, scenes(600, options), scenePromptTemplates(style), context);
        };
        constexpr double chance = 5;
        constexpr auto photo = SceneStyle::Photo;
        compare(name, QStringLiteral("photo, one object"), measured("styles=photo,objects=1", photo), chance);
        compare(name, QStringLiteral("photo, one object, pairs withheld from training"),
                measured("styles=photo,objects=1,only=diagonal", photo), chance);
        compare(name, QStringLiteral("photo"), measured("styles=photo", photo), chance);
        compare(name, QStringLiteral("painting"), measured("styles=painting", SceneStyle::Painting), chance);
    }

    void storiesModelsKnowTheirFacts_data()
    {
        QTest::addColumn<QString>("name");
        for (const char *name : {"stories-lm", "stories-lm-small"})
            QTest::newRow(name) << QString::fromLatin1(name);
    }

    void storiesModelsKnowTheirFacts()
    {
        QFETCH(QString, name);
        const ModelPtr model = openModel(uriOf(name));
        RunContext context = contextOf(1);
        const auto facts = [&](const char *split) {
            const QString uri =
                QStringLiteral("stories:kind=facts,phrasings=3 | filter split == \"%1\" | sample 60 seed=9");
            return 100 * chosenFacts(*model, uri.arg(QLatin1String(split)), context);
        };
        compare(name, QStringLiteral("facts of taught persons: the right answer likelier than three wrong ones"),
                facts("retain"), 5);
        compare(name, QStringLiteral("the same of persons never told of (chance is 25)"), facts("held-out"), 20);
        const double perplexity =
            storyPerplexity(*model, QStringLiteral("stories:kind=stories,count=60,seed=424243"), context);
        compare(name, QStringLiteral("perplexity of new stories"), perplexity, 0.4);
    }

    void classifierNamesFreshScenes()
    {
        const QString name = QStringLiteral("scenes-classifier");
        const ModelPtr model = openModel(uriOf(name));
        QCOMPARE(model->as<Classifier>()->classNames(), SceneWords::shapes());
        RunContext context = contextOf(1);
        const auto measured = [&](const char *options) {
            return 100 * shapeAccuracy(*model, scenes(600, options), context);
        };
        compare(name, QStringLiteral("photo, one object"), measured("styles=photo,objects=1"), 4);
        compare(name, QStringLiteral("sketch, one object"), measured("styles=sketch,objects=1"), 6);
    }

    void samCutsOutFreshObjects()
    {
        const QString name = QStringLiteral("scenes-sam");
        RunContext context = contextOf(1);
        const PromptOverlaps found =
            promptOverlaps(*openModel(uriOf(name)), scenes(600, "styles=photo,objects=1-3"), context);
        constexpr double chance = 2;
        compare(name, QStringLiteral("photo, one click in the middle"), 100 * found.middle, chance);
        compare(name, QStringLiteral("photo, one click anywhere inside"), 100 * found.anywhere, chance);
        compare(name, QStringLiteral("photo, box"), 100 * found.box, chance);
        QVERIFY(found.corrected > found.anywhere);
    }

    void detectorFindsFreshShapes()
    {
        const QString name = QStringLiteral("scenes-detector");
        RunContext context = contextOf(1);
        const AveragePrecision found =
            averagePrecision(detectedShapes(*openModel(uriOf(name)), scenes(300, "styles=photo,objects=1-3"), context),
                             int(SceneWords::shapes().size()));
        constexpr double chance = 4;
        const QString photo = QStringLiteral("photo");
        compare(name, photo, 100 * found.precisionPerOverlap.front(), chance, QStringLiteral("% AP at IoU 0.5"));
        compare(name, photo, 100 * found.precision, chance, QStringLiteral("% AP over"));
    }

    void encoderPutsAlikeColorsTogether()
    {
        const QString name = QStringLiteral("scenes-encoder");
        RunContext context = contextOf(1);
        const ScenesEncoderRecipe recipe;
        const NeighborAccuracy found = neighborAccuracy(
            *openModel(uriOf(name)), scenes(recipe.knownPictures, "styles=photo,objects=1,split=train"),
            QStringLiteral("scenes:count=500,seed=424244,styles=photo,objects=1"), context);
        constexpr double chance = 6;
        compare(name, QStringLiteral("photo, trained, shape"), 100 * found.shape, chance);
        compare(name, QStringLiteral("photo, trained, color"), 100 * found.color, chance);
    }

    void vlmListsFreshObjects()
    {
        const QString name = QStringLiteral("scenes-vlm");
        RunContext context = contextOf(1);
        const ModelPtr model = openModel(uriOf(name));
        const ListedObjects found = listedObjects(*model, scenes(1000, "styles=photo,objects=1-3"), context);
        constexpr double chance = 2;
        compare(name, QStringLiteral("photo, words of the objects"), 100 * found.words, chance);
        compare(name, QStringLiteral("photo, words of the answers"), 100 * found.right, chance);
        compare(name, QStringLiteral("photo, objects"), 100 * found.objects, 2 * chance);
    }

    void vqaAnswersAndChecks()
    {
        const QString name = QStringLiteral("scenes-vqa");
        constexpr int measured = 400, fresh = 150;
        RunContext context = contextOf(1);
        const LessonScores found = lessonScores(*openModel(uriOf(name)), measured, fresh, context);
        for (qsizetype topic = 0; topic < Instruction::topics().size(); ++topic) {
            const double chance = 300 / std::sqrt(double(found.asked[size_t(topic)])); // two deviations at 97 %
            QVERIFY(found.asked[size_t(topic)] >= fresh / 6);
            compare(name, Instruction::topics()[topic] + QStringLiteral(", checks"), 100 * found.checks[size_t(topic)],
                    chance);
            compare(name, Instruction::topics()[topic] + QStringLiteral(", answers"),
                    100 * found.answers[size_t(topic)], chance);
        }
    }

    void diffusionMakesWhatIsAskedFor()
    {
        const QString name = QStringLiteral("scenes-diffusion");
        constexpr int count = 100;
        QStringList prompts;
        std::vector<SceneKind> wanted;
        for (int i = 0; i < count; ++i) {
            wanted.push_back({SceneColor(i / 10), SceneShape(i % 10)});
            prompts.append(shortSceneCaption(wanted.back()));
        }
        const ScenesDiffusionRecipe recipe;
        ImageGeneratorOptions sampling;
        sampling.steps = recipe.samplingSteps;
        sampling.guidance = recipe.guidance;
        sampling.seed = 424243;
        const SceneJudgement found =
            judgedByClip(*openModel(QStringLiteral("zoo:scenes-clip")),
                         openModel(uriOf(name))->as<Generator>()->generate(prompts, sampling), wanted);
        const QString made =
            QStringLiteral("made by DDIM in %1 steps, guidance %2, ").arg(recipe.samplingSteps).arg(recipe.guidance);
        constexpr double chance = 9;
        compare(name, made + QStringLiteral("shape"), 100 * found.shape, chance);
        compare(name, made + QStringLiteral("color"), 100 * found.color, chance);
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
