// The method as a whole, on a diffusers folder of random weights that stands for a user's: what it gives, what it
// refuses, and that without a reason to act it changes no byte.
#include "core/methods/unlearning/SafreeTrial.h"
#include "core/models/capabilities/Capabilities.h"
#include "tests/core/models/diffusion/RandomDiffusion.h"
#include "tests/helpers/JobResults.h"

#include <QTemporaryDir>
#include <QTest>

using namespace gleaner;
using namespace gleaner::tests;

namespace {

bool same(const cv::Mat &a, const cv::Mat &b)
{
    return a.size() == b.size() && a.type() == b.type() && cv::norm(a, b, cv::NORM_INF) == 0;
}

std::vector<std::vector<Table::Cell>> rowsOf(const Results &results, const char *table)
{
    return results.find(QLatin1String(table))->as<Table>()->rows;
}

} // namespace

class TestSafree : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    ModelPtr m_model;

    MethodRun smallRun(const std::map<QString, QString> &typed = {}) const
    {
        MethodRun run("safree");
        run.give("model", "folder", m_model);
        std::map<QString, QString> all{{QStringLiteral("concepts"), QStringLiteral("red; a red")},
                                       {QStringLiteral("prompts"), QStringLiteral("a red circle; red")},
                                       {QStringLiteral("keep"), QStringLiteral("circle")},
                                       {QStringLiteral("fit-prompts"), QStringLiteral("the red circle")},
                                       {QStringLiteral("fit-keep"), QStringLiteral("a circle")},
                                       {QStringLiteral("seeds"), QStringLiteral("1")},
                                       {QStringLiteral("steps"), QStringLiteral("4")}};
        for (const auto &[name, value] : typed)
            all[name] = value;
        run.parameters = Parameters::parse(run.method.declaration(), all);
        return run;
    }

    const Denoiser &denoiser() const { return *m_model->as<Denoiser>(); }
    const PromptTower &tower() const { return *m_model->as<PromptTower>(); }
    static SafreeOptions fewSteps()
    {
        SafreeOptions options;
        options.sampling.steps = 4;
        options.sampling.guidance = 3;
        options.usesNegative = false;
        return options;
    }
    TrialPictures made(const std::vector<GuardedPrompt> &prompts, const SafreeOptions &options, Guarding how) const
    {
        const ConceptSpace space = conceptSpace(tower(), {QStringLiteral("red")});
        TrialPictures pictures;
        JobRunner::inThisThread({}, [&] {
            RunContext context;
            pictures = SafreeTrials(*m_model, space, prompts, options, nullptr).pictures(how, 7, context);
        });
        return pictures;
    }

