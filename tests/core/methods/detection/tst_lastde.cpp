// The whole method on an exactly known model and texts made here.
#include "core/data/generators/Made.h"
#include "core/jobs/RunContext.h"
#include "core/methods/Method.h"
#include "core/methods/detection/WrittenTexts.h"
#include "core/results/Results.h"
#include "core/results/RocTable.h"
#include "tests/core/methods/detection/BigramModel.h"
#include "tests/helpers/MethodRun.h"
#include "tests/helpers/Refusals.h"
#include "tests/helpers/ResultBytes.h"

#include <QTest>
#include <cmath>

using namespace gleaner;
using namespace gleaner::tests;

namespace {

constexpr int words = 60;

at::Tensor table() { return normalNumbers({words, words}, 2.2, 11); }

at::Tensor personsTable() { return table() * 0.8 + normalNumbers({words, words}, 2.2, 12) * 0.2; }

DataSetPtr textsOf(std::vector<QString> texts, const std::vector<int> *isMachine)
{
    std::vector<ColumnPtr> columns{generators::texts("text", std::move(texts))};
    if (isMachine)
        columns.push_back(std::make_shared<LabelColumn>(
            QStringLiteral("label"), *isMachine, QStringList{QStringLiteral("human"), QStringLiteral("Machine")}));
    return std::make_shared<DataSet>(DataSet::Source{QStringLiteral("walks:"), {}, {}, {}, {}}, columns);
}

/// Walks by persons in the first half, by the machine in the second; row `broken` is too short.
DataSetPtr walks(int perClass, bool labeled, int broken = -1)
{
    const NumberTokenizer tokenizer(words);
    std::vector<QString> texts;
    std::vector<int> codes;
    for (int i = 0; i < 2 * perClass; ++i) {
        Random random = Random::forItem(3, uint64_t(i));
        const bool machine = labeled && i >= perClass;
        texts.push_back(tokenizer.decode(
            walk(machine ? table() : personsTable(), random.below(words), i == broken ? 6 : 90, random)));
        codes.push_back(machine);
    }
    return textsOf(std::move(texts), labeled ? &codes : nullptr);
}

/// Two registers with a vocabulary each, which no walk leaves: 0 … 199 a hard one with flat odds, the others an easy
/// one with steep odds, each with a share of fresh noise; or one register of middling odds alone.
at::Tensor registers(bool two, double noise, uint64_t seed)
{
    constexpr int each = 200;
    const auto block = [&](double scale, uint64_t of) {
        const at::Tensor own = normalNumbers({each, each}, scale, of);
        return noise > 0 ? own * (1 - noise) + normalNumbers({each, each}, scale, of + 1000 + seed) * noise : own;
    };
    if (!two)
        return block(2.2, 21);
    const at::Tensor table = at::full({2 * each, 2 * each}, -50.f);
    table.slice(0, 0, each).slice(1, 0, each).copy_(block(1.6, 22));
    table.slice(0, each).slice(1, each).copy_(block(3.2, 23));
    return table;
}

/// 50 texts of 150 tokens by persons and as many by the machine; of two registers the machine mostly writes in the hard
/// one, persons in the easy one.
DataSetPtr registerWalks(bool two, double noise, uint64_t seed)
{
    constexpr int perClass = 50, length = 150, each = 200;
    const at::Tensor tables[] = {registers(two, noise, seed), registers(two, 0, seed)};
    const NumberTokenizer tokenizer(2 * each);
    std::vector<QString> texts;
    std::vector<int> codes;
    for (int i = 0; i < 2 * perClass; ++i) {
        Random random = Random::forItem(seed, uint64_t(i));
        const bool machine = i >= perClass, usual = random.chance(0.8), easy = two && machine != usual;
        texts.push_back(tokenizer.decode(walk(tables[machine], random.below(each) + easy * each, length, random)));
        codes.push_back(machine);
    }
    return textsOf(std::move(texts), &codes);
}

using Typed = std::map<QString, QString>;

struct Run : MethodRun {
    const std::shared_ptr<BigramModel> model;

    explicit Run(const DataSetPtr &data, Typed typed = {}, bool generator = false, const at::Tensor &odds = table())
        : MethodRun("lastde"), model(std::make_shared<BigramModel>(odds))
    {
        give("data", "walks:", data);
        give("model", "bigrams:", model);
        if (generator)
            give("generator", "bigrams:", model);
        typed.try_emplace(QStringLiteral("samples"), QStringLiteral("20"));
        typed.try_emplace(QStringLiteral("seeds"), QStringLiteral("1,2"));
        parameters = Parameters::parse(method.declaration(), typed);
    }
};

double cell(const Results &results, const char *artifact, const QString &row, qsizetype column)
{
    for (const auto &each : results.find(QLatin1String(artifact))->as<Table>()->rows)
        if (std::get<QString>(each[0]) == row)
            return std::get<double>(each[size_t(column)]);
    return std::nan("");
}

} // namespace

