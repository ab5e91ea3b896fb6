#include "widgets/panels/UndoHistory.h"
#include "widgets/panels/Workspace.h"

#include <QSignalSpy>
#include <QtTest>

using namespace gleaner;
using Rows = std::vector<int>;

static const QString scenes = QStringLiteral("scenes:count=12,seed=1,side=32");
static const QString others = QStringLiteral("scenes:count=8,seed=2,side=32");

class TestUndoHistory : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void stepsGoBackAndAgain();
    void aNewStepForgetsWhatWasTakenBack();
    void oldStepsAreForgotten();
    void choosingIsTakenBackInOrder();
    void namingIsTakenBack();
    void closedDataLeaveNoSteps();
};

void TestUndoHistory::stepsGoBackAndAgain()
{
    UndoHistory history;
    int value = 2;
    const auto step = [&](const QString &what, int before, int after) {
        return UndoHistory::Step{what, this, [&value, before] { value = before; }, [&value, after] { value = after; }};
    };
    QVERIFY(!history.canUndo() && !history.canRedo());
    history.undo();
    history.add(step("first", 0, 1));
    history.add(step("second", 1, 2));
    QCOMPARE(history.undoText(), "second");
    history.undo();
    QCOMPARE(value, 1);
    QCOMPARE(history.redoText(), "second");
    history.undo();
    QCOMPARE(value, 0);
    QVERIFY(!history.canUndo());
    history.redo();
    history.redo();
    QCOMPARE(value, 2);
    QVERIFY(!history.canRedo());
}

void TestUndoHistory::aNewStepForgetsWhatWasTakenBack()
{
    UndoHistory history;
    const auto nothing = [] {};
    history.add({"a", this, nothing, nothing});
    history.undo();
    history.add({"b", this, nothing, nothing});
    QVERIFY(!history.canRedo());
    QCOMPARE(history.undoText(), "b");
}

void TestUndoHistory::oldStepsAreForgotten()
{
    UndoHistory history;
    const auto nothing = [] {};
    for (size_t i = 0; i < UndoHistory::mostSteps + 10; ++i)
        history.add({QString::number(i), this, nothing, nothing});
    size_t count = 0;
    for (; history.canUndo(); ++count)
        history.undo();
    QCOMPARE(count, UndoHistory::mostSteps);
    for (int i = 0; i < 3; ++i)
        history.add({"large", this, nothing, nothing, UndoHistory::mostBytes / 2});
    history.undo();
    history.undo();
    QVERIFY(!history.canUndo());
}

void TestUndoHistory::choosingIsTakenBackInOrder()
{
    Workspace workspace(Workspace::History::None);
    workspace.openData(scenes);
    QTRY_COMPARE(workspace.dataSets().size(), 1);
    workspace.openData(others);
    QTRY_COMPARE(workspace.dataSets().size(), 2);
    Selection *first = workspace.dataSets()[0].selection, *second = workspace.dataSets()[1].selection;
    first->setRows({1, 2});
    second->setRows({3});
    first->combine({2}, Selection::Combine::Subtract);
    QCOMPARE(workspace.currentData()->uri, others);
    workspace.history().undo();
    QCOMPARE(first->rows(), (Rows{1, 2}));
    QCOMPARE(workspace.currentData()->uri, scenes); // one sees what was taken back
    workspace.history().undo();
    QVERIFY(second->rows().empty());
    workspace.history().undo();
    QVERIFY(first->rows().empty());
    QVERIFY(!workspace.history().canUndo());
    workspace.history().redo();
    workspace.history().redo();
    workspace.history().redo();
    QCOMPARE(first->rows(), Rows{1});
    QCOMPARE(second->rows(), Rows{3});
}

void TestUndoHistory::namingIsTakenBack()
{
    Workspace workspace(Workspace::History::None);
    workspace.openData(scenes);
    QTRY_VERIFY(workspace.currentData());
    workspace.currentSelection()->setRows({1, 2});
    workspace.keepSelection("few");
    workspace.currentSelection()->setRows({5});
    workspace.keepSelection("few"); // another meaning
    QCOMPARE(workspace.selections().first().rows, Rows{5});
    workspace.removeSelection(0);
    QVERIFY(workspace.selections().isEmpty());
    workspace.history().undo();
    QCOMPARE(workspace.selections().first().rows, Rows{5});
    workspace.history().undo();
    QCOMPARE(workspace.selections().first().rows, (Rows{1, 2}));
    workspace.applySelection(0, Selection::Combine::Add);
    QCOMPARE(workspace.currentSelection()->rows(), (Rows{1, 2, 5}));
    workspace.setSelections({}); // another project
    workspace.history().undo();
    QCOMPARE(workspace.currentSelection()->rows(), Rows{5});
    QVERIFY(workspace.selections().isEmpty());
}

void TestUndoHistory::closedDataLeaveNoSteps()
{
    Workspace workspace(Workspace::History::None);
    workspace.openData(scenes);
    QTRY_VERIFY(workspace.currentData());
    workspace.currentSelection()->setRows({1, 2});
    workspace.closeData(scenes);
    QVERIFY(!workspace.history().canUndo());
    QVERIFY(workspace.history().undoText().isEmpty());
}

QTEST_GUILESS_MAIN(TestUndoHistory)
#include "tst_undohistory.moc"
