// What VL-SAM does with words beyond finding them: questions that the model writes, and classes that words are mapped
// to.
#include "core/methods/segmentation/ClassMapping.h"
#include "core/methods/segmentation/OwnQuestions.h"
#include "core/models/capabilities/Capabilities.h"
#include "core/models/tokenizers/Tokenizer.h"
#include "tests/helpers/MethodRun.h"

#include <ATen/ATen.h>
#include <QTest>
#include <c10/core/GradMode.h>
#include <cmath>

using namespace gleaner;
using namespace gleaner::tests;

namespace {

using Typed = std::map<QString, QString>;

constexpr char scenes[] = "scenes:count=12,seed=9,side=96,objects=2-3";

/// Texts as directions of the plane.
class Directions final : public TextEncoder {
public:
    std::map<QString, double> degrees;
    int textDimension() const override { return 2; }
    std::vector<int64_t> tokenize(const QString &) const override { return {}; }
    at::Tensor encodeTexts(const QStringList &texts) const override
    {
        at::Tensor all = at::empty({texts.size(), 2});
        for (qsizetype i = 0; i < texts.size(); ++i) {
            const double angle = degrees.at(texts[i]) * M_PI / 180, length = double(i) + 1; // lengths must not count
            all[i][0] = length * std::cos(angle);
            all[i][1] = length * std::sin(angle);
        }
        return all;
    }
};

/// Says a given text, whatever it reads.
class Speech final : public LanguageState {
public:
    Speech(std::vector<int64_t> tokens, int64_t words) : m_tokens(std::move(tokens)), m_words(words) {}
    at::Tensor next()
    {
        at::Tensor logits = at::zeros({1, m_words});
        logits[0][m_tokens[m_at++]] = 10;
        return logits;
    }
    at::Tensor read(const at::Tensor &, Probe *) override { return next(); }
    int64_t length() const override { return int64_t(m_at); }
    int64_t room() const override { return 10000; }
    void reorder(const at::Tensor &) override {}

private:
    std::vector<int64_t> m_tokens;
    int64_t m_words;
    size_t m_at = 0;
};

/// The small model that ships, but that it answers a request to write questions by a given text.
class Author final : public Model, public VisionLanguageModel {
public:
    explicit Author(QString says) : m_model(openModel(QStringLiteral("zoo:scenes-vlm"))), m_says(std::move(says)) {}
    const ModelInfo &info() const override { return m_model->info(); }
    QString contentHash() const override { return m_model->contentHash(); }
    NamedTensors forward(const NamedTensors &inputs) const override { return m_model->forward(inputs); }
    const Tokenizer *tokenizer() const override { return inner().tokenizer(); }
    int vocabularySize() const override { return inner().vocabularySize(); }
    int contextLength() const override { return inner().contextLength(); }
    int languageLayers() const override { return inner().languageLayers(); }
    int languageHeads() const override { return inner().languageHeads(); }
    at::Tensor logits(const at::Tensor &ids, Probe *probe) const override { return inner().logits(ids, probe); }
    TokenStatistics score(const at::Tensor &ids, const ScoreOptions &options) const override
    {
        return inner().score(ids, options);
    }
    std::unique_ptr<LanguageState> start() const override { return inner().start(); }
    std::unique_ptr<TrainableLanguageModel> trainable() const override { return inner().trainable(); }
    cv::Mat seenSquare(const cv::Mat &rgb) const override { return inner().seenSquare(rgb); }
    int patchesPerSide() const override { return inner().patchesPerSide(); }
    int64_t firstPatch(const QString &prompt) const override { return inner().firstPatch(prompt); }
    std::unique_ptr<LanguageState> start(const cv::Mat &rgb, const QString &prompt, at::Tensor &logits,
                                         Probe *probe) const override
    {
        if (!prompt.startsWith(QLatin1String("Write ")))
            return inner().start(rgb, prompt, logits, probe);
        std::vector<int64_t> tokens = tokenizer()->encode(m_says, false);
        tokens.push_back(*tokenizer()->endToken());
        auto speech = std::make_unique<Speech>(tokens, vocabularySize());
        logits = speech->next();
        return speech;
    }

private:
    const VisionLanguageModel &inner() const { return *m_model->as<VisionLanguageModel>(); }
    ModelPtr m_model;
    QString m_says;
};

struct Run : MethodRun {
    explicit Run(const ModelPtr &model, Typed typed, bool encodes = false) : MethodRun("vl-sam")
    {
        give("data", scenes, openDataSet(scenes));
        give("model", "zoo:scenes-vlm", model);
        give("segmenter", "zoo:scenes-sam", openModel(QStringLiteral("zoo:scenes-sam")));
        if (encodes)
            give("text-encoder", "zoo:scenes-clip", openModel(QStringLiteral("zoo:scenes-clip")));
        typed.try_emplace(QStringLiteral("seeds"), QStringLiteral("1"));
        typed.try_emplace(QStringLiteral("limit"), QStringLiteral("6"));
        typed.try_emplace(QStringLiteral("quarters"), QStringLiteral("false"));
        typed.try_emplace(QStringLiteral("questions"), QStringLiteral("List the objects."));
        parameters = Parameters::parse(method.declaration(), typed);
    }
};

QString setupOf(const Results &results) { return results.find(QStringLiteral("setup"))->as<Text>()->markdown; }

ModelPtr shipped() { return openModel(QStringLiteral("zoo:scenes-vlm")); }

} // namespace

