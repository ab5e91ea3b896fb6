// The detectors on exactly known models: what one pass gives, what draws are, and who finds whom.
#include "core/methods/detection/TextDetectors.h"
#include "core/methods/detection/TokenDraws.h"
#include "core/results/Measures.h"
#include "core/results/Separation.h"
#include "tests/core/methods/detection/BigramModel.h"
#include "tests/helpers/Refusals.h"

#include <QTest>
#include <cmath>

using namespace gleaner;
using namespace gleaner::tests;

namespace {

constexpr int words = 200, textLength = 151, textsPerClass = 50;

using Texts = std::vector<std::vector<int64_t>>;

TextDetectorOptions fewDraws(int samples)
{
    TextDetectorOptions options;
    options.samples = samples;
    return options;
}

std::vector<TextScores> scoresOf(const TextScorer &scorer, const Texts &texts)
{
    std::vector<TextScores> scores;
    for (const std::vector<int64_t> &each : texts)
        scores.push_back(scorer.read(each, 1).scores);
    return scores;
}

double areaOf(const std::vector<TextScores> &machine, const std::vector<TextScores> &human, TextDetector detector)
{
    std::vector<double> sides[2];
    for (const TextScores &each : machine)
        sides[0].push_back(each[size_t(detector)]);
    for (const TextScores &each : human)
        sides[1].push_back(each[size_t(detector)]);
    return auroc(sides[0], sides[1]);
}

void tell(const char *what, const std::vector<TextScores> &machine, const std::vector<TextScores> &human)
{
    for (const TextDetector each : allTextDetectors())
        qInfo("%s: AUROC of %-24s %.3f", what, qPrintable(textDetectorName(each)), areaOf(machine, human, each));
}

Texts walks(const at::Tensor &table, uint64_t seed)
{
    Texts texts;
    for (int i = 0; i < textsPerClass; ++i) {
        Random random = Random::forItem(seed, uint64_t(i));
        texts.push_back(walk(table, random.below(int(table.size(0))), textLength, random));
    }
    return texts;
}

} // namespace

