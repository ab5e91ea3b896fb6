// The embedded example with few steps: what it is made of. What it shows is told by a whole run.
#include "core/jobs/JobRunner.h"
#include "core/methods/RunRequest.h"

#include <QJsonObject>
#include <QTest>

using namespace gleaner;

class TestMatteBlendingExample : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void isTheCardsComparison()
    {
        RunRequest request;
        request.method = &methodNamed(QStringLiteral("matte-label-blending"));
        request.fillExamples();
        request.parameters =
            Parameters::parse(request.method->declaration(), {{QStringLiteral("seeds"), QStringLiteral("1")},
                                                              {QStringLiteral("teacher-steps"), QStringLiteral("2")},
                                                              {QStringLiteral("student-steps"), QStringLiteral("1")},
                                                              {QStringLiteral("curve"), QStringLiteral("no")}});
        Results results;
        JobRunner::inThisThread(request.settings, [&] {
            RunContext context(request.settings);
            results = execute(request, context);
        });
        QVERIFY(results.record.problems.isEmpty());
        const QString setup = results.find(QStringLiteral("setup"))->as<Text>()->markdown;
        for (const char *count : {"mattes: 40 of", "masks: 600 of", "pictures: 150 of"})
            QVERIFY2(setup.contains(QLatin1String(count)), qPrintable(setup));
        QCOMPARE(results.find(QStringLiteral("arms"))->as<Table>()->rows.size(), size_t(8));
        QCOMPARE(results.find(QStringLiteral("claims"))->as<Table>()->rows.size(), size_t(6));
        // Rough masks are wrong in the boundary and nearly right elsewhere, whatever the networks say.
        const auto &masks = results.find(QStringLiteral("labels"))->as<Table>()->rows[0];
        QVERIFY(std::get<double>(masks[3]) > 5 * std::get<double>(masks[5]));
    }

    void defaultsAreTheCards()
    {
        const Parameters defaults =
            Parameters::defaults(methodNamed(QStringLiteral("matte-label-blending")).declaration());
        const QJsonObject values = defaults.toJson();
        QCOMPARE(values[QStringLiteral("tau")].toDouble(), 0.5);
        QCOMPARE(values[QStringLiteral("band")].toDouble(), 0.05);
        QCOMPARE(values[QStringLiteral("rho")].toDouble(), 0.5);
        QCOMPARE(values[QStringLiteral("guard")].toDouble(), 0.0);
        QCOMPARE(values[QStringLiteral("batch")].toInt(), 16);
        for (const char *weight : {"w-l1", "w-pyramid", "w-boundary"})
            QCOMPARE(values[QLatin1String(weight)].toDouble(), 1.0);
    }
};

QTEST_GUILESS_MAIN(TestMatteBlendingExample)
#include "tst_matteblending_example.moc"
