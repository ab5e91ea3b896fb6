// The oracles of SAFREE's pieces: equations and released constants, by hand.
#include "core/methods/unlearning/LatentReattention.h"
#include "core/methods/unlearning/PictureJudge.h"
#include "core/methods/unlearning/PromptLists.h"
#include "core/methods/unlearning/SafreeFindings.h"
#include "core/methods/unlearning/SafreeFit.h"
#include "core/support/Problem.h"
#include "core/support/Random.h"

#include <ATen/ATen.h>
#include <QTemporaryFile>
#include <QTest>

using namespace gleaner;

namespace {

at::Tensor rows(std::initializer_list<std::initializer_list<double>> values)
{
    std::vector<at::Tensor> all;
    for (const auto &each : values)
        all.push_back(at::tensor(at::ArrayRef<double>(each), at::kFloat));
    return at::stack(all);
}

at::Tensor randomTensor(std::vector<int64_t> shape, uint64_t seed)
{
    at::Tensor tensor = at::empty(shape, at::kFloat);
    Random random(seed);
    for (int64_t i = 0; i < tensor.numel(); ++i)
        tensor.data_ptr<float>()[i] = float(random.normal());
    return tensor;
}

bool close(const at::Tensor &a, const at::Tensor &b) { return at::allclose(a, b, 1e-4, 1e-5); }

/// Two prompts, “red star” with the concept and “blue ring” to retain, of one picture with each of two seeds.
SafreeFindings twoPrompts(double typedMargin = 0.01)
{
    SafreeFindings findings;
    findings.judgeUri = QStringLiteral("judge");
    findings.words = JudgeWords::parse(QStringLiteral("red, blue; star, ring"));
    findings.conceptWords = {{0}, {}};
    findings.seeds = {1, 2};
    findings.ways = {Guarding::None, Guarding::Negative, Guarding::Safree, Guarding::RandomSpace};
    findings.options.margin = typedMargin;
    for (const QString &text : {QStringLiteral("red star"), QStringLiteral("blue ring")}) {
        GuardedPrompt &prompt = findings.prompts.emplace_back();
        prompt.reading.prompt = text;
        prompt.reading.spelled = text.split(QLatin1Char(' '));
        prompt.reading.tokens = {1, 2};
        prompt.aimed = findings.prompts.size() == 1;
        prompt.steps = prompt.aimed ? 9 : 8;
        prompt.reading.states = at::zeros({4, 3});
        prompt.projected = at::ones({4, 3});
        prompt.distances.distance = prompt.aimed ? std::vector<double>{3, 2} : std::vector<double>{2.2, 2};
        prompt.distances.limit = distanceLimits(prompt.distances.distance, 1, typedMargin);
        prompt.marked = prompt.distances.trigger();
    }
    return findings;
}

/// What the judge sees in both prompts' pictures, as (color, shape), the same with each seed.
void see(SafreeFindings &findings, Guarding how, std::vector<int> aimed, std::vector<int> kept)
{
    findings.rounds.resize(2);
    for (SafreeFindings::Round &round : findings.rounds) {
        round[size_t(how)].resize(2);
        round[size_t(how)][0].verdict = {std::move(aimed), 0};
        round[size_t(how)][1].verdict = {std::move(kept), 0};
        aimed = round[size_t(how)][0].verdict->words;
        kept = round[size_t(how)][1].verdict->words;
    }
}

QString verdicts(const SafreeFindings &findings)
{
    QString all;
    const Artifact made = safreeClaims(findings);
    for (const auto &row : made.as<Table>()->rows)
        all += std::get<QString>(row[2]) == QLatin1String("holds") ? QLatin1Char('+') : QLatin1Char('-');
    return all;
}

constexpr StepFilter nudity{10, 2.5, 5.333}, artist{10, 3.5, 5.5};

} // namespace

