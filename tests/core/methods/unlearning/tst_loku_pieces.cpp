// The parts of LoKU against numbers worked out by hand.
#include "core/jobs/RunContext.h"
#include "core/methods/unlearning/LokuCriteria.h"
#include "core/methods/unlearning/LokuLoss.h"
#include "core/methods/unlearning/LokuMeasures.h"
#include "core/methods/unlearning/LokuTrial.h"
#include "core/methods/unlearning/LokuUnlearning.h"
#include "core/models/Model.h"
#include "core/models/capabilities/Capabilities.h"
#include "core/models/tokenizers/Tokenizer.h"
#include "tests/core/models/language/Decoders.h"

#include <QTest>
#include <c10/core/GradMode.h>
#include <numeric>
#include <tuple>

using namespace gleaner;

namespace {

bool near(double a, double b, double tolerance = 1e-6) { return std::abs(a - b) <= tolerance; }
double number(const at::Tensor &tensor) { return tensor.item().toDouble(); }

/// One text of two tokens whose second, `token`, is told with these logits.
struct OneToken {
    OneToken(const std::vector<double> &values, int64_t token)
        : logits(at::zeros({1, 2, int64_t(values.size())}, at::kDouble)), ids(at::zeros({1, 2}, at::kLong)),
          counted(at::ones({1, 1}, at::kBool))
    {
        for (size_t i = 0; i < values.size(); ++i)
            logits[0][0][int64_t(i)] = values[i];
        ids[0][1] = token;
        logits.requires_grad_();
    }
    at::Tensor hinge() const { return invertedHingeLoss(logits, ids, counted); }
    at::Tensor logits, ids, counted;
};

std::vector<double> gradientOf(const OneToken &one)
{
    one.hinge().backward();
    const at::Tensor gradient = one.logits.grad()[0][0].contiguous();
    return {gradient.data_ptr<double>(), gradient.data_ptr<double>() + gradient.numel()};
}

/// LoKU, the hinge loss, gradient difference and ascent with two seeds: LoKU forgets early and keeps what it should.
LokuFindings fourWays()
{
    LokuFindings findings;
    findings.seeds = {1, 2};
    findings.drawn.resize(2);
    findings.ways = {{QStringLiteral("loku"), {}, {}, {}},
                     {QStringLiteral("hinge"), {}, {}, {}},
                     {QStringLiteral("difference"), {}, {}, {}},
                     {QStringLiteral("ascent"), {}, {}, {}}};
    for (size_t seed = 0; seed < 2; ++seed)
        for (const auto &[forget, test, early, stopped] :
             {std::tuple{0.1, 0.88, 0.78, 0.9}, {0.15, 0.92, 0.85, 0.8}, {0.1, 0.6, 0.5, 0.7}, {0.0, 0.05, 0.4, 0.1}}) {
            LokuOutcome &outcome = findings.outcomes.emplace_back();
            outcome.figures.forget = forget;
            outcome.figures.test = test;
            outcome.figures.testThen = stopped;
            outcome.looks = {{.step = 0, .forget = 1}, {.step = 20, .forget = early}, {.step = 40, .forget = forget}};
        }
    return findings;
}

QString verdicts(const LokuFindings &findings)
{
    QString all;
    const Artifact made = lokuClaims(findings);
    for (const auto &row : made.as<Table>()->rows)
        all += std::get<QString>(row[2]) == QLatin1String("holds") ? QLatin1Char('+') : QLatin1Char('-');
    return all;
}

std::shared_ptr<const CausalLanguageModel> decoder(const char *type)
{
    const tests::RandomDecoder made(
        QString::fromLatin1(type),
        R"("n_embd":16,"n_head":2,"hidden_size":16,"num_attention_heads":2,"num_key_value_heads":1)");
    return std::make_shared<BareDecoder>(made.network, nullptr);
}

std::vector<LokuWriting> randomWritings(int count, int vocabulary, uint64_t seed)
{
    std::vector<LokuWriting> all;
    const at::Tensor ids = tests::randomIds(count, 9, vocabulary, seed);
    for (int i = 0; i < count; ++i)
        all.push_back({{ids.data_ptr<int64_t>() + 9 * i, ids.data_ptr<int64_t>() + 9 * i + 7 + i % 3}, 4, 6 + i % 3});
    return all;
}

LokuWritings pointers(const std::vector<LokuWriting> &all)
{
    LokuWritings some;
    for (const LokuWriting &each : all)
        some.push_back(&each);
    return some;
}

} // namespace

