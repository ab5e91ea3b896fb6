#include "core/jobs/JobRunner.h"
#include "core/support/StopPoint.h"

#include <ATen/Parallel.h>
#include <QSignalSpy>
#include <QTest>
#include <c10/core/GradMode.h>
#include <c10/util/Exception.h>
#include <thread>

using namespace gleaner;

namespace {

/// Counts up with progress until it is asked to stop.
int countForever(RunContext &context)
{
    for (int i = 0;; ++i) {
        context.progress(i % 100, 100, QStringLiteral("Counting"));
        std::this_thread::sleep_for(std::chrono::milliseconds(1));
    }
}

} // namespace

class TestJobRunner : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void resultArrivesInTheOwnersThread()
    {
        JobRunner runner;
        int answer = 0;
        Job *job = runner.start<int>(
            QStringLiteral("add"), {}, [](RunContext &) { return 41 + 1; }, this,
            [&](int result) {
                QCOMPARE(QThread::currentThread(), thread());
                answer = result;
            });
        QSignalSpy ended(job, &Job::endedJob);
        QVERIFY(ended.wait());
        QCOMPARE(job->state(), Job::State::Finished);
        QCOMPARE(answer, 42);
        QVERIFY(runner.running().isEmpty());
    }

    void stopEndsTheJobAndDropsTheResult()
    {
        JobRunner runner;
        bool delivered = false;
        Job *job = runner.start<int>(QStringLiteral("count"), {}, countForever, this, [&](int) { delivered = true; });
        QSignalSpy progressed(job, &Job::progressed);
        QVERIFY(progressed.wait());
        QSignalSpy ended(job, &Job::endedJob);
        job->stop();
        QVERIFY(ended.wait());
        QCOMPARE(job->state(), Job::State::Stopped);
        QVERIFY(!delivered);
    }

    void stopReachesLoopsWithoutAContext()
    {
        JobRunner runner;
        std::atomic<bool> entered = false;
        Job *job = runner.start<int>(
            QStringLiteral("deep"), {},
            [&](RunContext &) -> int {
                entered = true;
                for (;;)
                    stopPoint();
            },
            this, [](int) {});
        QTRY_VERIFY(entered);
        QSignalSpy ended(job, &Job::endedJob);
        job->stop();
        QVERIFY(ended.wait());
        QCOMPARE(job->state(), Job::State::Stopped);
    }

    void stopPointOutsideAJobDoesNothing() { stopPoint(); }

    void exceptionsBecomeProblems_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("expected");
        QTest::newRow("ours") << 0 << "The file is torn";
        QTest::newRow("tensor library") << 1 << "The tensor library refused";
        QTest::newRow("image library") << 2 << "The image library refused";
        QTest::newRow("memory") << 3 << "not enough memory";
        QTest::newRow("standard") << 4 << "odd";
    }
    void exceptionsBecomeProblems()
    {
        QFETCH(int, kind);
        QFETCH(QString, expected);
        JobRunner runner;
        Job *job = runner.start<int>(
            QStringLiteral("fail"), {},
            [kind](RunContext &) -> int {
                if (kind == 0)
                    throw ProblemError({QStringLiteral("The file is torn"), {}, {}, ExitCode::InputUnreadable});
                if (kind == 1)
                    TORCH_CHECK(false, "shapes differ");
                if (kind == 2)
                    CV_Assert(kind == 0);
                if (kind == 3)
                    throw std::bad_alloc();
                throw std::runtime_error("odd");
            },
            this, [](int) {});
        QSignalSpy ended(job, &Job::endedJob);
        QVERIFY(ended.wait());
        QCOMPARE(job->state(), Job::State::Failed);
        QVERIFY2(job->problem().what.contains(expected), qPrintable(job->problem().what));
        QCOMPARE(job->problem().code, kind == 0 ? ExitCode::InputUnreadable : ExitCode::Unexpected);
    }

    void failedSamplesAreKept()
    {
        JobRunner runner;
        Job *job = runner.start<int>(
            QStringLiteral("partly"), {},
            [](RunContext &context) {
                context.sampleFailed({QStringLiteral("torn"), QStringLiteral("a.png"), {}, ExitCode::InputUnreadable});
                return 1;
            },
            this, [](int) {});
        QSignalSpy ended(job, &Job::endedJob);
        QVERIFY(ended.wait());
        QCOMPARE(job->state(), Job::State::Finished);
        QCOMPARE(job->failures().size(), 1);
    }

    void threadStateIsSet()
    {
        JobRunner runner;
        RunContext::Settings settings;
        settings.threads = 2;
        int threads = 0;
        bool gradients = true;
        Job *job = runner.start<int>(
            QStringLiteral("state"), settings,
            [&](RunContext &) {
                threads = at::get_num_threads();
                gradients = c10::GradMode::is_enabled();
                return 0;
            },
            this, [](int) {});
        QSignalSpy ended(job, &Job::endedJob);
        QVERIFY(ended.wait());
        QCOMPARE(threads, 2);
        QVERIFY(!gradients);
    }

    void partialResultsArriveInOrder()
    {
        JobRunner runner;
        Job *job = runner.start<int>(
            QStringLiteral("partial"), {},
            [](RunContext &context) {
                for (int i = 0; i < 3; ++i)
                    context.partial({QString::number(i), {}, {}, Text{}});
                return 0;
            },
            this, [](int) {});
        QStringList names;
        connect(job, &Job::partial, this, [&](const Artifact &artifact) { names.append(artifact.name); });
        QSignalSpy ended(job, &Job::endedJob);
        QVERIFY(ended.wait());
        QCOMPARE(names, QStringList({QStringLiteral("0"), QStringLiteral("1"), QStringLiteral("2")}));
    }

    void destructorStopsWhatRuns()
    {
        JobRunner runner;
        runner.start<int>(QStringLiteral("count"), {}, countForever, this, [](int) { QFAIL("never delivered"); });
        runner.start<int>(QStringLiteral("count"), {}, countForever, this, [](int) { QFAIL("never delivered"); });
        runner.start<int>(QStringLiteral("waiting"), {}, countForever, this, [](int) { QFAIL("never delivered"); });
    }
};

QTEST_GUILESS_MAIN(TestJobRunner)
#include "tst_jobrunner.moc"