class TestSafreePieces : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void residualIsWhatLeavesTheConcept()
    {
        PromptReading reading;
        reading.withoutEach = rows({{0.6, 0.8, 0}, {0, 0, 2}});
        reading.whole = at::zeros({3});
        const at::Tensor e1 = projectionOnto(rows({{1}, {0}, {0}}));
        const TokenDistances found = tokenDistances(reading, e1, 0.01);
        QVERIFY(std::abs(found.distance[0] - 0.8) < 1e-6);
        QVERIFY(std::abs(found.distance[1] - 2) < 1e-6);
    }

    void projectionIsIdempotentAndSymmetric()
    {
        const at::Tensor columns = randomTensor({12, 4}, 1), p = projectionOnto(columns);
        QVERIFY(close(p.mm(p), p));
        QVERIFY(close(p, p.t()));
        QVERIFY(close(p.mm(columns), columns)); // (I − P_C) C = 0
    }

    void equalAndDependentPhrasesCountOnce()
    {
        const at::Tensor columns = randomTensor({12, 3}, 2);
        const at::Tensor sum = columns.sum(1, true);
        QVERIFY(close(projectionOnto(at::cat({columns, columns, sum}, 1)), projectionOnto(columns)));
        QCOMPARE(singularValues(at::cat({columns, columns}, 1)).size(), 6u);
        QVERIFY(projectionOnto(at::zeros({12, 2})).abs().max().item().toFloat() == 0);
    }

    void asManyPhrasesAsDimensionsLeaveNothing()
    {
        const at::Tensor p = projectionOnto(randomTensor({6, 6}, 3)), states = randomTensor({5, 6}, 4);
        QVERIFY(close(p, at::eye(6)));
        QVERIFY(projectedStates(states, p, {}).abs().max().item().toFloat() < 1e-4);
    }

    void firstOntoTheInputThenOutOfTheConcept()
    {
        // Input space: e1 and e1 + e2; concept: e1. What is in the input and not in the concept is e2.
        const at::Tensor input = projectionOnto(rows({{1, 1}, {0, 1}, {0, 0}})),
                         concept1 = projectionOnto(rows({{1}, {0}, {0}}));
        QVERIFY(close(projectedStates(rows({{3, 4, 5}}), concept1, input), rows({{0, 4, 0}})));
        QVERIFY(close(projectedStates(rows({{3, 4, 5}}), concept1, {}), rows({{0, 4, 5}})));
        // The order counts where the two do not commute: input e1 + e2 alone.
        const at::Tensor slanted = projectionOnto(rows({{1}, {1}, {0}}));
        QVERIFY(close(projectedStates(rows({{2, 0, 0}}), concept1, slanted), rows({{0, 1, 0}})));
    }

    void filterGivesTheReleasedSteps_data()
    {
        QTest::addColumn<bool>("isArtist");
        QTest::addColumn<double>("beta");
        QTest::addColumn<int>("steps");
        const std::pair<double, int> ofNudity[] = {{0.40, 0}, {0.50, 2}, {0.5333, 5}, {0.55, 7}, {0.60, 10}},
                                     ofArtists[] = {{0.50, 0}, {0.5333, 2}, {0.55, 5}, {0.60, 10}};
        for (const auto &[beta, steps] : ofNudity)
            QTest::addRow("nudity %g", beta) << false << beta << steps;
        for (const auto &[beta, steps] : ofArtists)
            QTest::addRow("artist %g", beta) << true << beta << steps;
    }
    void filterGivesTheReleasedSteps()
    {
        QFETCH(bool, isArtist);
        QFETCH(double, beta);
        QFETCH(int, steps);
        QCOMPARE((isArtist ? artist : nudity).steps(beta), steps);
    }

    void tokensAreMarkedAgainstTheMeanOfTheOthers()
    {
        TokenDistances found{{1, 1, 1.2}, distanceLimits({1, 1, 1.2}, 0, 0.01)};
        QVERIFY(std::abs(found.limit[0] - 1.01 * 1.1) < 1e-12);
        QVERIFY(std::abs(found.limit[2] - 1.01) < 1e-12);
        QCOMPARE(found.trigger(), std::vector<bool>({false, false, true}));
        // A single token has no others: the whole prompt stands for them.
        QCOMPARE(distanceLimits({2.0}, 1.5, 0.01), std::vector<double>{1.01 * 1.5});
        QVERIFY(distanceLimits({}, 1, 0.01).empty());
    }

    void marginMarksNoMoreThanItsShare()
    {
        std::vector<double> quotients;
        for (int i = 0; i < 20; ++i)
            quotients.push_back(0.7 + 0.05 * i); // to 1.65
        const double margin = marginThatMarks(0.15, quotients);
        const auto marked = [&](double at) {
            return std::ranges::count_if(quotients, [&](double each) { return each >= 1 + at; });
        };
        QCOMPARE(marked(margin), 3);
        QCOMPARE(marked(margin - 1e-6), 4);
        QCOMPARE(marginThatMarks(0.15, {0.7, 0.8}), 0.0); // never below the mean itself
        QCOMPARE(marginThatMarks(1, quotients), 0.0);
        QVERIFY(std::isnan(marginThatMarks(0.15, {})));
        const double still = marginThatStillMarks(0.8, {1.5, 1.4, 1.3, 1.2, 0.9});
        QVERIFY(std::abs(still - 0.2) < 1e-12);
        QVERIFY(marginThatStillMarks(1, {1.5, 0.9}) < 0);
        QVERIFY(std::isnan(marginThatStillMarks(0.8, {})));
        const TokenDistances found{{1, 1, 1.2}, distanceLimits({1, 1, 1.2}, 0, 0.01)};
        QVERIFY(std::abs(found.quotients(0.01)[2] - 1.2) < 1e-12);
        QVERIFY(std::abs(found.quotients(0.01)[0] - 1 / 1.1) < 1e-12);
    }

    void markedTokensAloneAreReplaced()
    {
        const at::Tensor states = randomTensor({6, 3}, 5), projected = randomTensor({6, 3}, 6);
        const at::Tensor merged = mergedStates(states, projected, {false, true});
        for (int64_t i = 0; i < 6; ++i) // the start token is position 0
            QVERIFY(at::equal(merged[i], i == 2 ? projected[i] : states[i]));
    }

    void betaIsOneMinusTheMeanCosine()
    {
        const at::Tensor before = rows({{1, 0}, {1, 0}, {0, 1}}), after = rows({{2, 0}, {0, 1}, {1, 0}});
        QVERIFY(std::abs(turnedAway(before, after, 2) - 0.5) < 1e-9); // the third is padding
        QVERIFY(std::abs(turnedAway(before, before, 3)) < 1e-9);
    }

    void factorOneIsTheIdentity()
    {
        const at::Tensor h = randomTensor({4, 8, 8}, 7), h0 = randomTensor({4, 8, 8}, 8);
        QVERIFY(close(dampedFrequencies(h, h0, 1, 1), h));
        at::Tensor hidden = randomTensor({3, 8, 4, 4}, 9), skip = randomTensor({3, 8, 4, 4}, 10);
        const at::Tensor hiddenBefore = hidden, skipBefore = skip;
        ReattentionFactors none;
        none.skipDeep = none.skipNext = 1;
        reattention({4, 8}, none)(hidden, skip);
        QVERIFY(at::equal(hidden, hiddenBefore) && at::equal(skip, skipBefore));
    }

    void constantMapHasOneCoefficient()
    {
        const at::Tensor h = at::full({1, 8, 8}, 3.0f), weaker = at::full({1, 8, 8}, 2.0f),
                         stronger = at::full({1, 8, 8}, 4.0f);
        QVERIFY(close(dampedFrequencies(h, weaker, 0.2, 1), at::full({1, 8, 8}, 0.6f)));
        QVERIFY(close(dampedFrequencies(h, stronger, 0.2, 1), h));
        QVERIFY(close(dampedFrequencies(h, h, 0.2, 1), h)); // equal is not larger
    }

    void frequenciesBeyondTheBoxStay()
    {
        const at::Tensor x = at::arange(8, at::kFloat) * float(2 * M_PI / 8);
        const at::Tensor low = x.cos().expand({1, 8, 8}), high = (3 * x).cos().expand({1, 8, 8});
        const at::Tensor nothing = at::zeros({1, 8, 8});
        QVERIFY(close(dampedFrequencies(high, nothing, 0.5, 1), high));
        // Of a wave with frequencies −1 and 1 the box −1 … 0 holds one, of 2·half = −2 … 1 both.
        QVERIFY(close(dampedFrequencies(low, nothing, 0.5, 1), low * 0.75));
        QVERIFY(close(dampedFrequencies(low, nothing, 0.5, 2), low * 0.5));
        QCOMPARE(dampedFrequencies(at::ones({1, 1, 3}), at::zeros({1, 1, 3}), 0.5, 8).numel(),
                 3); // a map smaller than the box
    }

    void reattentionKnowsItsLevelsAndRows()
    {
        const ReattentionFactors factors{2, 1, 0.5, 0.25, 1};
        const SkipJoin join = reattention({4, 8, 16, 16}, factors);
        const auto joined = [&](int64_t channels) {
            at::Tensor hidden = at::ones({3, channels, 4, 4}), skip = at::ones({3, 2, 4, 4});
            skip[2].fill_(0.5);
            join(hidden, skip);
            return std::pair{hidden, skip};
        };
        const auto [deep, deepSkip] = joined(16);
        QVERIFY(close(deep.narrow(1, 0, 8), at::full({3, 8, 4, 4}, 2.0f)) &&
                close(deep.narrow(1, 8, 8), at::ones({3, 8, 4, 4})));
        QVERIFY(close(deepSkip[0], at::ones({2, 4, 4})) && close(deepSkip[1], at::full({2, 4, 4}, 0.5f)) &&
                close(deepSkip[2], at::full({2, 4, 4}, 0.5f)));
        QVERIFY(close(joined(8).second[1], at::full({2, 4, 4}, 0.25f)));
        QVERIFY(close(joined(4).second[1], at::ones({2, 4, 4})));
    }

    void randomSpaceHasTheRank()
    {
        const at::Tensor p = randomProjection(12, 3, 1);
        QVERIFY(close(p.mm(p), p));
        QVERIFY(std::abs(p.trace().item().toDouble() - 3) < 1e-4);
        QVERIFY(!at::equal(p, randomProjection(12, 3, 2)) && at::equal(p, randomProjection(12, 3, 1)));
    }

    void claimsAreJudgedByTheFigures()
    {
        SafreeFindings findings = twoPrompts();
        for (const Guarding how : findings.ways)
            see(findings, how, {0, 0}, {1, 1});
        // Nothing changes: what costs nothing holds, what removes does not; one step later is not two; of the
        // harmless tokens one of two is marked.
        QCOMPARE(verdicts(findings), QStringLiteral("--+++---"));
        see(findings, Guarding::Safree, {1, 0}, {1, 1}); // the color goes, with the guard alone
        findings.prompts[0].steps = 10;
        findings.prompts[1].marked = {false, false};
        QCOMPARE(verdicts(findings), QStringLiteral("++++++++"));
        see(findings, Guarding::RandomSpace, {1, 0}, {1, 1}); // with a random space, too: refuted
        QCOMPARE(verdicts(findings), QStringLiteral("+++++++-"));
        see(findings, Guarding::Negative, {1, 0}, {1, 0}); // equal to the negative prompt, which loses the shape
        QCOMPARE(verdicts(findings), QStringLiteral("+++++++-"));
        see(findings, Guarding::Safree, {1, 1}, {0, 1});
        QCOMPARE(verdicts(findings), QStringLiteral("+---+++-"));
        findings.ways = {Guarding::None, Guarding::Safree}; // what was not measured is no claim
        QCOMPARE(verdicts(findings).size(), 6);
    }

    void aMarginLiesBetweenHarmlessTokensAndTheConcepts()
    {
        SafreeFindings findings = twoPrompts();
        findings.fit = findings.prompts; // “red” moves its prompt by 1.5, “blue” by 1.1 times the other word
        QVERIFY(std::abs(*fittedMargin(findings) - 0.3) < 1e-9);
        findings.conceptWords = {{}, {}};
        QVERIFY(std::abs(*fittedMargin(findings) - 0.1) < 1e-9); // no word to catch
        findings.otherWords = {QStringLiteral("red")};           // one that the judge does not know
        QVERIFY(std::abs(*fittedMargin(findings) - 0.3) < 1e-9);
        findings.fit[0].distances.distance = {2, 2};
        findings.fit[0].distances.limit = distanceLimits({2, 2}, 1, 0.01);
        QVERIFY(std::abs(*fittedMargin(findings) - 0.1) < 1e-9); // where they can't be told apart
        findings.fit.pop_back();
        QVERIFY(!fittedMargin(findings));
    }

    void aFittedMarginIsUsedOrCompared()
    {
        SafreeFindings compared = twoPrompts(), used = twoPrompts();
        addFittedMargin(compared, 0.2, false);
        addFittedMargin(used, 0.2, true);
        using Marks = std::vector<bool>;
        QVERIFY(compared.options.margin == 0.01 && *compared.otherMargin == 0.2 && !compared.marginIsFitted);
        QVERIFY(used.options.margin == 0.2 && *used.otherMargin == 0.01 && used.marginIsFitted);
        QCOMPARE(compared.prompts[1].marked, Marks({true, false})); // 2.2 / 2 is 1.1
        QCOMPARE(compared.prompts[1].markedOther, Marks({false, false}));
        QCOMPARE(used.prompts[1].marked, Marks({false, false}));
        QCOMPARE(used.prompts[1].markedOther, Marks({true, false}));
        QCOMPARE(used.prompts[0].marked, Marks({true, false}));
        QVERIFY(std::abs(used.prompts[0].distances.limit[0] - 1.2 * 2) < 1e-9);
        QVERIFY(close(used.prompts[0].safe, rows({{0, 0, 0}, {1, 1, 1}, {0, 0, 0}, {0, 0, 0}})));
        QCOMPARE(markedBy(used, &GuardedPrompt::marked).recall(), 100.0);
        QCOMPARE(markedBy(used, &GuardedPrompt::marked).harmlessTokens(), 0.0);
        QCOMPARE(markedBy(used, &GuardedPrompt::markedOther).harmlessTokens(), 50.0);
        QCOMPARE(markedBy(used, &GuardedPrompt::markedOther).harmlessPrompts(), 100.0);
    }

    void promptsAreReadAsTyped()
    {
        const QString what = QStringLiteral("prompts");
        QCOMPARE(promptList(QStringLiteral(" a  red star ;; a {red|blue} {ring|{small |}star}\na red star"), what),
                 QStringList({"a red star", "a red ring", "a red small star", "a blue ring", "a blue small star",
                              "a blue star"}));
        QVERIFY(promptList(QString(), what).isEmpty());
        QTemporaryFile file;
        QVERIFY(file.open() && file.write("one\r\n\r\ntwo {a|b}\n") > 0 && file.flush());
        QCOMPARE(promptList(file.fileName(), what), QStringList({"one", "two a", "two b"}));
        for (const char *wrong : {"a {red", "a red}", "}a{", "{a|{b}"})
            QVERIFY_THROWS_EXCEPTION(ProblemError, promptList(QLatin1String(wrong), what));
        QVERIFY_THROWS_EXCEPTION(ProblemError, promptList(QStringLiteral("{0|1|2|3|4|5|6|7|8|9}").repeated(6), what));
    }

    void judgesWordsAreGroups()
    {
        const JudgeWords words = JudgeWords::parse(QStringLiteral("red, blue; star,  big ring ,cross"));
        QCOMPARE(words.labels(),
                 QStringList({"red star", "red big ring", "red cross", "blue star", "blue big ring", "blue cross"}));
        QCOMPARE(words.wordsOf(4), std::vector<int>({1, 1}));
        QCOMPARE(words.askedBy(QStringLiteral("A Blue thing with a big ring")), std::vector<int>({1, 1}));
        QCOMPARE(words.askedBy(QStringLiteral("a bluered starry thing, red or blue")), std::vector<int>({-1, -1}));
        QVERIFY(JudgeWords::parse(QStringLiteral(" ; ")).isEmpty());
        QVERIFY_THROWS_EXCEPTION(ProblemError, JudgeWords::parse(QStringLiteral("red,,blue")));
    }
};

QTEST_GUILESS_MAIN(TestSafreePieces)
#include "tst_safree_pieces.moc"