private Q_SLOTS:
    void initTestCase()
    {
        RandomDiffusion().write(m_folder.path());
        m_model = openModel(m_folder.path());
    }

    void givesEverythingItDeclares()
    {
        const QString before = m_model->contentHash();
        const MethodRun run = smallRun();
        QVERIFY(run.check().isEmpty());
        const Results results = inJob(run);
        for (const OutputRole &each : run.method.declaration().outputs) {
            const Artifact *made = results.find(QLatin1String(each.id));
            QVERIFY2(made && made->kind() == each.kind && made->caption.endsWith(u'.'), each.id);
        }
        QCOMPARE(results.artifacts.size(), run.method.declaration().outputs.size());
        QCOMPARE(rowsOf(results, "comparison").size(), guardingCount);
        QCOMPARE(rowsOf(results, "prompts").size(), 3u);
        QCOMPARE(results.find(QStringLiteral("pictures-after"))->as<Images>()->items.size(), 3u);
        QCOMPARE(results.find(QStringLiteral("token-distances"))
                     ->as<TokenScores>()
                     ->passages[0]
                     .tokens.join(QString())
                     .simplified(),
                 QStringLiteral("a red circle"));
        QCOMPARE(openModel(m_folder.path())->contentHash(), before);
        QVERIFY(results.find(QStringLiteral("manifest"))->as<Text>()->markdown.contains(before));
    }

    void isTheSameEachTime()
    {
        const auto first = bytes(inJob(smallRun())), again = bytes(inJob(smallRun()));
        QVERIFY(first.size() > 10);
        for (const auto &[name, content] : first)
            QVERIFY2(again.at(name) == content, qPrintable(name));
        QVERIFY(bytes(inJob(smallRun({{QStringLiteral("seeds"), QStringLiteral("2")}}))) != first);
    }

    void partsCanBeSwitchedOff()
    {
        const Results few = inJob(smallRun({{QStringLiteral("comparisons"), QStringLiteral("false")}}));
        QCOMPARE(rowsOf(few, "comparison").size(), 5u); // with an empty negative prompt, and a random space
        const Results bare = inJob(smallRun({{QStringLiteral("filter"), QStringLiteral("off")},
                                             {QStringLiteral("margin-rule"), QStringLiteral("typed")},
                                             {QStringLiteral("reattention"), QStringLiteral("false")},
                                             {QStringLiteral("negative"), QStringLiteral("false")}}));
        QCOMPARE(rowsOf(bare, "comparison").size(), guardingCount - 4); // the switched-off parts are no ablations
        for (const auto &row : rowsOf(bare, "prompts"))
            QCOMPARE(std::get<double>(row[4]), 3.0); // all four steps
    }

    void picturesAreComparedByFeatures()
    {
        MethodRun run = smallRun({{QStringLiteral("pictures"), QStringLiteral("2")},
                                  {QStringLiteral("guidance"), QStringLiteral("3")},
                                  {QStringLiteral("margin-rule"), QStringLiteral("typed")},
                                  {QStringLiteral("comparisons"), QStringLiteral("no")}});
        for (const auto &row : rowsOf(inJob(run), "fidelity"))
            QVERIFY(std::holds_alternative<std::monostate>(row[4]) && std::holds_alternative<std::monostate>(row[6]));
        run.give("features", "zoo:scenes-encoder", openModel(QStringLiteral("zoo:scenes-encoder")));
        const Results results = inJob(run);
        const auto rows = rowsOf(results, "fidelity");
        for (const size_t column : {3, 4, 6}) {
            QVERIFY(std::abs(std::get<double>(rows[0][column])) < 1e-3); // without guard: the same pictures
            QVERIFY(std::get<double>(rows[2][column]) > 1e-2);
        }
        QVERIFY(results.find(QStringLiteral("fidelity"))->caption.contains(QLatin1String("zoo:scenes-encoder")));
    }

    void aMarginIsFittedToOtherPromptsAlone()
    {
        const auto manifest = [&](const char *harmless, const char *tested) {
            const Results results = inJob(smallRun({{QStringLiteral("fit-keep"), QLatin1String(harmless)},
                                                    {QStringLiteral("keep"), QLatin1String(tested)},
                                                    {QStringLiteral("comparisons"), QStringLiteral("no")}}));
            const QString text = results.find(QStringLiteral("manifest"))->as<Text>()->markdown;
            return text.section(QStringLiteral("α: "), 1).section(QLatin1Char(','), 0, 0);
        };
        const QString margin = manifest("a circle", "circle");
        QVERIFY(!margin.isEmpty());
        QCOMPARE(manifest("a circle", "the circle; circle"), margin);
        QVERIFY(manifest("the circle", "circle") != margin);
    }

    void theMarginIsChosenByRule()
    {
        const auto margins = [&](const char *rule) {
            const Results results = inJob(smallRun({{QStringLiteral("margin-rule"), QLatin1String(rule)},
                                                    {QStringLiteral("comparisons"), QStringLiteral("no")}}));
            const QString text = results.find(QStringLiteral("manifest"))->as<Text>()->markdown;
            return text.section(QStringLiteral("α: "), 1).section(QLatin1Char('\n'), 0, 0);
        };
        QVERIFY(margins("typed").startsWith(QLatin1String("0.01; compared with ")));
        QVERIFY(margins("fitted").endsWith(QLatin1String("compared with 0.01")));
        QCOMPARE(margins("auto"), margins("fitted")); // this encoder is narrow
        QVERIFY_THROWS_EXCEPTION(ProblemError,
                                 inJob(smallRun({{QStringLiteral("margin-rule"), QStringLiteral("fitted")},
                                                 {QStringLiteral("filter"), QStringLiteral("off")},
                                                 {QStringLiteral("fit-keep"), QString()}})));
    }

    void theNegativePromptHasForms()
    {
        const ConceptSpace two = conceptSpace(tower(), {QStringLiteral("red"), QStringLiteral("circle")});
        const std::vector<GuardedPrompt> prompts{
            guardedPrompt(tower(), two, QStringLiteral("red circle"), true, fewSteps())};
        const auto with = [&](const QStringList &phrases, SafreeOptions::NegativeForm form) {
            const ConceptSpace space = conceptSpace(tower(), phrases);
            SafreeOptions options = fewSteps();
            options.negativeForm = form;
            cv::Mat rgb;
            JobRunner::inThisThread({}, [&] {
                RunContext context;
                rgb = SafreeTrials(*m_model, space, prompts, options, nullptr)
                          .pictures(Guarding::Negative, 7, context)[0]
                          .rgb;
            });
            return rgb;
        };
        using Form = SafreeOptions::NegativeForm;
        const QString red = QStringLiteral("red"), circle = QStringLiteral("circle");
        QVERIFY(same(with({red, circle}, Form::First), with({red}, Form::Joined)));
        QVERIFY(same(with({red, red}, Form::Mean), with({red}, Form::Joined)));
        QVERIFY(!same(with({red, circle}, Form::Mean), with({red, circle}, Form::Joined)));
        QVERIFY(!same(with({red, circle}, Form::Mean), with({red, circle}, Form::First)));
    }

    void withoutGuardAsTheGeneratorMakesThem()
    {
        const ConceptSpace space = conceptSpace(tower(), {QStringLiteral("red")});
        const QStringList texts{QStringLiteral("red circle"), QStringLiteral("circle")};
        std::vector<GuardedPrompt> prompts;
        for (const QString &each : texts)
            prompts.push_back(guardedPrompt(tower(), space, each, true, fewSteps()));
        const TrialPictures none = made(prompts, fewSteps(), Guarding::None);
        ImageGeneratorOptions options = fewSteps().sampling;
        options.seed = 7;
        const auto expected = m_model->as<Generator>()->generate(texts, options);
        options.negativePrompt = QStringLiteral("red");
        const auto away = m_model->as<Generator>()->generate(texts, options);
        const TrialPictures negative = made(prompts, fewSteps(), Guarding::Negative);
        for (size_t i = 0; i < 2; ++i)
            QVERIFY(same(none[i].rgb, expected[i]) && same(negative[i].rgb, away[i]));
        QCOMPARE(none[0].rows, 8);
    }

    void withoutReasonNothingChanges()
    {
        const ConceptSpace space = conceptSpace(tower(), {QStringLiteral("red")});
        std::vector<GuardedPrompt> prompts{
            guardedPrompt(tower(), space, QStringLiteral("red circle"), true, fewSteps())};
        GuardedPrompt &prompt = prompts.front();
        const auto none = made(prompts, fewSteps(), Guarding::None);
        // No token is marked, whatever the filter says.
        prompt.marked.assign(prompt.marked.size(), false);
        prompt.steps = 3;
        QVERIFY(same(made(prompts, fewSteps(), Guarding::Safree)[0].rgb, none[0].rgb));
        // Tokens are marked, but no step is guarded.
        prompt.marked.assign(prompt.marked.size(), true);
        prompt.safe = prompt.projected;
        prompt.steps = -1;
        QVERIFY(same(made(prompts, fewSteps(), Guarding::Safree)[0].rgb, none[0].rgb));
        // With both it acts.
        prompt.steps = 3;
        const auto guarded = made(prompts, fewSteps(), Guarding::Safree);
        QVERIFY(!same(guarded[0].rgb, none[0].rgb));
        QCOMPARE(guarded[0].rows, 12); // three rows in each guarded step
        prompt.steps = 0;
        QCOMPARE(made(prompts, fewSteps(), Guarding::Safree)[0].rows, 9); // t′ = 0 guards step 0
    }

    void reattentionIsOnTopOfTheProjection()
    {
        const ConceptSpace space = conceptSpace(tower(), {QStringLiteral("red")});
        std::vector<GuardedPrompt> prompts{
            guardedPrompt(tower(), space, QStringLiteral("red circle"), true, fewSteps())};
        prompts[0].marked = {true, true};
        prompts[0].safe = prompts[0].projected;
        prompts[0].steps = 3;
        SafreeOptions options = fewSteps();
        const auto with = made(prompts, options, Guarding::Safree),
                   without = made(prompts, options, Guarding::NoReattention);
        QVERIFY(!same(with[0].rgb, without[0].rgb));
        options.reattention.skipDeep = options.reattention.skipNext = 1;
        QVERIFY(cv::norm(made(prompts, options, Guarding::Safree)[0].rgb, without[0].rgb, cv::NORM_INF) <= 1);
    }

    void singleTokensAndEmptyPromptsAreRead()
    {
        const ConceptSpace space = conceptSpace(tower(), {QStringLiteral("red"), QStringLiteral("red")});
        QCOMPARE(space.rank, 1);
        const GuardedPrompt one = guardedPrompt(tower(), space, QStringLiteral("red"), true, fewSteps());
        QCOMPARE(one.marked.size(), 1u);
        QVERIFY(std::isfinite(one.distances.limit[0]) && std::isfinite(one.beta));
        QVERIFY(guardedPrompt(tower(), space, QString(), true, fewSteps()).marked.empty());
        // Longer than the context.
        const GuardedPrompt cut =
            guardedPrompt(tower(), space, QStringLiteral("red circle ").repeated(30), true, fewSteps());
        QCOMPARE(int(cut.marked.size()), tower().promptContext() - 2);
    }

    void refusesListsThatCannotServe_data()
    {
        QTest::addColumn<QString>("parameter");
        QTest::addColumn<QString>("value");
        QTest::newRow("no concept") << "concepts"
                                    << " ; ";
        QTest::newRow("no prompt") << "prompts"
                                   << "";
        QTest::newRow("braces") << "keep"
                                << "a {red";
        QTest::newRow("fitted to what is tested") << "fit-keep"
                                                  << "circle";
        QTest::newRow("judge's words") << "judge-words"
                                       << "red,,blue";
        QTest::newRow("no such word") << "concept-words"
                                      << "crimson";
        QTest::newRow("judge's sentence") << "judge-template"
                                          << "a photo";
    }
    void refusesListsThatCannotServe()
    {
        QFETCH(QString, parameter);
        QFETCH(QString, value);
        const Problems problems = smallRun({{parameter, value}}).check();
        QCOMPARE(problems.size(), 1);
        QCOMPARE(problems.front().code, ExitCode::Invalid);
        QVERIFY(!problems.front().what.isEmpty() && !problems.front().remedy.isEmpty() &&
                !problems.front().where.isEmpty());
    }

    void refusesModelsWithoutPrompts()
    {
        QTemporaryDir folder;
        RandomDiffusion random;
        random.hasText = false;
        random.write(folder.path());
        const InputRole &role = methodNamed(QStringLiteral("safree")).declaration().inputs.front();
        QVERIFY(!misfit(role, {QStringLiteral("folder"), nullptr, openModel(folder.path())}).isEmpty());
        QVERIFY(misfit(role, {QStringLiteral("folder"), nullptr, m_model}).isEmpty());
    }

    void stopsAtOnce()
    {
        int asked = 0;
        RunContext context({}, {[&] { return ++asked > 20; }, {}, {}});
        QVERIFY_THROWS_EXCEPTION(Stopped, smallRun()(context));
    }
};

QTEST_GUILESS_MAIN(TestSafree)
#include "tst_safree.moc"