class TestVlSamWords : public QObject {
    Q_OBJECT

    const c10::AutoGradMode m_noGradients{false};

private Q_SLOTS:
    void questionsAreTakenOutOfAnAnswer()
    {
        const QString answer = QStringLiteral("Sure! Here they are:\n1. Which things do you see?\n2) \"What stands in "
                                              "the picture?\" 3. which things do you see?\n- List all objects.\nWhy?\n"
                                              "I hope this helps.\nName every thing here");
        QCOMPARE(questionsIn(answer, 10), (QStringList{"Which things do you see?", "What stands in the picture?",
                                                       "List all objects.", "Name every thing here"}));
        QCOMPARE(questionsIn(answer, 2).size(), 2);
        QVERIFY(questionsIn(QStringLiteral("red circle, blue square."), 10).isEmpty());
        QVERIFY(questionsIn({}, 10).isEmpty());
    }

    void theModelsOwnQuestionsAreAskedToo()
    {
        const auto author = std::make_shared<Author>(QStringLiteral("1. What do you see?\n2. Name the objects.\n"));
        const Results results = Run(author, {{"own-questions", "2"}})();
        const QString setup = setupOf(results);
        QVERIFY2(setup.contains(QStringLiteral("List the objects. / What do you see? / Name the objects.")),
                 qPrintable(setup));
        QVERIFY(setup.contains(QStringLiteral("the last 2 were written by the model itself")));
        bool asked = false; // the step that asks more than one question
        for (const auto &row : results.find(QStringLiteral("ladder"))->as<Table>()->rows)
            asked = asked || std::get<QString>(row[0]) == QStringLiteral("+ questions");
        QVERIFY(asked);
    }

    void fewerQuestionsThanAskedForAreTold()
    {
        const auto author = std::make_shared<Author>(QStringLiteral("What do you see? Nothing else."));
        QVERIFY(setupOf(Run(author, {{"own-questions", "3"}})()).contains(QStringLiteral("the model wrote 1;")));
    }

    /// The small model knows how to list objects, and nothing else.
    void aModelThatWritesNoneLeavesTheGivenOnes()
    {
        const QString setup = setupOf(Run(shipped(), {{"own-questions", "3"}})());
        QVERIFY2(setup.contains(QStringLiteral("the model wrote none")), qPrintable(setup));
        QVERIFY(setup.contains(QStringLiteral("Questions: List the objects.\n")));
        QVERIFY(!setupOf(Run(shipped(), {})()).contains(QStringLiteral("of its own")));
    }

