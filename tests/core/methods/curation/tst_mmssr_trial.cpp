#include "core/methods/curation/MmssrTrial.h"
#include "core/methods/curation/TrialData.h"
#include "core/models/ModelSource.h"
#include "core/models/capabilities/Language.h"
#include "core/models/checkpoint/ConfigReader.h"
#include "core/models/checkpoint/FindWeights.h"
#include "core/models/language/Decoder.h"
#include "core/models/tokenizers/Tokenizer.h"
#include "core/support/StopPoint.h"
#include "tests/helpers/MethodRun.h"

#include <ATen/ATen.h>
#include <ATen/CPUGeneratorImpl.h>
#include <QFileInfo>
#include <QTest>
#include <algorithm>
#include <c10/core/GradMode.h>
#include <cmath>

using namespace gleaner;
using gleaner::tests::MethodRun;

namespace {

MethodRun smallTrial(bool withMatcher = true)
{
    MethodRun run("mmssr");
    run.parameters = Parameters::parse(run.method.declaration(), {{"ratio", "0.2"},
                                                                  {"seeds", "1,2"},
                                                                  {"judged", "24"},
                                                                  {"scorer-steps", "3"},
                                                                  {"target-steps", "1"},
                                                                  {"batch", "4"}});
    run.give("data", "instructions:count=48", openDataSet("instructions:count=48"));
    run.give("model", "zoo:scenes-vqa", openModel("zoo:scenes-vqa"));
    run.give("tests", "instructions:count=24,shares=100:0:0,seed=2",
             openDataSet("instructions:count=24,shares=100:0:0,seed=2"));
    if (withMatcher)
        run.give("matcher", "zoo:scenes-clip", openModel("zoo:scenes-clip"));
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
        words.learn("A: red");
        QCOMPARE(words.encode("A: red")[1], tokenizer.encode(":", false).front()); // as it is spelled in a text
        const int before = words.size();
        QCOMPARE(int(words.fresh()), before);
    }

    void comparesAllSubsetsAlikeEachTime()
    {
        const MethodRun run = smallTrial();
        QVERIFY(run.check().isEmpty());
        const Results results = run();
        const Table &comparison = *results.find("comparison")->as<Table>();
        QCOMPARE(int(comparison.rows.size()), trialSubsets);
        for (size_t row = 1; row < comparison.rows.size(); ++row)
            QVERIFY2(std::get<double>(comparison.rows[row][1]) <= 9, qPrintable(QString::number(row)));
        QCOMPARE(std::get<double>(comparison.rows[0][1]), 48.0);
        QCOMPARE(std::get<double>(comparison.rows[1][1]), 9.0);
        QCOMPARE(results.find("accuracy")->as<Table>()->headings.size(), 7);
        QCOMPARE(results.find("scorer")->as<Table>()->rows.size(), size_t(7));
        QCOMPARE(results.find("pool")->as<Table>()->rows.size(), size_t(48));
        QVERIFY(results.find("items")->as<Images>()->items.size() >= 1);
        QCOMPARE(results.find("claims")->as<Table>()->rows.size(), size_t(6));
        const Results again = run();
        for (const char *name : {"comparison", "scorer", "claims", "pool", "training-set"})
            QVERIFY2(results.find(name)->as<Table>()->rows == again.find(name)->as<Table>()->rows, name);
    }

