#include "tests/widgets/ModelText.h"
#include "widgets/itemmodels/RunListModel.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace gleaner;

namespace {

RunListModel::Run run(const char *method, RunRecord::Outcome outcome, double seconds)
{
    RunRecord record;
    record.method = QString::fromLatin1(method);
    record.inputs = {{"data", "scenes:count=500", ""}, {"model", "zoo:scenes-clip", ""}};
    record.seconds = seconds;
    record.outcome = outcome;
    record.command = QStringLiteral("gleaner run %1").arg(record.method);
    return {record, QStringLiteral("runs/%1").arg(record.method)};
}

} // namespace

class TestRunListModel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void isAModel()
    {
        RunListModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setRuns({run("a", RunRecord::Outcome::Finished, 1)});
        model.prepend(run("b", RunRecord::Outcome::Stopped, 2));
        QCOMPARE(model.runAt(0).record.method, "b");
    }

    void readsLikeThis()
    {
        RunListModel::Run failing = run("rigid", RunRecord::Outcome::Finished, 0.26);
        failing.record.problems = {{"a", "b", "c"}};
        const RunListModel model({run("gda-clip", RunRecord::Outcome::Finished, 12.34), failing});
        QCOMPARE(modelText(model),
                 QStringLiteral("gda-clip | scenes  ·  scenes-clip | 1 | finished |  | 12.3\n"
                                "rigid | scenes  ·  scenes-clip | 1 | finished, problems: 1 |  | 0.3\n"));
        QCOMPARE(model.index(1, 0).data(RunListModel::CommandRole).toString(), "gleaner run rigid");
        QCOMPARE(model.index(1, 0).data(RunListModel::FolderRole).toString(), "runs/rigid");
        QCOMPARE(model.index(0, RunListModel::SecondsColumn).data(RunListModel::SortRole).toDouble(), 12.34);
    }
};

QTEST_MAIN(TestRunListModel)
#include "tst_runlistmodel.moc"