    void wordsGoToTheNearestClass()
    {
        Directions encoder;
        encoder.degrees = {{"a dog", 0}, {"a cat", 90}, {"a puppy", 20}, {"a kitten", 70}, {"a crab", 200}};
        const std::vector<MappedWord> found =
            mappedWords(encoder, {"puppy", "kitten", "crab"}, {QStringLiteral("dog"), QStringLiteral("cat")});
        QCOMPARE(classOf(found, "puppy"), QStringLiteral("dog"));
        QCOMPARE(classOf(found, "kitten"), QStringLiteral("cat"));
        QCOMPARE(classOf(found, "crab"), QStringLiteral("cat")); // 110 degrees away, the dog 160
        QVERIFY(std::abs(found[0].cosine - std::cos(20 * M_PI / 180)) < 1e-6);
        QVERIFY(found[2].cosine < 0);
        QVERIFY(classOf(found, "whale").isEmpty());
        QVERIFY(mappedWords(encoder, {}, {"dog"}).empty());
    }

    /// Words that are classes already stay what they are: the figure with and without mapping is the same.
    void wordsOfTheAnnotationsMapToThemselves()
    {
        const Results results = Run(shipped(), {}, true)();
        const auto *classes = results.find(QStringLiteral("classes"))->as<Table>();
        QVERIFY(!classes->rows.empty());
        double found = 0;
        int exact = 0;
        for (const auto &row : classes->rows) {
            exact += std::get<QString>(row[0]) == std::get<QString>(row[1]) && std::get<double>(row[2]) > 0.999;
            found += std::get<double>(row[3]);
        }
        QVERIFY(exact > 0 && found > 0);
        const auto *objects = results.find(QStringLiteral("objects"))->as<Table>();
        QCOMPARE(objects->headings.last().name, QStringLiteral("Nearest class"));
        QCOMPARE(objects->rows[0].size(), size_t(objects->headings.size()));
        double plain = -1, mapped = -1;
        for (const Metric &each : results.find(QStringLiteral("metrics"))->as<Metrics>()->values) {
            if (each.name == QStringLiteral("AP at IoU 0.5, names included"))
                plain = each.value;
            if (each.name == QStringLiteral("AP at IoU 0.5, words mapped to classes"))
                mapped = each.value;
        }
        QVERIFY2(plain >= 0 && mapped >= plain - 1e-9, qPrintable(QStringLiteral("%1, %2").arg(plain).arg(mapped)));
    }

    void ownClassesAreMappedTo()
    {
        const Results results = Run(shipped(), {{"classes", " circle,square ,circle,,star"}}, true)();
        for (const auto &row : results.find(QStringLiteral("classes"))->as<Table>()->rows)
            QVERIFY((QStringList{"circle", "square", "star"}).contains(std::get<QString>(row[1])));
        QVERIFY(setupOf(results).contains(QStringLiteral("mapped to 3 classes")));
    }

    void classesNeedATextEncoder()
    {
        const Problems problems = Run(shipped(), {{"classes", "circle"}}).check();
        QCOMPARE(problems.size(), qsizetype(1));
        QCOMPARE(problems.first().where, QStringLiteral("--classes"));
        QVERIFY(Run(shipped(), {{"classes", "circle"}}, true).check().isEmpty());
    }

    void theEstimateGrowsWithThePictures()
    {
        const auto seconds = [](const QString &many) {
            const Run run(shipped(), {{QStringLiteral("limit"), many}});
            return run.method.estimatedSeconds(run.inputs, run.parameters).value_or(0);
        };
        QVERIFY(seconds(QStringLiteral("12")) > seconds(QStringLiteral("2")));
    }
};

QTEST_GUILESS_MAIN(TestVlSamWords)
#include "tst_vlsam_words.moc"
