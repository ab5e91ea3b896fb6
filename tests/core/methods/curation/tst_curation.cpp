#include "core/methods/curation/Curation.h"
#include "core/methods/curation/PoolTable.h"
#include "core/results/ArtifactFiles.h"
#include "tests/helpers/MethodRun.h"
#include "tests/helpers/Refusals.h"

#include <QFile>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>
#include <algorithm>
#include <numeric>

using namespace gleaner;
using gleaner::tests::MethodRun;
using gleaner::tests::refusal;

namespace {

const QString uri = QStringLiteral("grades:count=800,capabilities=5,seed=3");

MmssrFindings pool()
{
    MmssrFindings findings;
    findings.data = openDataSet(uri);
    findings.uri = uri;
    RunContext context;
    gradePool(findings, nullptr, {}, context);
    findings.top = bestGrade(findings.pool());
    return findings;
}

SamplerOptions optionsOf(int target) { return {.target = target, .ties = tieSeed(1)}; }

} // namespace

class TestCuration final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void isWhatARunTakes()
    {
        MethodRun run("mmssr");
        run.parameters = Parameters::parse(run.method.declaration(), {{"ratio", "0.25"}});
        run.give("data", qPrintable(uri), openDataSet(uri));
        const Results results = run();
        const Curation curation(pool(), optionsOf(200));
        QCOMPARE(curation.rows(Curation::Rows::Kept), results.find("training-set")->as<Table>()->dataRows);
        for (const QString &name : Curation::figureNames()) {
            const Artifact figure = curation.figure(name);
            QCOMPARE(figure.name, name);
            QCOMPARE(figure.caption, results.find(name)->caption);
            if (const auto *table = figure.as<Table>())
                QVERIFY2(table->rows == results.find(name)->as<Table>()->rows, qPrintable(name));
        }
    }

    void everyRowIsKeptOrDropped()
    {
        const Curation curation(pool(), optionsOf(120));
        const std::vector<int> all = curation.rows(Curation::Rows::All), kept = curation.kept();
        std::vector<int> taken = curation.rows(Curation::Rows::Kept), dropped = curation.rows(Curation::Rows::Dropped);
        QCOMPARE(all.size(), size_t(800));
        QCOMPARE(taken.size(), size_t(120));
        QCOMPARE(dropped.size(), size_t(680));
        for (size_t i = 0; i < taken.size(); ++i)
            QCOMPARE(curation.place(taken[i]), int(i) + 1);
        QCOMPARE(curation.place(dropped.front()), 0);
        std::ranges::sort(taken);
        QCOMPARE(taken, kept);
        QCOMPARE(std::accumulate(curation.takenFor().begin(), curation.takenFor().end(), 0), 120);
        QVERIFY(curation.explained(kept.front()).as<Text>()->markdown.contains(curation.why(kept.front())));
        QVERIFY(!curation.styles(0).isEmpty());
    }

    /// Capability × bin: what is on offer is what was kept and what was left out, but for rows that another one took.
    void leftOutAndTakenAreOnOffer()
    {
        const Curation curation(pool(), optionsOf(300));
        const auto cells = [&](const char *name) { return curation.figure(QLatin1String(name)); };
        const Artifact offered = cells("counts"), left = cells("left-out");
        for (size_t i = 0; i < offered.as<Table>()->rows.size(); ++i)
            for (size_t j = 1; j < offered.as<Table>()->rows[i].size(); ++j)
                QVERIFY(std::get<double>(left.as<Table>()->rows[i][j]) <=
                        std::get<double>(offered.as<Table>()->rows[i][j]));
        const Curation everything(pool(), optionsOf(800));
        const Artifact none = everything.figure(QStringLiteral("left-out"));
        for (const auto &row : none.as<Table>()->rows)
            for (size_t j = 1; j < row.size(); ++j)
                QCOMPARE(std::get<double>(row[j]), 0.0);
    }

    /// One preparation serves all budgets and weights, and another question prepares anew.
    void earlierAnswersAreUsedAgain()
    {
        const MmssrFindings from = pool();
        auto last = std::make_shared<const Curation>(from, optionsOf(10));
        const auto same = [&](const SamplerOptions &options) {
            last = std::make_shared<const Curation>(from, options, last);
            QVERIFY(last->sampling().picks == sampleByCapability(from.pool(), options).picks);
            QCOMPARE(last->why(17), Curation(from, options).why(17));
        };
        same(optionsOf(400));
        same(optionsOf(33));
        SamplerOptions weighted = optionsOf(100);
        weighted.weights = {1, 2, 3, 4, 5};
        same(weighted);
        SamplerOptions other = optionsOf(100);
        other.threshold = 2;
        same(other);
        other.chosen = {3, 1};
        same(other);
        other.order = SamplerOptions::Order::Strict;
        same(other);
        other.ties = {};
        same(other);
        last = std::make_shared<const Curation>(pool(), optionsOf(100), last); // another pool, equal as it is
        QVERIFY(last->sampling().picks == sampleByCapability(from.pool(), optionsOf(100)).picks);
        const PreparedPool prepared(from.pool(), optionsOf(5));
        QCOMPARE(refusal([&] { prepared.sample(other); }).code, ExitCode::Invalid);
    }

    /// What a judge said, written as a table, is a pool again: in memory, and as a file.
    void gradesComeBack()
    {
        const MmssrFindings before = pool();
        const Artifact table = mmssrGrades(before);
        const GradedPool after = poolOfGrades(*table.as<Table>(), 800);
        QCOMPARE(after.grades, before.pool().grades);
        QCOMPARE(after.bins, before.pool().bins);
        QCOMPARE(after.binsOfRows, before.pool().binsOfRows);
        const QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("grades.csv")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(tableCsv(*table.as<Table>()));
        file.close();
        MmssrFindings opened;
        opened.data = openDataSet(file.fileName());
        opened.uri = file.fileName();
        RunContext context;
        gradePool(opened, nullptr, {}, context);
        opened.top = bestGrade(opened.pool());
        QCOMPARE(Curation(opened, optionsOf(90)).kept(), Curation(before, optionsOf(90)).kept());
        QCOMPARE(refusal([&] { poolOfGrades(*table.as<Table>(), 799); }).code, ExitCode::Invalid);
    }

    void theTrainingSetHasItsManifest()
    {
        const QTemporaryDir folder;
        const Curation curation(pool(), optionsOf(50));
        RunContext context;
        const QString out = folder.filePath(QStringLiteral("chosen.jsonl"));
        QCOMPARE(writeTrainingSet(curation, out, context).rows, 50);
        QCOMPARE(openDataSet(out)->rows(), 50);
        QFile file(manifestPath(out));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray first = file.readAll();
        const QJsonObject manifest = QJsonDocument::fromJson(first).object();
        QCOMPARE(manifest["rows taken"].toInt(), 50);
        QCOMPARE(manifest["written"].toString(), QStringLiteral("chosen.jsonl"));
        const QString nothing = folder.filePath(QStringLiteral("nothing.jsonl"));
        QCOMPARE(refusal([&] { writeTrainingSet(Curation(pool(), optionsOf(0)), nothing, context); }).code,
                 ExitCode::Invalid);
        QVERIFY(!QFile::exists(nothing));
    }
};

QTEST_GUILESS_MAIN(TestCuration)
#include "tst_curation.moc"
