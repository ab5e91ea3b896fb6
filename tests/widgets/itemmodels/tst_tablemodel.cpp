#include "tests/widgets/ModelText.h"
#include "widgets/itemmodels/TableModel.h"

#include <QAbstractItemModelTester>
#include <QFont>
#include <QTest>

using namespace gleaner;

namespace {

Table accuracies()
{
    Table table;
    table.headings = {{"Method", "", 0, Better::None, true},
                      {"Accuracy", "%", 1, Better::Higher, false},
                      {"±", "%", 1, Better::None, false},
                      {"Error", "", 3, Better::Lower, false}};
    table.rows = {{QString("zero_shot"), 64.24, 1.0, 0.5},
                  {QString("GDA"), 92.0, 2.0, 0.1},
                  {QString("Tip"), 91.0, 0.5, 0.25},
                  {QString("none"), std::monostate(), std::monostate(), -0.0001}};
    return table;
}

} // namespace

class TestTableModel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void isAModel()
    {
        TableModel model(accuracies());
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setTable({});
        model.setTable(accuracies());
    }

    void readsLikeThis()
    {
        const TableModel model(accuracies());
        QCOMPARE(modelText(model), QStringLiteral("zero_shot | 64.2 | 1.0 | 0.500\n"
                                                  "GDA | 92.0 | 2.0 | 0.100\n"
                                                  "Tip | 91.0 | 0.5 | 0.250\n"
                                                  "none | – | – | 0.000\n"));
        QCOMPARE(model.headerData(1, Qt::Horizontal, Qt::DisplayRole).toString(), "Accuracy [%] ↑");
    }

    void boldOnlyWhereTheIntervalSaysSo()
    {
        Table table = accuracies();
        QCOMPARE(TableModel(table).bestRow(1), -1); // 92 ± 2 and 91 ± 0.5 overlap
        QCOMPARE(TableModel(table).bestRow(3), 3);
        table.rows[1][2] = 0.2;
        const TableModel model(table);
        QCOMPARE(model.bestRow(1), 1);
        QVERIFY(model.index(1, 1).data(Qt::FontRole).value<QFont>().bold());
        QVERIFY(!model.index(2, 1).data(Qt::FontRole).isValid());
    }

    void shortRowsAreNoHarm()
    {
        Table table = accuracies();
        table.rows[2].resize(1);
        QCOMPARE(TableModel(table).index(2, 3).data().toString(), "–");
        QVERIFY(tableAsTsv(table, {}).contains("Tip\t\t\t\n"));
    }

    void copiesAsTsvAndLatex()
    {
        QCOMPARE(tableAsTsv(accuracies(), {1, 3}), QStringLiteral("Method\tAccuracy [%]\t± [%]\tError\n"
                                                                  "GDA\t92.0\t2.0\t0.100\n"
                                                                  "none\t\t\t0.000\n"));
        QCOMPARE(tableAsLatex(accuracies(), {0}), QStringLiteral("\\begin{tabular}{lrrr}\n\\toprule\n"
                                                                 "Method & Accuracy [\\%] & $\\pm$ [\\%] & Error \\\\\n"
                                                                 "\\midrule\n"
                                                                 "zero\\_shot & 64.2 & 1.0 & 0.500 \\\\\n"
                                                                 "\\bottomrule\n\\end{tabular}\n"));
    }
};

QTEST_MAIN(TestTableModel)
#include "tst_tablemodel.moc"