class TestTextDetectors : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void drawsFollowTheDistribution()
    {
        const at::Tensor p = at::tensor({0.5, 0.0, 0.3, 0.2, 0.0}, at::kFloat);
        constexpr int count = 40000;
        TokenDraws draws(2, count, 5);
        draws.draw(0, p.log().expand({2, 5}).contiguous());
        for (int position = 0; position < 2; ++position) {
            const at::Tensor shares = at::bincount(draws.tokens()[position], {}, 5).to(at::kFloat) / count;
            QVERIFY((shares - p).abs().max().item<double>() < 0.01);
            QCOMPARE(shares[1].item<float>(), 0.0F);
        }
        // The draws of one position say nothing about those of the next.
        const at::Tensor a = draws.tokens()[0].to(at::kDouble), b = draws.tokens()[1].to(at::kDouble);
        QVERIFY(std::abs(((a - a.mean()) * (b - b.mean())).mean().item<double>()) < 0.03);
    }

    void drawsDependOnSeedAndPositionAlone()
    {
        const at::Tensor logP = at::log_softmax(normalNumbers({30, 500}, 2, 3), -1);
        TokenDraws whole(30, 7, 9), parts(30, 7, 9), other(30, 7, 10);
        whole.draw(0, logP);
        parts.draw(11, logP.narrow(0, 11, 19));
        parts.draw(0, logP.narrow(0, 0, 11));
        other.draw(0, logP);
        QVERIFY(whole.tokens().equal(parts.tokens()));
        QVERIFY(!whole.tokens().equal(other.tokens()));
        whole.lookUp(0, logP);
        QVERIFY(whole.logProbabilities().equal(logP.gather(1, whole.tokens())));
    }

    void momentsOfAnotherModel()
    {
        const at::Tensor p = at::log_softmax(normalNumbers({6, 40}, 2, 1).to(at::kDouble), -1),
                         q = at::log_softmax(normalNumbers({6, 40}, 2, 2).to(at::kDouble), -1);
        const CrossMoments moments = crossMoments(p, q);
        const at::Tensor mean = (p.exp() * q).sum(1);
        QVERIFY(at::allclose(moments.mean, mean));
        QVERIFY(at::allclose(moments.variance, (p.exp() * (q - mean.unsqueeze(1)).square()).sum(1)));
    }

    void baselinesByHand()
    {
        TokenSeries series{{-1, -3}, {1, 4}, {0.5, 1.5}, {-2, -2.5}, {1, 3}, {{-1, -2}, {-2, -3}}};
        const TextScores scores = textScores(series, {});
        const auto of = [&](TextDetector detector) { return scores[size_t(detector)]; };
        QCOMPARE(of(TextDetector::Likelihood), -2.0);
        QCOMPARE(of(TextDetector::LogRank), -std::log(4.0) / 2);
        QCOMPARE(of(TextDetector::Entropy), 1.0);
        QCOMPARE(of(TextDetector::Lrr), 2 / (std::log(4.0) / 2));
        QCOMPARE(of(TextDetector::FastSampled), (-2.0 + 2.0) / std::sqrt(0.5));
        QCOMPARE(of(TextDetector::FastAnalytic), (1.0 - 0.5) / 2);
        QVERIFY(std::isnan(of(TextDetector::Lastde))); // two tokens have no shape
    }

    void certaintyLeavesNothingToCompareWith()
    {
        // The reference expects exactly what stands there: all draws are the text itself.
        at::Tensor certain = at::full({words, words}, -200.0);
        for (int64_t i = 0; i < words; ++i)
            certain[i][(i + 1) % words] = 200;
        const BigramModel reference(certain), scorer(normalNumbers({words, words}, 2.2, 1));
        std::vector<int64_t> text(80);
        std::iota(text.begin(), text.end(), 0);
        const TextScores scores = TextScorer(scorer, &reference, {}).read(text, 1).scores;
        for (const TextDetector each : {TextDetector::FastSampled, TextDetector::FastAnalytic, TextDetector::LastdePlus})
            QVERIFY2(std::isnan(scores[size_t(each)]), qPrintable(textDetectorName(each)));
        for (const TextDetector each : {TextDetector::Likelihood, TextDetector::Lrr, TextDetector::Lastde})
            QVERIFY2(std::isfinite(scores[size_t(each)]), qPrintable(textDetectorName(each)));
    }

    void oneModelIsItsOwnReference()
    {
        const at::Tensor table = normalNumbers({words, words}, 2.2, 1);
        const BigramModel model(table), twin(table);
        Random random(3);
        const std::vector<int64_t> text = walk(table, 0, 120, random);
        const TextEvidence alone = TextScorer(model, nullptr, {}).read(text, 7);
        QCOMPARE(int(model.passes), 1); // everything comes from a single pass
        const TextEvidence both = TextScorer(model, &twin, {}).read(text, 7);
        QCOMPARE(int(twin.passes), 1);
        QCOMPARE(alone.logProbability, both.logProbability);
        for (const TextDetector each : allTextDetectors())
            QVERIFY2(std::abs(alone.scores[size_t(each)] - both.scores[size_t(each)]) < 1e-4,
                     qPrintable(textDetectorName(each)));
    }

    void sampledAndAnalyticAgree()
    {
        const at::Tensor table = normalNumbers({words, words}, 2.2, 1);
        const BigramModel model(table);
        Random random(4);
        const TextScores scores = TextScorer(model, nullptr, fewDraws(4000)).read(walk(table, 3, 120, random), 7).scores;
        const double sampled = scores[size_t(TextDetector::FastSampled)],
                     analytic = scores[size_t(TextDetector::FastAnalytic)];
        QVERIFY2(std::abs(sampled - analytic) < 0.1, qPrintable(QStringLiteral("%1 %2").arg(sampled).arg(analytic)));
    }

    void drawnTextsScoreLikeDraws()
    {
        // Positions drawn from the true beginnings of one text: the z-score has mean 0 and deviation 1.
        const at::Tensor table = normalNumbers({words, words}, 2.2, 1);
        const BigramModel model(table);
        Random random(5);
        const std::vector<int64_t> text = walk(table, 3, 151, random);
        const at::Tensor ids = at::tensor(at::ArrayRef<int64_t>(text), at::kLong).unsqueeze(0);
        const at::Tensor logP = at::log_softmax(model.logits(ids, nullptr)[0].narrow(0, 0, 150), -1);
        const auto drawn = [&](uint64_t seed, int count) {
            TokenDraws draws(150, count, seed);
            draws.draw(0, logP);
            draws.lookUp(0, logP);
            std::vector<std::vector<double>> series;
            for (const at::Tensor &each : draws.logProbabilities().t().to(at::kDouble).contiguous().unbind(0))
                series.emplace_back(each.data_ptr<double>(), each.data_ptr<double>() + 150);
            return series;
        };
        std::vector<double> plus, fast;
        TokenSeries series;
        series.rank.assign(150, 2);
        series.entropy = series.mean = series.variance = std::vector<double>(150, 1);
        series.drawn = drawn(1, 100);
        for (const std::vector<double> &each : drawn(2, 300)) {
            series.logProbability = each;
            const TextScores scores = textScores(series, {});
            plus.push_back(scores[size_t(TextDetector::LastdePlus)]);
            fast.push_back(scores[size_t(TextDetector::FastSampled)]);
        }
        for (const auto &values : {plus, fast}) {
            const MeanSpread found = meanAndSpread(values);
            QVERIFY2(std::abs(found.mean) < 0.35 && std::abs(found.spread - 1) < 0.2,
                     qPrintable(QStringLiteral("%1 ± %2").arg(found.mean).arg(found.spread)));
        }
    }

    void scoresDependOnSeedAndTextAlone()
    {
        const at::Tensor table = normalNumbers({words, words}, 2.2, 1);
        const BigramModel model(table);
        const TextScorer scorer(model, nullptr, {});
        Random random(6);
        const std::vector<int64_t> one = walk(table, 3, 90, random), other = walk(table, 3, 90, random);
        const TextScores first = scorer.read(one, 1).scores;
        scorer.read(other, 1);
        QCOMPARE(scorer.read(one, 1).scores, first);
        const TextScores otherSeed = scorer.read(one, 2).scores;
        QVERIFY(otherSeed[size_t(TextDetector::LastdePlus)] != first[size_t(TextDetector::LastdePlus)]);
        QCOMPARE(otherSeed[size_t(TextDetector::FastAnalytic)], first[size_t(TextDetector::FastAnalytic)]);
    }

    void otherVocabulariesAreRefused()
    {
        const BigramModel one(normalNumbers({20, 20}, 1, 1)), other(normalNumbers({30, 30}, 1, 1));
        const Problem problem = refusal([&] { TextScorer(one, &other, {}); });
        QVERIFY(problem.what.contains(QStringLiteral("different vocabularies")));
        QCOMPARE(problem.code, ExitCode::ModelRefused);
    }

    void tokensAreSpelledAsTheText()
    {
        const BigramModel model(normalNumbers({200, 200}, 1, 1));
        const TextScorer scorer(model, nullptr, {});
        QCOMPARE(scorer.spelled({5, 17, 199}), (QStringList{QStringLiteral("5 "), QStringLiteral("17 "), QStringLiteral("199 ")}));
    }

    /// Machine texts are walks of an exactly known bigram model, a person's texts those of its logits mixed with others;
    /// means over three such worlds.
    void findsWalksOfTheModel_data()
    {
        QTest::addColumn<double>("share");
        QTest::newRow("share 0.1") << 0.1;
        QTest::newRow("share 0.2") << 0.2;
    }
    void findsWalksOfTheModel()
    {
        QFETCH(double, share);
        std::vector<double> plus, likelihood, persons;
        for (const uint64_t seed : {100, 200, 300}) {
            const at::Tensor table = normalNumbers({words, words}, 2.2, seed),
                             human = table * (1 - share) + normalNumbers({words, words}, 2.2, seed + 1) * share;
            const BigramModel model(table);
            const TextScorer scorer(model, nullptr, {});
            const auto machineScores = scoresOf(scorer, walks(table, seed + 2)),
                       humanScores = scoresOf(scorer, walks(human, seed + 3)),
                       again = scoresOf(scorer, walks(human, seed + 4));
            tell(QTest::currentDataTag(), machineScores, humanScores);
            plus.push_back(areaOf(machineScores, humanScores, TextDetector::LastdePlus));
            likelihood.push_back(areaOf(machineScores, humanScores, TextDetector::Likelihood));
            persons.push_back(areaOf(again, humanScores, TextDetector::LastdePlus));
        }
        QVERIFY(meanAndSpread(plus).mean >= 0.8);
        QVERIFY(meanAndSpread(likelihood).mean >= 0.85);
        QVERIFY(std::abs(meanAndSpread(persons).mean - 0.5) <= 0.1);
    }

    /// Two halves of the vocabulary that no walk leaves: one hard to guess, one easy. The machine writes mostly in the
    /// hard one, persons mostly in the easy one, so that what is likely is a person's.
    void isNotMisledByDifficulty()
    {
        constexpr int both = 2 * words;
        at::Tensor table = at::full({both, both}, -60.0), human = table.clone();
        for (int part = 0; part < 2; ++part) {
            const at::Tensor logits = normalNumbers({words, words}, part == 0 ? 1.6 : 3.2, uint64_t(50 + part)),
                             other = normalNumbers({words, words}, part == 0 ? 1.6 : 3.2, uint64_t(60 + part));
            const auto block = [part](const at::Tensor &whole) {
                return whole.narrow(0, part * words, words).narrow(1, part * words, words);
            };
            block(table).copy_(logits);
            block(human).copy_(logits * 0.9 + other * 0.1);
        }
        const auto texts = [&](const at::Tensor &from, int easyOfFive, uint64_t seed) {
            Texts all;
            for (int i = 0; i < textsPerClass; ++i) {
                Random random = Random::forItem(seed, uint64_t(i));
                all.push_back(walk(from, (i % 5 < easyOfFive ? words : 0) + random.below(words), textLength, random));
            }
            return all;
        };
        const BigramModel model(table);
        const TextScorer scorer(model, nullptr, {});
        const auto machineScores = scoresOf(scorer, texts(table, 1, 1)), humanScores = scoresOf(scorer, texts(human, 4, 2));
        tell("two registers", machineScores, humanScores);
        const double plus = areaOf(machineScores, humanScores, TextDetector::LastdePlus);
        QVERIFY(plus >= 0.8);
        QVERIFY(plus >= areaOf(machineScores, humanScores, TextDetector::Likelihood) + 0.3);
    }
};

QTEST_GUILESS_MAIN(TestTextDetectors)
#include "tst_textdetectors.moc"
