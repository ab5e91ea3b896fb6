#include "core/jobs/StagedProgress.h"

#include "core/support/StopPoint.h"

#include <QTest>

using namespace gleaner;

class TestStagedProgress : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void stagesFillOneBar()
    {
        std::vector<qint64> reached;
        RunContext::Channel channel;
        channel.progress = [&](qint64 done, qint64 total, const QString &) {
            QCOMPARE(total, 100);
            reached.push_back(done);
        };
        RunContext::Settings settings;
        settings.seed = 9;
        RunContext context(settings, channel);
        StagedProgress progress(context, 100);
        progress.stage(40, [](RunContext &inner) {
            QCOMPARE(inner.seed(), 9u);
            inner.progress(1, 2, QStringLiteral("first"));
            inner.progress(9, 8, QStringLiteral("too far")); // fills the stage, no more
            inner.sampleFailed({QStringLiteral("what"), QStringLiteral("where"), {}, ExitCode::Invalid});
        });
        progress.step(10, QStringLiteral("at once"));
        progress.stage(50, [](RunContext &inner) { inner.progress(1, 2, QStringLiteral("second")); });
        QCOMPARE(reached, std::vector<qint64>({20, 40, 50, 75}));
        QCOMPARE(context.failures().size(), 1);
    }

    void aStopReachesTheStage()
    {
        RunContext::Channel channel;
        channel.stopRequested = [] { return true; };
        RunContext context({}, channel);
        StagedProgress progress(context, 10);
        QVERIFY_THROWS_EXCEPTION(Stopped, progress.stage(5, [](RunContext &inner) { inner.stopIfRequested(); }));
    }
};

QTEST_GUILESS_MAIN(TestStagedProgress)
#include "tst_stagedprogress.moc"
