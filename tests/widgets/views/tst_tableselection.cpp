#include "core/data/Selection.h"
#include "core/data/generators/Made.h"
#include "widgets/itemmodels/DataSetModel.h"
#include "widgets/views/TableSelection.h"

#include <QScrollBar>
#include <QSignalSpy>
#include <QTableView>
#include <QtTest>

using namespace gleaner;
using Rows = std::vector<int>;

namespace {

DataSetPtr numbered(int rows)
{
    std::vector<double> values(static_cast<size_t>(rows));
    return std::make_shared<DataSet>(DataSet::Source{}, std::vector<ColumnPtr>{generators::numbers("n", values)});
}

} // namespace

class TestTableSelection : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void markedRowsAreChosen();
    void chosenRowsAreMarked();
    void aDragIsOneStep();
    void manyScatteredRows();
    void letsGo();

private:
    Rows marked() const;
    QPoint at(int row) const { return m_table->visualRect(m_table->model()->index(row, 0)).center(); }

    DataSetPtr m_data = numbered(1000);
    std::unique_ptr<DataSetModel> m_model;
    std::unique_ptr<QTableView> m_table;
    std::unique_ptr<Selection> m_selection;
};

void TestTableSelection::init()
{
    m_model = std::make_unique<DataSetModel>(m_data);
    m_table = std::make_unique<QTableView>();
    m_table->setModel(m_model.get());
    m_table->resize(300, 400);
    m_selection = std::make_unique<Selection>(m_data);
    (new TableSelection(m_table.get()))->setSelection(m_selection.get());
    m_table->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_table.get()));
}

Rows TestTableSelection::marked() const
{
    Rows rows;
    for (const QModelIndex &each : m_table->selectionModel()->selectedRows())
        rows.push_back(each.row());
    std::sort(rows.begin(), rows.end());
    return rows;
}

void TestTableSelection::markedRowsAreChosen()
{
    QTest::mouseClick(m_table->viewport(), Qt::LeftButton, {}, at(3));
    QCOMPARE(m_selection->rows(), Rows{3});
    QCOMPARE(m_selection->current(), 3);
    QTest::mouseClick(m_table->viewport(), Qt::LeftButton, Qt::ShiftModifier, at(5));
    QCOMPARE(m_selection->rows(), (Rows{3, 4, 5}));
    QTest::mouseClick(m_table->viewport(), Qt::LeftButton, Qt::ControlModifier, at(4));
    QCOMPARE(m_selection->rows(), (Rows{3, 5}));
    QTest::keyClick(m_table.get(), Qt::Key_A, Qt::ControlModifier);
    QCOMPARE(m_selection->rows().size(), size_t(1000));
}

void TestTableSelection::chosenRowsAreMarked()
{
    m_selection->setRows({7, 8, 9, 500});
    QCOMPARE(marked(), (Rows{7, 8, 9, 500}));
    QCOMPARE(m_selection->rows(), (Rows{7, 8, 9, 500}));
    m_selection->setRows({900});
    QVERIFY(m_table->verticalScrollBar()->value() > 0); // one sees it
    m_selection->clear();
    QVERIFY(marked().empty());
}

void TestTableSelection::aDragIsOneStep()
{
    QSignalSpy steps(m_selection.get(), &Selection::stepped);
    QTest::mousePress(m_table->viewport(), Qt::LeftButton, {}, at(1));
    for (int row = 2; row <= 6; ++row) {
        QMouseEvent move(QEvent::MouseMove, at(row), m_table->viewport()->mapToGlobal(at(row)), Qt::NoButton,
                         Qt::LeftButton, {});
        QApplication::sendEvent(m_table->viewport(), &move);
    }
    QTest::mouseRelease(m_table->viewport(), Qt::LeftButton, {}, at(6));
    QTRY_COMPARE(steps.size(), 1);
    QCOMPARE(m_selection->rows(), (Rows{1, 2, 3, 4, 5, 6}));
}

void TestTableSelection::manyScatteredRows()
{
    m_data = numbered(20000);
    init();
    Rows every;
    for (int row = 0; row < 20000; row += 2)
        every.push_back(row);
    m_selection->setRows(every);
    QVERIFY(marked().empty()); // left to the other views
    QCOMPARE(m_selection->rows(), every);
    m_selection->setRows({2, 4});
    QCOMPARE(marked(), (Rows{2, 4}));
}

void TestTableSelection::letsGo()
{
    auto *link = m_table->findChild<TableSelection *>();
    m_selection->setRows({1});
    link->setSelection(nullptr);
    QVERIFY(marked().empty());
    QCOMPARE(m_selection->rows(), Rows{1});
    link->setSelection(m_selection.get());
    QCOMPARE(marked(), Rows{1});
    m_selection.reset();
    QTest::mouseClick(m_table->viewport(), Qt::LeftButton, {}, at(3));
}

QTEST_MAIN(TestTableSelection)
#include "tst_tableselection.moc"
