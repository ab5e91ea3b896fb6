#include "core/methods/curation/MmssrTrial.h"
#include "core/methods/curation/TrialData.h"
#include "core/models/capabilities/Language.h"
#include "core/models/tokenizers/Tokenizer.h"
#include "core/support/StopPoint.h"
#include "tests/helpers/MethodRun.h"

#include <QTest>
#include <c10/core/GradMode.h>
#include <cmath>

using namespace gleaner;
using gleaner::tests::MethodRun;

namespace {

MethodRun smallTrial()
{
    MethodRun run("mmssr");
    run.parameters = Parameters::parse(run.method.declaration(), {{"ratio", "0.2"},
                                                                  {"seeds", "1,2"},
                                                                  {"judged", "24"},
                                                                  {"caption-steps", "2"},
                                                                  {"scorer-steps", "3"},
                                                                  {"target-steps", "1"},
                                                                  {"batch", "4"}});
    run.give("data", "instructions:count=48", openDataSet("instructions:count=48"));
    run.give("model", "zoo:scenes-vlm", openModel("zoo:scenes-vlm"));
    run.give("tests", "instructions:count=24,shares=100:0:0,seed=2",
             openDataSet("instructions:count=24,shares=100:0:0,seed=2"));
    run.give("captions", "instructions:count=24,seed=3", openDataSet("instructions:count=24,seed=3"));
    return run;
}

} // namespace

class TestMmssrTrial final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { c10::GradMode::set_enabled(false); }

    void rankCorrelationSharesRanks()
    {
        QCOMPARE(rankCorrelation({1, 2, 3}, {10, 20, 40}), 1.0);
        QCOMPARE(rankCorrelation({1, 2, 3}, {3, 2, 1}), -1.0);
        QVERIFY(std::abs(rankCorrelation({1, 1, 2, 3}, {1, 2, 3, 4}) - 0.9486832980505138) < 1e-12);
        QVERIFY(std::isnan(rankCorrelation({1, 1}, {1, 2})));
    }

    void wordsKeepTheModelsSymbols()
    {
        const ModelPtr model = openModel("zoo:scenes-vlm");
        const Tokenizer &tokenizer = *model->as<VisionLanguageModel>()->tokenizer();
        PoolWords words(tokenizer);
        words.learn("a red circle, left of it");
        const std::vector<int64_t> ids = words.encode("red left circle unknown");
        QCOMPARE(ids.size(), size_t(3)); // what was never learned is left out
        QCOMPARE(ids[0], tokenizer.encode(" red", false).front());
        QVERIFY(ids[1] >= tokenizer.size());
        QVERIFY(ids[2] < tokenizer.size());
        const int before = words.size();
        QCOMPARE(int(words.fresh()), before);
    }

    void comparesAllSubsetsAlikeEachTime()
    {
        const MethodRun run = smallTrial();
        QVERIFY(run.check().isEmpty());
        const Results results = run();
        const Table &comparison = *results.find("comparison")->as<Table>();
        QCOMPARE(comparison.rows.size(), allTrialSubsets.size());
        QCOMPARE(std::get<double>(comparison.rows[0][1]), 48.0);
        QCOMPARE(std::get<double>(comparison.rows[1][1]), 9.0);
        QCOMPARE(results.find("accuracy")->as<Table>()->headings.size(), 7);
        QCOMPARE(results.find("scorer")->as<Table>()->rows.size(), size_t(7));
        QCOMPARE(results.find("pool")->as<Table>()->rows.size(), size_t(48));
        QVERIFY(results.find("items")->as<Images>()->items.size() >= 1);
        const QString claims = results.find("claims")->as<Text>()->markdown;
        QCOMPARE(claims.count("Held: ") + claims.count("Did not hold: "), 5);
        const Results again = run();
        for (const char *name : {"comparison", "scorer", "pool", "training-set"})
            QVERIFY2(results.find(name)->as<Table>()->rows == again.find(name)->as<Table>()->rows, name);
        QCOMPARE(claims, again.find("claims")->as<Text>()->markdown);
    }

    void progressNeverJumpsBackAndStops()
    {
        const MethodRun run = smallTrial();
        double reached = 0;
        int asked = 0;
        RunContext::Channel channel;
        channel.progress = [&](qint64 done, qint64 total, const QString &) {
            QVERIFY(double(done) / double(total) >= reached);
            reached = double(done) / double(total);
        };
        channel.stopRequested = [&] { return ++asked > 20; };
        RunContext context({}, channel);
        QVERIFY_THROWS_EXCEPTION(Stopped, run(context));
        QVERIFY(reached > 0 && reached < 1);
    }

    /// Training moves answers toward what was taught.
    void trainingLearns()
    {
        const DataSetPtr data = openDataSet("instructions:count=24,shares=100:0:0,seed=4");
        TrialItems items = trialItems(*data);
        const ModelPtr model = openModel("zoo:scenes-vlm");
        TrialLanguage language(*model->as<VisionLanguageModel>()->tokenizer());
        language.learn(items);
        language.makeSymbols(items);
        const PoolVlm network("zoo:scenes-vlm", language.size());
        RunContext context;
        items.seen = seenPictures(*data, *model, network, context);
        QCOMPARE(items.seen.size(1), int64_t(16));
        const std::vector<PoolExample> taught = language.judgements(items, allOf(items));
        const auto right = [&](const PoolVlm::Values &weights) {
            int count = 0;
            for (const auto &answers : network.answers(weights, items.seen, taught))
                count += language.styleOf(answers.back()) >= 0;
            return count;
        };
        const PoolTraining training{40, 12, 4, 2e-3, 1};
        const auto trained = network.trained(network.opened(), items.seen, taught, training, [](int) {});
        QVERIFY(right(network.opened()) < 12);
        QVERIFY(right(trained) >= 20); // it has learned to name styles at least
    }
};

QTEST_GUILESS_MAIN(TestMmssrTrial)
#include "tst_mmssr_trial.moc"