    void withoutMatcherOneBaselineLess()
    {
        MethodRun run = smallTrial(false);
        QVERIFY(run.check().isEmpty());
        QCOMPARE(int(run().find("comparison")->as<Table>()->rows.size()), trialSubsets - 1);
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

    /// Texts after remembered pictures are read as after the pictures themselves, up to the rounding of bfloat16.
    void picturesAreRemembered()
    {
        const QFileInfo file(findWeights("zoo:scenes-vqa"));
        const ModelSource source = openSource("zoo:scenes-vqa", file.path(), file.fileName());
        const LlavaConfig config = LlavaConfig::read(source.config());
        LoadedWeights account;
        const LlavaWeights weights = loadLlava(source, config, account);
        const auto decoded = [&](const at::Tensor &embedded, KeyValueCache *cache) {
            return decodeTokens(weights.text, config.text, embedded, cache);
        };
        const auto tower = at::randn({3, 64, config.clip.image.width}, at::detail::createCPUGenerator(3));
        const at::Tensor pictures = llavaProjected(weights, config, tower);
        const at::Tensor text = embedTokens(weights.text, at::tensor({5, 6, 7, 8, 9, 10}, at::kLong).view({2, 3}));
        KeyValueCache read(config.text.layers);
        decoded(pictures, &read);
        const PictureMemory memory(read, config.text.layers);
        QCOMPARE(memory.pictures(), int64_t(3));
        PictureMemory twice = memory.roomFor(6);
        twice.put(3, memory);
        twice.put(0, memory);
        QCOMPARE(twice.pictures(), int64_t(6));
        for (int layer = 0; layer < config.text.layers; ++layer)
            QVERIFY(at::equal(twice.of({5, 3}).held(layer).keys, memory.of({2, 0}).held(layer).keys) &&
                    at::equal(twice.of({1, 4}).held(layer).values, memory.of({1, 1}).held(layer).values));
        KeyValueCache some = memory.of({2, 0});
        const at::Tensor after = decoded(text, &some);
        const at::Tensor whole = decoded(at::cat({pictures.index_select(0, at::tensor({2, 0})), text}, 1), nullptr);
        const at::Tensor apart = (after - whole.narrow(1, 64, 3)).abs();
        QVERIFY2(apart.max().item<double>() < 0.03 * whole.abs().max().item<double>(),
                 qPrintable(QString::number(apart.max().item<double>())));
    }

    /// Captions fit their own pictures better than those of others.
    void clipScoresTellWhatFits()
    {
        const DataSetPtr data = openDataSet("instructions:count=40,shares=100:0:0,seed=4");
        TrialItems items = trialItems(*data);
        const auto captions = data->column<TextColumn>(QStringLiteral("caption"));
        const ModelPtr matcher = openModel("zoo:scenes-clip");
        const auto scoresWith = [&](int shift) {
            for (int row = 0; row < items.count(); ++row) {
                items.prompts[size_t(row)] = captions->text((row + shift) % items.count());
                items.responses[size_t(row)].clear();
            }
            RunContext context;
            return clipScores(*data, items, *matcher, context);
        };
        const std::vector<double> own = scoresWith(0), others = scoresWith(1);
        QCOMPARE(own.size(), size_t(40));
        int better = 0;
        for (size_t row = 0; row < own.size(); ++row) {
            QVERIFY(own[row] >= -1 && own[row] <= 1 + 1e-6);
            better += own[row] > others[row];
        }
        QVERIFY2(better >= 30, qPrintable(QString::number(better)));
    }

    /// Training moves answers toward what was taught.
    void trainingLearns()
    {
        const DataSetPtr data = openDataSet("instructions:count=24,shares=100:0:0,seed=4");
        TrialItems items = trialItems(*data);
        const ModelPtr model = openModel("zoo:scenes-vqa");
        TrialLanguage language(*model->as<VisionLanguageModel>()->tokenizer());
        language.learn(items);
        language.makeSymbols(items);
        const PoolVlm network("zoo:scenes-vqa", language.size(), language.likenesses());
        RunContext context;
        items.seen = seenPictures(*data, *model, network, context);
        QCOMPARE(items.seen.pictures(), int64_t(24));
        QCOMPARE(items.seen.tokens(), int64_t(64));
        std::vector<int64_t> fits;
        for (const auto &said :
             network.answers(network.opened(), items.seen, language.checks(items), language.fitAnswers()))
            fits.push_back(said.front());
        QVERIFY(std::ranges::count_if(fits, [&](int64_t said) { return said == language.fitAnswers().front(); }) >= 16);
        const std::vector<int64_t> words = language.fitAnswers();
        const auto surpriseBy = [&](int64_t said) {
            std::vector<PoolExample> examples = language.checks(items);
            for (PoolExample &example : examples)
                example.targets.back() = said;
            return network.surprise(network.opened(), items.seen, examples);
        };
        const std::vector<double> yes = surpriseBy(words[0]), no = surpriseBy(words[1]);
        for (size_t i = 0; i < fits.size(); ++i) { // the likelier word surprises less
            QCOMPARE(fits[i] == words[0], yes[i] < no[i]);
            QVERIFY(std::exp(-yes[i]) + std::exp(-no[i]) < 1 + 1e-6);
        }
        const std::vector<PoolExample> taught = language.judgements(items, allOf(items), fits);
        const auto right = [&](const PoolVlm::Values &weights) {
            int count = 0;
            for (const auto &answers : network.answers(weights, items.seen, taught))
                count += language.styleOf(answers.back()) >= 0;
            return count;
        };
        const PoolTraining training{40, 12, 4, 2e-3, 10, 1};
        const auto trained = network.trained(network.opened(), items.seen, taught, training, [](int) {});
        const at::Tensor features = network.features(network.opened(), items.seen, taught);
        QCOMPARE(features.size(0), int64_t(24));
        QVERIFY(at::isfinite(features).all().item<bool>());
        const std::vector<PoolExample> one{taught[5]}; // its features are its own, whatever is read beside it
        QVERIFY((network.features(network.opened(), items.seen, one)[0] - features[5]).abs().max().item<double>() <
                0.03 * features.abs().max().item<double>());
        QVERIFY(right(network.opened()) < 12);
        QVERIFY(right(trained) >= 20); // it has learned to name styles at least
    }
};

QTEST_GUILESS_MAIN(TestMmssrTrial)
#include "tst_mmssr_trial.moc"
