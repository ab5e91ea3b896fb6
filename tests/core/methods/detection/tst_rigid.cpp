// The whole method on an encoder and pictures made here.
#include "core/data/generators/Made.h"
#include "core/jobs/RunContext.h"
#include "core/methods/Method.h"
#include "core/methods/detection/RigidFindings.h"
#include "core/results/Results.h"
#include "tests/core/methods/detection/LinearEncoder.h"
#include "tests/helpers/MethodRun.h"
#include "tests/helpers/Refusals.h"
#include "tests/helpers/ResultBytes.h"

#include <QTest>
#include <cmath>
#include <limits>

using namespace gleaner;
using namespace gleaner::tests;

namespace {

constexpr int side = 8;

/// Under the pixel encoder dark pictures move further than bright ones.
DataSetPtr pictures(int count, int brightness, uint64_t seed, int broken = -1, bool classes = false)
{
    const auto make = [=](qsizetype row) {
        if (row == broken)
            throw ProblemError({QStringLiteral("The picture is cut off"), QStringLiteral("made #%1").arg(row),
                                QStringLiteral("Replace it."), ExitCode::InputUnreadable});
        cv::Mat picture = randomPicture(12, seed * 1000 + uint64_t(row)) / 4;
        picture += cv::Scalar::all(brightness);
        return picture;
    };
    std::vector<ColumnPtr> columns{generators::images("image", count, QStringLiteral("made"), make)};
    if (classes) {
        std::vector<int> codes;
        for (int i = 0; i < count; ++i)
            codes.push_back(i % 2);
        columns.push_back(generators::labels("label", codes, {QStringLiteral("one"), QStringLiteral("two")}));
    }
    return std::make_shared<DataSet>(DataSet::Source{QStringLiteral("made:"), {}, {}, {}, {}}, columns);
}

using Typed = std::map<QString, QString>;

struct Run : MethodRun {
    explicit Run(const DataSetPtr &real, const DataSetPtr &generated = {}, const DataSetPtr &asked = {},
                 Typed typed = {})
        : MethodRun("rigid")
    {
        give("real", "made:", real);
        give("model", "linear:", std::make_shared<LinearEncoder>(side, at::Tensor(), at::Tensor()));
        if (generated)
            give("generated", "made:", generated);
        if (asked)
            give("asked", "made:", asked);
        typed.try_emplace(QStringLiteral("seeds"), QStringLiteral("1,2"));
        parameters = Parameters::parse(method.declaration(), typed);
    }
};

double metric(const Results &results, const QString &name)
{
    for (const Metric &each : results.find(QStringLiteral("metrics"))->as<Metrics>()->values)
        if (each.name == name)
            return each.value;
    return std::nan("");
}

const Table &table(const Results &results, const char *name) { return *results.find(QLatin1String(name))->as<Table>(); }

} // namespace