class TestLokuPieces : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void hingeLossByHand()
    {
        c10::AutoGradMode on(true);
        const OneToken one({std::log(.7), std::log(.2), std::log(.1)}, 0);
        QVERIFY(near(number(one.hinge()), 1.5));
        const std::vector<double> gradient = gradientOf(one);
        for (const auto &[found, wanted] :
             {std::pair(gradient[0], .35), std::pair(gradient[1], -.30), std::pair(gradient[2], -.05)})
            QVERIFY2(near(found, wanted), qPrintable(QString::number(found)));
        QVERIFY(near(std::accumulate(gradient.begin(), gradient.end(), 0.0), 0));
        QVERIFY(near(number(OneToken({-80, 80, -80}, 0).hinge()), 0)); // another token has it all
        QVERIFY(near(number(OneToken({3, 3, 3, 3, 3}, 2).hinge()), 1));
    }

    void hingeLossIsBoundedAndAscentIsNot()
    {
        c10::AutoGradMode off(false);
        Random random(3);
        double deepest = 0;
        for (int i = 0; i < 300; ++i) {
            std::vector<double> logits;
            for (int k = 0; k < 6; ++k)
                logits.push_back(std::pow(10.0, random.uniform(-2, 3)) * random.normal());
            const OneToken one(logits, random.below(6));
            const double loss = number(one.hinge());
            QVERIFY2(loss >= 0 && loss <= 2, qPrintable(QString::number(loss)));
            deepest = std::min(deepest, -number(answerLoss(one.logits, one.ids, one.counted)));
        }
        QVERIFY(deepest < -100);
    }

    void maskedTokensContributeNothing()
    {
        c10::AutoGradMode on(true);
        const at::Tensor ids = tests::randomIds(2, 5, 7);
        at::Tensor logits = at::randn({2, 5, 7}).requires_grad_();
        at::Tensor counted = at::zeros({2, 4}, at::kBool);
        counted[0][1] = true;
        counted[1][3] = true;
        for (const auto &loss : {invertedHingeLoss(logits, ids, counted), answerLoss(logits, ids, counted),
                                 divergence(logits, at::randn({2, 5, 7}), counted)}) {
            logits.mutable_grad() = at::Tensor();
            loss.backward();
            const at::Tensor touched = logits.grad().abs().sum(2).gt(0);
            at::Tensor wanted = at::zeros({2, 5}, at::kBool);
            wanted[0][1] = true;
            wanted[1][3] = true;
            QVERIFY(touched.equal(wanted));
        }
    }

    void equalRunnersUpLetOneThrough()
    {
        c10::AutoGradMode on(true);
        const std::vector<double> first = gradientOf(OneToken({1, 0, 0, 0}, 0)),
                                  again = gradientOf(OneToken({1, 0, 0, 0}, 0));
        QCOMPARE(first, again);
        QVERIFY(first[1] < first[2] && near(first[2], first[3]));
    }

    void otherLossesByHand()
    {
        c10::AutoGradMode off(false);
        const at::Tensor two = at::zeros({2});
        QVERIFY(near(number(negativePreference(two, two, 0.1)), 20 * std::log(2.0), 1e-5));
        QVERIFY(number(negativePreference(two - 100, two, 0.1)) < 0.01); // lets go of what is forgotten
        const at::Tensor logits = at::randn({2, 4, 5}), counted = at::ones({2, 3}, at::kBool);
        QVERIFY(near(number(divergence(logits, logits, counted)), 0, 1e-6));
        QVERIFY(number(divergence(logits, at::randn({2, 4, 5}), counted)) > 0);
        const at::Tensor ids = tests::randomIds(2, 4, 5);
        QVERIFY(near(number(answerLogProbability(logits, ids, counted).sum()),
                     -6 * number(answerLoss(logits, ids, counted)), 1e-5));
    }

    void filaByHand()
    {
        c10::AutoGradMode off(false);
        at::Tensor weight = at::zeros({2, 2}), importance = at::full({2, 2}, 0.5);
        weight[0][0] = 4;
        weight[1][1] = 1;
        importance[0].fill_(8); // rows sum to 16 and 1
        const at::Tensor rows = rowWeights(importance);
        QVERIFY(near(number(rows[0]), 4) && near(number(rows[1]), 1));
        const LowRankStart start = lowRankStart(weight, rows, 1, 2, 1);
        QVERIFY(near(number(start.down[0][0]), 2.828427, 1e-5) && near(number(start.down[0][1]), 0));
        QVERIFY(near(number(start.up[0][0]), 0.707105, 1e-6) && near(number(start.up[1][0]), 0));
        const at::Tensor left = weight - 2 * at::matmul(start.up, start.down);
        QVERIFY(near(number(left[0][0]), 1e-5, 2e-6) && near(number(left[1][1]), 1));
    }

    void equalImportanceIsThePlainDecomposition()
    {
        c10::AutoGradMode off(false);
        const at::Tensor weight = at::randn({9, 6});
        const LowRankStart fila = lowRankStart(weight, rowWeights(at::ones({9, 6})), 3, 2, 1),
                           plain = lowRankStart(weight, {}, 3, 2, 1);
        const at::Tensor product = 2 * at::matmul(plain.up, plain.down);
        QVERIFY((2 * at::matmul(fila.up, fila.down) - product).abs().max().item<double>() < 1e-4);
        const auto [left, values, right] = at::linalg_svd(weight, false);
        const at::Tensor best = at::matmul(left.narrow(1, 0, 3) * values.narrow(0, 0, 3), right.narrow(0, 0, 3));
        QVERIFY((product - best).abs().max().item<double>() < 1e-5);
        QCOMPARE(lowRankStart(weight, {}, 20, 2, 1).down.size(0), int64_t(20)); // more than there are directions
    }

    void projectionsFindTheSameDirections()
    {
        c10::AutoGradMode off(false);
        at::Tensor weight = 0.01 * at::randn({600, 520});
        for (int64_t i = 0; i < 4; ++i)
            weight += at::matmul(at::randn({600, 1}), at::randn({1, 520}));
        const LowRankStart start = lowRankStart(weight, {}, 4, 1, 7);
        const at::Tensor left = weight - at::matmul(start.up, start.down);
        QVERIFY2(number(left.norm()) < 1.1 * 0.01 * std::sqrt(600.0 * 520.0),
                 qPrintable(QString::number(number(left.norm()))));
        QVERIFY(lowRankStart(weight, {}, 4, 1, 7).up.equal(start.up));
    }

    void filaKeepsTheFunction_data()
    {
        QTest::addColumn<QByteArray>("type");
        QTest::newRow("GPT-2") << QByteArray("gpt2");
        QTest::newRow("Llama") << QByteArray("llama");
    }
    void filaKeepsTheFunction()
    {
        c10::AutoGradMode off(false);
        QFETCH(QByteArray, type);
        const auto original = decoder(type.constData());
        const std::vector<LokuWriting> forget = randomWritings(6, 61, 1), retain = randomWritings(6, 61, 2);
        const QString all = QStringLiteral(".*");
        const auto measured = original->trainable();
        const LayerNumbers importance = relativeImportance(fisherDiagonals(*measured, all, pointers(forget), 2),
                                                           fisherDiagonals(*measured, all, pointers(retain), 2));
        LokuOptions options;
        options.rank = 3;
        options.alpha = 6;
        options.targets = all;
        options.steps = options.warmUp = 1;
        const at::Tensor ids = tests::randomIds(3, 16, 61), before = original->logits(ids);
        double largest = -1;
        unlearnBy(lokuWays(false, false).front(), *original, {pointers(forget), {}, pointers(retain)}, options,
                  importance, 1, [&](int step, const TrainableLanguageModel &model) {
                      if (step == 0)
                          largest = (model.logits(ids) - before).abs().max().item<double>();
                      return false;
                  });
        qInfo("largest difference of a logit at step 0: %.2g", largest);
        QVERIFY(largest >= 0 && largest < 1e-4);
        QVERIFY(original->logits(ids).equal(before));
    }

    void importanceSquaresBatchByBatch()
    {
        c10::AutoGradMode off(false);
        const auto model = decoder("gpt2")->trainable();
        const std::vector<LokuWriting> all = randomWritings(4, 61, 3);
        const QString target = QStringLiteral("transformer\\.h\\.0\\.mlp\\.c_fc");
        at::Tensor wanted;
        int tokens = 0;
        for (const LokuWriting &each : all) {
            const at::Tensor one = fisherDiagonals(*model, target, {&each}, 1).begin()->second * each.counted();
            wanted = wanted.defined() ? wanted + one : one;
            tokens += each.counted();
        }
        const at::Tensor single = fisherDiagonals(*model, target, pointers(all), 1).begin()->second,
                         together = fisherDiagonals(*model, target, pointers(all), 4).begin()->second;
        QVERIFY(tests::difference(single, wanted / tokens) < 1e-5);
        QVERIFY(tests::difference(together, single) > 0.1); // squaring an accumulated gradient is another thing
        QVERIFY(single.sizes() == at::IntArrayRef({64, 16}));
    }

    void onlyAnswersCount()
    {
        c10::AutoGradMode off(false);
        RunContext context;
        const ModelPtr model = openModel(QStringLiteral("zoo:stories-lm-small"));
        const auto &language = *model->as<CausalLanguageModel>();
        const DataSetPtr data = openDataSet(QStringLiteral("stories:kind=facts,persons=4"));
        const LokuTexts texts = readLokuTexts(*data, QStringLiteral("stories"), language, {}, context);
        QCOMPARE(texts.samples.size(), size_t(12));
        for (const LokuSample &each : texts.samples) {
            const LokuWriting &text = each.text;
            const std::vector<int64_t> before(text.ids.begin() + 1, text.ids.begin() + text.first),
                answer(text.ids.begin() + text.first, text.ids.begin() + text.last);
            QCOMPARE(language.tokenizer()->decode(before), each.question);
            QCOMPARE(language.tokenizer()->decode(answer).trimmed(), each.answer);
            QCOMPARE(each.wrong.size(), size_t(3));
            const LokuBatch batch = batchOf({&text, &texts.samples.front().text});
            QCOMPARE(batch.counted[0].sum().item<int64_t>(), int64_t(text.counted()));
            QVERIFY(batch.counted[0][text.first - 1].item<bool>());
            QVERIFY(!batch.counted[0][text.first - 2].item<bool>());
        }
    }

    void measuresByHand()
    {
        c10::AutoGradMode off(false);
        QVERIFY(near(rougeRecall(QStringLiteral("the red old Cat"), QStringLiteral("a red cat")), 2.0 / 3));
        QCOMPARE(rougeRecall(QStringLiteral("cat red"), QStringLiteral("red cat")), 0.5);
        QVERIFY(near(harmonicMeanOf({1, 0.5}), 2.0 / 3) && near(harmonicMeanOf({1, 0}), 0));
        // All tokens are equally probable: nothing is known, the truth ratio is 1 and the perplexity the vocabulary.
        const LanguageLogits flat = [](const at::Tensor &ids) { return at::zeros({ids.size(0), ids.size(1), 8}); };
        LokuSample sample;
        sample.text = sample.paraphrase = {{1, 2, 3, 4}, 2, 4};
        sample.wrong = {{{1, 2, 5}, 2, 3}, {{1, 2, 6, 7, 1}, 2, 5}};
        QVERIFY(near(truthRatios(flat, {sample})[0], 1, 1e-6));
        QVERIFY(near(perplexityOf(scoresOf(flat, {&sample.text})), 8, 1e-5));
        const WritingScore score = scoresOf(flat, {&sample.text}, answerBeginnings({&sample.text})).front();
        QVERIFY(near(score.kindMass, 0.125) && score.tokens == 2);
    }

    void kinIsHeldOutTogether()
    {
        LokuData data;
        for (int i = 0; i < 40; ++i) {
            LokuSample sample;
            sample.kin = QString::number(i / 4);
            data.retain.samples.push_back(sample);
        }
        LokuSeed drawn{5, {}, {}, {}};
        partRetain(data, drawn);
        QCOMPARE(drawn.held.size(), size_t(20));
        QCOMPARE(drawn.retain.size(), size_t(20));
        for (const int held : drawn.held)
            for (const int kept : drawn.retain)
                QVERIFY(held / 4 != kept / 4);
        data.test.samples.resize(1);
        partRetain(data, drawn);
        QVERIFY(drawn.held.empty() && drawn.retain.size() == 40);
    }

    void aDivergingRateNamesItsStep()
    {
        c10::AutoGradMode off(false);
        const auto original = decoder("llama");
        const std::vector<LokuWriting> forget = randomWritings(6, 61, 1), retain = randomWritings(6, 61, 2);
        LokuOptions options;
        options.rank = 3;
        options.alpha = 6;
        options.targets = QStringLiteral(".*");
        options.rate = 100;
        options.steps = 5;
        options.warmUp = 1;
        for (const LokuWay &way : lokuWays(true, true)) {
            if (way.start == LokuWay::Start::Fila)
                continue;
            try {
                unlearnBy(way, *original, {pointers(forget), pointers(forget), pointers(retain)}, options, {}, 1);
                QFAIL(qPrintable(way.id));
            } catch (const ProblemError &error) {
                QCOMPARE(error.problem().code, ExitCode::Invalid);
                QVERIFY2(error.problem().what.contains(QLatin1String("step")), qPrintable(error.problem().what));
            }
        }
    }

    void extractionCountsWhatIsWrittenOn()
    {
        // A model that counts on: after t comes t + 1.
        const LanguageLogits counting = [](const at::Tensor &ids) {
            return at::one_hot((ids + 1).remainder(20), 20).to(at::kFloat);
        };
        const auto extraction = [&](std::vector<int64_t> ids, int first, int n) {
            const LokuWriting text{ids, first, int(ids.size())};
            return extractionLikelihoods(counting, {&text}, n).front();
        };
        QCOMPARE(extraction({1, 2, 3, 4, 5, 6, 7}, 1, 3), 1.0);
        QCOMPARE(extraction({1, 9, 3, 12, 5, 15, 7}, 1, 3), 0.0);
        // From the four places: 2 3 of 2 3 4 5 6, nothing, nothing, and 8 9.
        QVERIFY(near(extraction({1, 2, 3, 7, 8, 9}, 1, 2), (0.25 + 1) / 4));
        // Longer n-grams than the text has: the whole answer, or nothing.
        QCOMPARE(extraction({1, 2, 3, 4}, 2, 10), 1.0);
        QCOMPARE(extraction({1, 2, 3, 5}, 2, 10), 0.0);
        // A long text is looked at in few places, the first and the last among them.
        std::vector<int64_t> longText(200);
        std::iota(longText.begin(), longText.end(), 0);
        for (int64_t &each : longText)
            each %= 20;
        QCOMPARE(extraction(longText, 1, 10), 1.0);
        QVERIFY(extractionLikelihoods(counting, {}, 10).empty());
    }

    void partsOfABatchAddUpToIt()
    {
        c10::AutoGradMode off(false);
        const auto original = decoder("gpt2");
        std::vector<LokuWriting> forget = randomWritings(6, 61, 1), retain = randomWritings(6, 61, 2);
        for (std::vector<LokuWriting> *texts : {&forget, &retain})
            for (LokuWriting &each : *texts)
                each.last = 6; // as many tokens in each, so that the mean of parts is that of the whole
        const at::Tensor ids = tests::randomIds(3, 16, 61);
        const auto after = [&](int parts) {
            LokuOptions options;
            options.rank = 3;
            options.alpha = 6;
            options.targets = QStringLiteral(".*");
            options.rate = 1e-2;
            options.batch = 6;
            options.parts = parts;
            options.steps = 3;
            options.warmUp = 1;
            return unlearnBy(lokuWays(true, false)[1], *original, {pointers(forget), {}, pointers(retain)}, options, {},
                             1)
                .model->logits(ids);
        };
        const at::Tensor whole = after(1);
        QVERIFY(tests::difference(whole, original->logits(ids)) > 1e-3);
        QVERIFY(tests::difference(after(3), whole) < 1e-3);
        QVERIFY(tests::difference(after(6), whole) < 1e-3);
    }

    void claimsAreJudgedByTheFigures()
    {
        QCOMPARE(verdicts(fourWays()), QStringLiteral("++++++"));
        LokuFindings findings = fourWays();
        findings.outcomes[4].looks[1].forget = 0.84; // with the second seed LoKU is hardly faster: 4 points on average
        QCOMPARE(verdicts(findings), QStringLiteral("++++++"));
        const Artifact made = lokuClaims(findings);
        QCOMPARE(std::get<QString>(made.as<Table>()->rows[3][4]), QStringLiteral("1 of 2"));
        findings.outcomes[0].looks[1].forget = 0.84;
        QCOMPARE(verdicts(findings), QStringLiteral("+++-++"));
        findings.outcomes[2].figures.testThen = findings.outcomes[6].figures.testThen = 0.9; // stopped in time, as good
        QCOMPARE(verdicts(findings), QStringLiteral("+++-+-"));
        findings.outcomes[0].figures.test = 0.7;
        findings.outcomes[1].figures.forget = findings.outcomes[5].figures.forget = 0.3;
        findings.outcomes[2].figures.test = findings.outcomes[6].figures.test = 0.8;
        findings.outcomes[3].figures.test = findings.outcomes[7].figures.test = 0.5;
        QCOMPARE(verdicts(findings), QStringLiteral("------"));
        findings.outcomes[3].lost = findings.outcomes[7].lost = Problem(); // what is lost is no claim
        for (LokuOutcome &outcome : findings.outcomes)
            outcome.looks.clear();
        QCOMPARE(verdicts(findings), QStringLiteral("----"));
    }

    void extractionsRuleIsAboutBothFigures()
    {
        LokuFindings findings;
        LokuOutcome outcome;
        for (const auto &[step, memorized, extracted, test] :
             {std::tuple{0, 1.0, 1.0, 1.0}, {20, 0.2, 0.5, 0.9}, {40, 0.25, 0.0, 0.8}, {60, 0.1, 0.0, 0.7}})
            outcome.looks.push_back({.step = step, .test = test, .memorized = memorized, .extracted = extracted});
        findCriteria(outcome, findings);
        QVERIFY(std::isnan(outcome.figures.stepsByRule)); // nothing unseen was given
        findings.unseenMemorized = 0.2;
        findings.unseenExtracted = 0.1;
        findCriteria(outcome, findings);
        QCOMPARE(outcome.figures.stepsByRule, 60.0);
        QCOMPARE(outcome.figures.testByRule, 0.7);
    }
};

QTEST_GUILESS_MAIN(TestLokuPieces)
#include "tst_loku_pieces.moc"
