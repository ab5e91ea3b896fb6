// The embedded example: it runs as declared, and what of the paper holds at its size, with one seed and fewer steps.
#include "core/jobs/JobRunner.h"
#include "core/methods/RunRequest.h"
#include "core/methods/unlearning/LokuTrial.h"

#include <QTest>

using namespace gleaner;

namespace {

const QString modelUri = QStringLiteral("zoo:stories-lm-small");

LokuTexts facts(const CausalLanguageModel &model, const char *part, RunContext &context)
{
    LokuFormat format;
    format.kin = QStringLiteral("person");
    const QString uri = QStringLiteral("stories:kind=facts | filter split == \"%1\"").arg(QLatin1String(part));
    return readLokuTexts(*openDataSet(uri), uri, model, format, context);
}

/// The example's model and texts; the numbers that the method chooses for a small model.
LokuFindings example(const CausalLanguageModel &model, RunContext &context)
{
    LokuFindings findings;
    findings.data.forget = facts(model, "forget", context);
    findings.data.retain = facts(model, "retain", context);
    findings.data.unseen = facts(model, "held-out", context);
    findings.data.after = QStringLiteral(".");
    findings.data.beginnings = answerBeginnings(findings.data.forget.writings());
    findings.plan.reference = false;
    findings.plan.options = {.rank = 4,
                             .alpha = 8,
                             .targets = QStringLiteral("(?!lm_head).*"),
                             .rate = 1e-3,
                             .batch = 16,
                             .steps = 200,
                             .warmUp = 2};
    findings.seeds = {1};
    findings.drawn.push_back({1, {}, {}, {}});
    partRetain(findings.data, findings.drawn.front());
    for (const LokuWay &way : lokuWays(true, false))
        if (QStringList{QStringLiteral("loku"), QStringLiteral("difference"), QStringLiteral("ascent")}.contains(
                way.id))
            findings.ways.push_back(way);
    return findings;
}

} // namespace

class TestLokuExample : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void personsAreForgotten()
    {
        const ModelPtr model = openModel(modelUri);
        const auto &language = *model->as<CausalLanguageModel>();
        LokuFindings findings;
        JobRunner::inThisThread({}, [&] {
            RunContext context;
            findings = example(language, context);
            findForgettings(findings, language, nullptr, context);
        });
        for (const LokuOutcome &each : findings.outcomes)
            qInfo("%-20s forgotten %.2f, held out %.2f; when first forgotten, at step %.0f: %.2f", qPrintable(each.id),
                  each.figures.forget, each.figures.test, each.figures.stepsToForget, each.figures.testThen);
        const LokuFigures &loku = findings.first(QStringLiteral("loku"))->figures,
                          &difference = findings.first(QStringLiteral("difference"))->figures,
                          &ascent = findings.first(QStringLiteral("ascent"))->figures;
        QVERIFY(findings.original.figures.forget >= 0.95 && findings.original.figures.test >= 0.95);
        QVERIFY(loku.forget <= 0.2);
        QVERIFY(loku.test >= difference.test + 0.2);
        QVERIFY(ascent.forget <= 0.2 && ascent.test <= 0.2); // destroys what it was not asked to
        // The control: gradient difference keeps less even where it is stopped as soon as it forgot.
        QVERIFY(loku.testThen >= difference.testThen + 0.2);
    }

    void runsAsDeclared()
    {
        RunRequest request;
        request.method = &methodNamed(QStringLiteral("loku"));
        request.fillExamples();
        request.parameters =
            Parameters::parse(request.method->declaration(), {{QStringLiteral("seeds"), QStringLiteral("1")},
                                                              {QStringLiteral("steps"), QStringLiteral("4")},
                                                              {QStringLiteral("train-steps"), QStringLiteral("4")},
                                                              {QStringLiteral("comparisons"), QStringLiteral("no")}});
        Results results;
        JobRunner::inThisThread(request.settings, [&] {
            RunContext context(request.settings);
            results = execute(request, context);
        });
        QVERIFY(results.record.problems.isEmpty());
        const auto &original = results.find(QStringLiteral("comparison"))->as<Table>()->rows.front();
        QVERIFY(std::get<double>(original[1]) >= 95);                  // it knew
        QVERIFY(std::get<double>(original[original.size() - 2]) < 10); // and tells stories
        QCOMPARE(results.find(QStringLiteral("tokens"))->as<TokenScores>()->passages.size(), size_t(12));
    }
};

QTEST_GUILESS_MAIN(TestLokuExample)
#include "tst_loku_example.moc"
