#include "core/data/Selection.h"
#include "core/data/generators/Made.h"

#include <QSignalSpy>
#include <QTest>

using namespace gleaner;
using Rows = std::vector<int>;

namespace {

DataSetPtr tenRows()
{
    return std::make_shared<DataSet>(
        DataSet::Source{"ten", "made", {"Made"}, {}, {}},
        std::vector<ColumnPtr>{generators::numbers("number", {0, 1, 2, 3, 4, 5, 6, 7, 8, 9})});
}

} // namespace

class SelectionTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void combines_data();
    void combines();
    void inverts();
    void keysSayHowToCombine();
    void stepsAreFlipped();
    void gestureIsOneStep();
    void gestureOutlivesTheSelection();
};

void SelectionTest::combines_data()
{
    QTest::addColumn<Selection::Combine>("how");
    QTest::addColumn<Rows>("expected");
    using enum Selection::Combine;
    QTest::newRow("replace") << Replace << Rows{3, 5, 9};
    QTest::newRow("add") << Add << Rows{1, 3, 4, 5, 9};
    QTest::newRow("subtract") << Subtract << Rows{1, 4};
    QTest::newRow("intersect") << Intersect << Rows{5};
}

void SelectionTest::combines()
{
    QFETCH(Selection::Combine, how);
    QFETCH(Rows, expected);
    Selection selection(tenRows());
    selection.setRows({4, 1, 5, 4});
    QCOMPARE(selection.rows(), (Rows{1, 4, 5}));
    selection.combine({9, 3, 5, 3, -1, 10}, how);
    QCOMPARE(selection.rows(), expected);
}

void SelectionTest::inverts()
{
    Selection selection(tenRows());
    selection.setRows({0, 2, 9});
    selection.invert();
    QCOMPARE(selection.rows(), (Rows{1, 3, 4, 5, 6, 7, 8}));
    selection.clear();
    selection.invert();
    QCOMPARE(selection.rows().size(), size_t(10));
}

void SelectionTest::keysSayHowToCombine()
{
    using enum Selection::Combine;
    QCOMPARE(Selection::combineFor(Qt::NoModifier), Replace);
    QCOMPARE(Selection::combineFor(Qt::ShiftModifier), Add);
    QCOMPARE(Selection::combineFor(Qt::AltModifier), Subtract);
    QCOMPARE(Selection::combineFor(Qt::ShiftModifier | Qt::AltModifier), Intersect);
}

void SelectionTest::stepsAreFlipped()
{
    Selection selection(tenRows());
    QSignalSpy steps(&selection, &Selection::stepped);
    selection.setRows({1, 2});
    selection.setRows({2, 1}); // no change
    selection.combine({2, 3}, Selection::Combine::Replace);
    QCOMPARE(steps.size(), 2);
    const auto flipped = steps.last().first().value<Rows>();
    QCOMPARE(flipped, (Rows{1, 3}));
    selection.flip(flipped);
    QCOMPARE(selection.rows(), (Rows{1, 2}));
    selection.flip(flipped);
    QCOMPARE(selection.rows(), (Rows{2, 3}));
    QCOMPARE(steps.size(), 2);
}

void SelectionTest::gestureIsOneStep()
{
    Selection selection(tenRows());
    selection.setRows({7});
    QSignalSpy steps(&selection, &Selection::stepped), changes(&selection, &Selection::changed);
    {
        const Selection::Gesture drag(selection);
        selection.setRows({7, 8});
        selection.setRows({7, 8, 9});
        QCOMPARE(steps.size(), 0);
    }
    QCOMPARE(changes.size(), 2);
    QCOMPARE(steps.size(), 1);
    QCOMPARE(steps.first().first().value<Rows>(), (Rows{8, 9}));
    {
        const Selection::Gesture there(selection);
        selection.clear();
        selection.setRows({7, 8, 9});
    }
    QCOMPARE(steps.size(), 1); // back where it was: nothing to take back
}

void SelectionTest::gestureOutlivesTheSelection()
{
    auto selection = std::make_unique<Selection>(tenRows());
    auto drag = std::make_unique<Selection::Gesture>(*selection);
    selection->setRows({1});
    selection.reset();
    drag.reset();
}

QTEST_GUILESS_MAIN(SelectionTest)
#include "tst_selection.moc"