class TestRigid : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void declaredOutputsComeOut()
    {
        const Run run(pictures(24, 120, 1));
        const Results results = run();
        for (const OutputRole &role : run.method.declaration().outputs) {
            const Artifact *artifact = results.find(QLatin1String(role.id));
            QVERIFY2(artifact, role.id);
            QCOMPARE(artifact->kind(), role.kind);
            QVERIFY2(artifact->caption.endsWith(u'.'), role.id);
        }
        QCOMPARE(results.artifacts.size(), run.method.declaration().outputs.size());
        QVERIFY(results.find(QStringLiteral("setup"))->as<Text>()->markdown.contains(QStringLiteral("Stand-ins")));
    }

    void picturesThatMoveFurtherAreFound()
    {
        const Results results = Run(pictures(40, 120, 1), pictures(30, 40, 2))();
        QVERIFY(metric(results, QStringLiteral("AUROC")) > 0.95);
        QVERIFY(metric(results, QStringLiteral("Balanced accuracy at the threshold")) > 85);
        QVERIFY(std::abs(std::get<double>(table(results, "controls").rows[1][1]) - 0.5) < 0.2); // shuffled
        const Curve &curve = *results.find(QStringLiteral("auroc-over-noise"))->as<Curve>();
        QCOMPARE(curve.series.size(), 2);
        QCOMPARE(curve.series[0].x, (std::vector<double>{0.01, 0.02, 0.05, 0.1, 0.2, 0.4}));
        QCOMPARE(*curve.mark, 0.05);
        const Curve &moved = *results.find(QStringLiteral("distance-over-noise"))->as<Curve>();
        QVERIFY(std::ranges::is_sorted(moved.series[0].y));
    }

    void theExpectationTurnedRoundIsSaid()
    {
        const Results results = Run(pictures(40, 40, 1), pictures(30, 120, 2))();
        QVERIFY(metric(results, QStringLiteral("AUROC")) < 0.05);
    }

    void everyClassIsAGenerator()
    {
        const Results results = Run(pictures(24, 120, 1), pictures(20, 40, 2, -1, true))();
        QVERIFY(std::isfinite(metric(results, QStringLiteral("AUROC, one"))));
        QCOMPARE(table(results, "robustness").headings.size(), 3);
        QCOMPARE(table(results, "robustness").rows.size(), size_t(7));
    }

    void thresholdsComeFromRealPicturesAlone()
    {
        const Results with = Run(pictures(200, 120, 1), pictures(10, 40, 2))(), without = Run(pictures(200, 120, 1), {}, {}, {{QStringLiteral("stand-ins"), QStringLiteral("false")}})();
        QCOMPARE(table(with, "calibration").rows[2][1], table(without, "calibration").rows[2][1]);
        const double flagged = metric(with, QStringLiteral("Other real pictures flagged"));
        QVERIFY2(std::abs(flagged - 5) <= 5, qPrintable(QString::number(flagged)));
        QVERIFY(!without.find(QStringLiteral("roc")));
        QVERIFY(std::isnan(metric(without, QStringLiteral("AUROC"))));
    }

    void picturesInQuestionGetAVerdict()
    {
        const Results results = Run(pictures(40, 120, 1), {}, pictures(3, 30, 5), {{QStringLiteral("stand-ins"), QStringLiteral("false")}})();
        const Table &scores = table(results, "scores");
        QCOMPARE(scores.rows.size(), size_t(23));
        for (size_t i = 0; i < 3; ++i) {
            QCOMPARE(std::get<QString>(scores.rows[i][1]), QStringLiteral("In question"));
            QCOMPARE(std::get<QString>(scores.rows[i][3]), QStringLiteral("generated"));
            QVERIFY(std::get<double>(scores.rows[i][4]) > 1);
        }
    }

    void sameRequestSameBytes()
    {
        const QByteArray first = fingerprint(Run(pictures(24, 120, 1, 5))());
        QCOMPARE(fingerprint(Run(pictures(24, 120, 1, 5))()), first);
        RunContext other({.seed = 2});
        QVERIFY(fingerprint(Run(pictures(24, 120, 1, 5))(other)) != first);
    }

    void brokenPicturesAreSteppedOver()
    {
        const Results results = Run(pictures(24, 120, 1, 5), {}, {}, {{QStringLiteral("seeds"), QStringLiteral("1")}})();
        QCOMPARE(results.record.problems.size(), 1);
        QVERIFY(results.record.problems[0].where.endsWith(QStringLiteral("#5")));
    }

    void fewPicturesAreRefusedBeforeTheRun()
    {
        const Run run(pictures(5, 120, 1));
        const Problems problems = run.method.check(run.inputs, run.parameters);
        QCOMPARE(problems.size(), 1);
        QCOMPARE(problems[0].code, ExitCode::Invalid);
    }

    void progressOnlyRisesAndStopsAnywhere()
    {
        double last = 0;
        bool rising = true;
        int asked = 0, allowed = std::numeric_limits<int>::max();
        RunContext context({}, {[&] { return ++asked > allowed; },
                                [&](qint64 done, qint64 total, const QString &) {
                                    rising = rising && total > 0 && double(done) / double(total) >= last && done <= total;
                                    last = double(done) / double(total);
                                },
                                {}});
        const Run run(pictures(20, 120, 1));
        run(context);
        QVERIFY(rising && last > 0.99);
        const int all = asked;
        for (allowed = 0; allowed < all; allowed += 1 + all / 20) {
            asked = 0;
            last = 0;
            QVERIFY_THROWS_EXCEPTION(Stopped, run(context));
        }
    }

    void spoilingKeepsTheSize()
    {
        const cv::Mat picture = randomPicture(30, 3);
        for (const Spoiling &each : spoilings())
            QCOMPARE(each.change(picture).size(), picture.size());
        QCOMPARE(spoilings().size(), size_t(7));
    }

    void theEstimateGrowsWithTheDraws()
    {
        const auto seconds = [](const QString &many) {
            const Run run(pictures(20, 90, 1), {}, {}, {{QStringLiteral("draws"), many}});
            return run.method.estimatedSeconds(run.inputs, run.parameters).value_or(0);
        };
        QVERIFY(seconds(QStringLiteral("8")) > seconds(QStringLiteral("1")));
    }
};

QTEST_GUILESS_MAIN(TestRigid)
#include "tst_rigid.moc"
