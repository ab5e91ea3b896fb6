#include "core/results/RunStore.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace gleaner;

class TestRunStore : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void entriesComeBackNewestFirst()
    {
        QTemporaryDir place;
        const QString folder = place.filePath(QStringLiteral("runs"));
        RunRecord record;
        record.method = QStringLiteral("gda-clip");
        record.outcome = RunRecord::Outcome::Stopped;
        {
            RunStore store(folder);
            record.seed = 1;
            store.add(record, {});
            record.seed = 2;
            store.add(record, QStringLiteral("/somewhere"));
        }
        const RunStore again(folder);
        const auto entries = again.entries();
        QCOMPARE(entries.size(), size_t(2));
        QCOMPARE(entries[0].record.seed, quint64(2));
        QCOMPARE(entries[0].folder, QStringLiteral("/somewhere"));
        QCOMPARE(entries[1].record.outcome, RunRecord::Outcome::Stopped);
    }

    void removeTakesOnlyFoldersOfItsOwn()
    {
        QTemporaryDir place, foreign;
        RunStore store(place.path());
        const QString own = store.newRunFolder(QStringLiteral("gda-clip"));
        QVERIFY(QDir().mkpath(own));
        const qint64 mine = store.add({}, own), other = store.add({}, foreign.path());
        store.remove(mine);
        store.remove(other);
        QVERIFY(!QDir(own).exists());
        QVERIFY(QDir(foreign.path()).exists());
        QVERIFY(store.entries().empty());
    }

    void unwritablePlaceIsAProblem()
    {
        try {
            const RunStore store(QStringLiteral("/proc/nowhere"));
            QFAIL("opened");
        } catch (const ProblemError &error) {
            QCOMPARE(error.problem().code, ExitCode::OutputUnwritable);
        }
    }
};

QTEST_GUILESS_MAIN(TestRunStore)
#include "tst_runstore.moc"
