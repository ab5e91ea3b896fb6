#include "widgets/panels/Workspace.h"

#include <QSignalSpy>
#include <QtTest>

using namespace gleaner;

static const QString scenes = QStringLiteral("scenes:count=12,seed=1,side=32");
static const QString others = QStringLiteral("scenes:count=8,seed=2,side=32");

class TestWorkspace : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void opensWithoutBlocking();
    void sameThingOpensOnce();
    void failureBecomesAProblem();
    void closingTakesTheSelectionAway();
    void keptSelectionsComeBack();
};

void TestWorkspace::opensWithoutBlocking()
{
    Workspace workspace(Workspace::History::None);
    Job *job = workspace.openData(scenes);
    QVERIFY(job);
    QVERIFY(workspace.dataSets().isEmpty());
    QCOMPARE(workspace.openingData(), job);
    QTRY_COMPARE(workspace.dataSets().size(), 1);
    QVERIFY(workspace.currentData());
    QCOMPARE(workspace.currentData()->dataSet->rows(), 12);
    QVERIFY(workspace.currentSelection()->rows().empty());
    QTRY_VERIFY(!workspace.openingData());
}

void TestWorkspace::sameThingOpensOnce()
{
    Workspace workspace(Workspace::History::None);
    workspace.openData(scenes);
    QTRY_COMPARE(workspace.dataSets().size(), 1);
    workspace.openData(others);
    QTRY_COMPARE(workspace.dataSets().size(), 2);
    QCOMPARE(workspace.currentData()->uri, others);
    QVERIFY(!workspace.openData(scenes));
    QCOMPARE(workspace.dataSets().size(), 2);
    QCOMPARE(workspace.currentData()->uri, scenes);
}

void TestWorkspace::failureBecomesAProblem()
{
    Workspace workspace(Workspace::History::None);
    QSignalSpy changed(&workspace, &Workspace::problemsChanged);
    workspace.openData(QStringLiteral("/no/such/folder"));
    workspace.openModel(QStringLiteral("/no/such/model"));
    QTRY_COMPARE(workspace.problems().size(), 2);
    QVERIFY(changed.count() >= 2);
    QVERIFY(!workspace.currentData());
    QVERIFY(!workspace.problems().first().remedy.isEmpty());
    workspace.dismissProblem(workspace.problems().first());
    QCOMPARE(workspace.problems().size(), 1);
}

void TestWorkspace::closingTakesTheSelectionAway()
{
    Workspace workspace(Workspace::History::None);
    workspace.openData(scenes);
    QTRY_VERIFY(workspace.currentData());
    const QPointer<Selection> selection = workspace.currentSelection();
    workspace.closeData(scenes);
    QVERIFY(!workspace.currentData());
    QTRY_VERIFY(!selection);
}

void TestWorkspace::keptSelectionsComeBack()
{
    Workspace workspace(Workspace::History::None);
    workspace.openData(scenes);
    QTRY_VERIFY(workspace.currentData());
    workspace.currentSelection()->setRows({3, 1, 7});
    workspace.keepSelection(QStringLiteral("odd"));
    workspace.currentSelection()->clear();
    workspace.applySelection(0);
    QCOMPARE(workspace.currentSelection()->rows(), (std::vector<int>{1, 3, 7}));
    workspace.closeData(scenes);
    workspace.applySelection(0);
    QCOMPARE(workspace.problems().size(), 1);
}

QTEST_GUILESS_MAIN(TestWorkspace)
#include "tst_workspace.moc"