class TestLastde : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void declaredOutputsComeOut()
    {
        const Run run(walks(20, true));
        const Results results = run();
        for (const OutputRole &role : run.method.declaration().outputs) {
            const Artifact *artifact = results.find(QLatin1String(role.id));
            QVERIFY2(artifact, role.id);
            QCOMPARE(artifact->kind(), role.kind);
            QVERIFY2(artifact->caption.endsWith(u'.'), role.id);
        }
        QCOMPARE(results.artifacts.size(), run.method.declaration().outputs.size());
    }

    /// As the texts by persons do, and only then.
    void generatorsGoOnAfterAnEnd()
    {
        const ModelPtr model = openModel(QStringLiteral("zoo:stories-lm"));
        const DataSetPtr data = openDataSet(QStringLiteral("stories:kind=passages,phrasings=3,count=8"));
        const auto column = data->column<TextColumn>(QStringLiteral("text"));
        const QString end = QStringLiteral("<|endoftext|>");
        QStringList passages, documents;
        for (int row = 0; row < 8; ++row) {
            passages.append(column->text(row));
            documents.append(column->text(row).section(end, 0, 0));
        }
        RunContext context;
        const WritingOptions options{.promptTokens = 10};
        const auto written = writtenPairs(*model, passages, options, context);
        QCOMPARE(written.size(), size_t(8));
        for (const WrittenPair &pair : written) {
            QVERIFY(pair.machine.contains(end));
            const size_t tokens = model->as<CausalLanguageModel>()->tokenizer()->encode(pair.machine).size();
            QVERIFY(tokens > 195 && tokens <= 200); // a word that was cut off may be read otherwise
        }
        for (const WrittenPair &pair : writtenPairs(*model, documents, options, context))
            QVERIFY(!pair.machine.contains(end) && !pair.person.contains(end));
    }

    void machinesAreFoundAndControlsHold()
    {
        const Results results = Run(walks(40, true))();
        const Metrics &metrics = *results.find(QStringLiteral("metrics"))->as<Metrics>();
        QCOMPARE(metrics.values.size(), 8);
        QVERIFY(metrics.values[0].name.contains(QStringLiteral("Likelihood")) && metrics.values[0].value > 0.8);
        QCOMPARE(cell(results, "detectors", QStringLiteral("Likelihood"), 1), metrics.values[0].value);
        QCOMPARE(metrics.values[0].spread, 0.0); // nothing is drawn
        const std::vector<RocSeries> curves = rocSeries(*results.find(QStringLiteral("roc"))->as<Table>());
        QCOMPARE(curves.size(), size_t(8)); // with their thresholds
        QVERIFY(curves.front().baseline && !curves.back().baseline && curves.front().points.back().threshold < 0);
        QVERIFY(cell(results, "detectors", QStringLiteral("Lastde++"), 2) > 0);
        QVERIFY(std::abs(cell(results, "controls", QStringLiteral("Likelihood"), 3) - 0.5) < 0.2);
        QCOMPARE(cell(results, "controls", QStringLiteral("Number of tokens"), 1), 0.5);
    }

    /// Small worlds known exactly. The order of Lastde++ and Fast-DetectGPT is nobody's promise.
    void onlyComparedScoresSurviveAMixOfRegisters_data()
    {
        QTest::addColumn<bool>("two");
        QTest::addColumn<double>("noise");
        QTest::newRow("one register, a tenth of noise") << false << 0.1;
        QTest::newRow("one register, a fifth of noise") << false << 0.2;
        QTest::newRow("two registers") << true << 0.1;
    }
    void onlyComparedScoresSurviveAMixOfRegisters()
    {
        QFETCH(bool, two);
        QFETCH(double, noise);
        double plus = 0, likelihood = 0;
        for (const uint64_t seed : {5, 6}) {
            const Typed typed{{QStringLiteral("samples"), QStringLiteral("100")},
                              {QStringLiteral("seeds"), QString::number(seed)}};
            const Results results = Run(registerWalks(two, noise, seed), typed, false, registers(two, 0, seed))();
            plus += cell(results, "detectors", QStringLiteral("Lastde++"), 1) / 2;
            likelihood += cell(results, "detectors", QStringLiteral("Likelihood"), 1) / 2;
        }
        qInfo("AUROC: likelihood %.3f, Lastde++ %.3f", likelihood, plus);
        QVERIFY2(plus >= 0.80, qPrintable(QString::number(plus)));
        if (two)
            QVERIFY2(plus >= likelihood + 0.3, qPrintable(QStringLiteral("%1 %2").arg(plus).arg(likelihood)));
    }

    void withoutClassesThereAreScoresAlone()
    {
        const Run run(walks(5, false));
        const Results results = run();
        QVERIFY(!results.find(QStringLiteral("roc")) && !results.find(QStringLiteral("controls")));
        QCOMPARE(results.find(QStringLiteral("scores"))->as<Table>()->rows.size(), size_t(10));
        QCOMPARE(int(run.model->passes), 10); // one pass for each text, whatever the seeds
    }

    void aGeneratorWritesTheOtherSide()
    {
        const Results results = Run(walks(10, false), {}, true)();
        const Table &scores = *results.find(QStringLiteral("scores"))->as<Table>();
        QCOMPARE(scores.rows.size(), size_t(40));
        for (size_t i = 0; i < 40; i += 2) { // pairs of equal length and beginning
            QCOMPARE(std::get<QString>(scores.rows[i][2]), QStringLiteral("Person"));
            QCOMPARE(std::get<QString>(scores.rows[i + 1][2]), QStringLiteral("Machine"));
            QCOMPARE(scores.rows[i][3], scores.rows[i + 1][3]);
            QCOMPARE(std::get<QString>(scores.rows[i][1]).left(50), std::get<QString>(scores.rows[i + 1][1]).left(50));
        }
        QVERIFY(results.find(QStringLiteral("setup"))->as<Text>()->markdown.contains(QStringLiteral("written by")));
    }

    void tokensCarryTheirNumbers()
    {
        const Results results = Run(walks(6, true))();
        const TokenScores &tokens = *results.find(QStringLiteral("token-scores"))->as<TokenScores>();
        QCOMPARE(tokens.measures.size(), 3);
        const TokenScores::Passage &first = tokens.passages[0];
        QCOMPARE(first.tokens.size(), 90);
        QVERIFY(std::isnan(first.values[0][0]) && first.values[0][1] < 0);
        double sum = 0;
        for (size_t i = 1; i < 90; ++i)
            sum += first.values[0][i] / 89;
        const Table &scores = *results.find(QStringLiteral("scores"))->as<Table>();
        QVERIFY(std::abs(sum - std::get<double>(scores.rows[0][4])) < 1e-9);
        const Curve &series = *results.find(QStringLiteral("series"))->as<Curve>();
        QCOMPARE(series.series.size(), 5);
        QCOMPARE(series.series[4].x.size(), size_t(89 - 4));
    }

    void sameRequestSameBytes()
    {
        const DataSetPtr data = walks(12, true, 3);
        const QByteArray first = fingerprint(Run(data)());
        QCOMPARE(fingerprint(Run(data)()), first);
        RunContext other({.seed = 2});
        QVERIFY(fingerprint(Run(data)(other)) != first);
        const DataSetPtr unlabeled = walks(12, false);
        const QByteArray written = fingerprint(Run(unlabeled, {}, true)());
        QCOMPARE(fingerprint(Run(unlabeled, {}, true)()), written);
    }

    void shortTextsAreNamedAndSteppedOver()
    {
        const Results results = Run(walks(8, true, 3), {{QStringLiteral("seeds"), QStringLiteral("1")}})();
        QCOMPARE(results.record.problems.size(), 1);
        QVERIFY(results.record.problems[0].where.endsWith(QStringLiteral("row 4")));
        QCOMPARE(results.find(QStringLiteral("scores"))->as<Table>()->rows.size(), size_t(15));
        const Problem none = refusal([] {
            Run(walks(1, true, 0), {{QStringLiteral("tokens"), QStringLiteral("100")},
                                    {QStringLiteral("sampled-scales"), QStringLiteral("95")}})();
        });
        QVERIFY(none.what.contains(QStringLiteral("Not one")));
    }

    void unfitScalesAreRefusedBeforeTheRun()
    {
        const Run run(walks(2, true), {{QStringLiteral("tokens"), QStringLiteral("30")},
                                       {QStringLiteral("scales"), QStringLiteral("40")}});
        const Problems problems = run.method.check(run.inputs, run.parameters);
        QCOMPARE(problems.size(), 1);
        QCOMPARE(problems[0].code, ExitCode::Invalid);
        QVERIFY(Run(walks(2, true)).method.check(run.inputs, Run(walks(2, true)).parameters).isEmpty());
    }

    void progressOnlyRises()
    {
        double last = 0;
        bool rising = true;
        RunContext context({}, {{},
                                [&](qint64 done, qint64 total, const QString &) {
                                    rising =
                                        rising && total > 0 && double(done) / double(total) >= last && done <= total;
                                    last = double(done) / double(total);
                                },
                                {}});
        Run(walks(20, false), {}, true)(context);
        QVERIFY(rising);
        QCOMPARE(last, 1.0);
    }

    void theEstimateGrowsWithTheSeeds()
    {
        const auto seconds = [](const QString &many) {
            const Run run(walks(10, true), {{QStringLiteral("seeds"), many}});
            return run.method.estimatedSeconds(run.inputs, run.parameters).value_or(0);
        };
        QVERIFY(seconds(QStringLiteral("1,2,3")) > seconds(QStringLiteral("1")));
    }
};

QTEST_GUILESS_MAIN(TestLastde)
#include "tst_lastde.moc"
