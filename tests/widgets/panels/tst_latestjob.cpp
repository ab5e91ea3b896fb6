#include "core/support/StopPoint.h"
#include "widgets/panels/LatestJob.h"

#include <QSemaphore>
#include <QtTest>
#include <atomic>

using namespace gleaner;

class TestLatestJob : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void newestAnswerArrives();
    void olderOneIsStopped();
    void problemsArrive();
    void deadOwnerHearsNothing();
};

void TestLatestJob::newestAnswerArrives()
{
    JobRunner runner;
    QObject owner;
    QList<int> answers;
    QSemaphore gate;
    LatestJob<int> job(runner, &owner);
    for (int question = 1; question <= 3; ++question)
        job.start(
            [&gate, question] {
                if (question == 3)
                    return question;
                gate.acquire();
                return question;
            },
            [&](int answer) { answers.append(answer); }, [](const Problem &) { QFAIL("no problem expected"); });
    gate.release(2);
    QTRY_COMPARE(answers, QList<int>{3});
    QVERIFY(!job.busy());
    runner.interactivePool()->waitForDone();
    QCoreApplication::processEvents();
    QCOMPARE(answers, QList<int>{3});
}

void TestLatestJob::olderOneIsStopped()
{
    JobRunner runner;
    QObject owner;
    std::atomic<bool> begun = false, ended = false;
    int answer = 0;
    LatestJob<int> job(runner, &owner);
    job.start(
        [&]() -> int {
            begun = true;
            struct Ended {
                std::atomic<bool> &flag;
                ~Ended() { flag = true; }
            } sign{ended};
            for (;;)
                stopPoint();
        },
        [](int) { QFAIL("the old answer must not arrive"); }, [](const Problem &) { QFAIL("stopping is no problem"); });
    QTRY_VERIFY(begun);
    job.start([] { return 2; }, [&](int given) { answer = given; }, [](const Problem &) {});
    QTRY_VERIFY(ended);
    QTRY_COMPARE(answer, 2);
}

void TestLatestJob::problemsArrive()
{
    JobRunner runner;
    QObject owner;
    Problem told;
    LatestJob<int> job(runner, &owner);
    job.start(
        []() -> int {
            throw ProblemError({QStringLiteral("broken"), {}, {}, ExitCode::InputUnreadable});
        },
        [](int) { QFAIL("no answer expected"); }, [&](const Problem &problem) { told = problem; });
    QTRY_COMPARE(told.what, QStringLiteral("broken"));
}

void TestLatestJob::deadOwnerHearsNothing()
{
    JobRunner runner;
    QSemaphore gate;
    bool heard = false;
    {
        QObject owner;
        LatestJob<int> job(runner, &owner);
        job.start(
            [&gate] {
                gate.acquire();
                return 1;
            },
            [&](int) { heard = true; }, [&](const Problem &) { heard = true; });
    }
    gate.release();
    runner.interactivePool()->waitForDone();
    QCoreApplication::processEvents();
    QVERIFY(!heard);
}

QTEST_GUILESS_MAIN(TestLatestJob)
#include "tst_latestjob.moc"
